package io.chrono.boot.push;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.UserNames;
import io.chrono.scope.Scope;
import io.chrono.timeline.ScheduledEvent;

/**
 * Says for whom the output of an event is, and where it goes. Safe for use by several
 * threads.
 */
final class Addresses {

    private static final String PAGE = "page.";

    private final PushSettings settings;

    private final UserNames userNames;

    private final Connections connections;

    private final DestinationRules rules;

    Addresses(PushSettings settings, UserNames userNames, Connections connections, DestinationRules rules) {
        this.settings = settings;
        this.userNames = userNames;
        this.connections = connections;
        this.rules = rules;
    }

    /**
     * Return whom an event is for.
     * @param event the event
     * @return the receiver, or {@code null} if its output would reach nobody
     */
    @Nullable Receiver receiver(ScheduledEvent event) {
        String topic = event.topic();
        if (topic != null) {
            return new Receiver.Topic(topic);
        }
        Scope scope = event.scope();
        return (scope != null) ? receiver(scope) : null;
    }

    @Nullable Receiver receiver(Scope scope) {
        boolean ofPage = isOfPage(scope);
        if (ofPage && this.connections.page(scope) != null) {
            return new Receiver.Page(scope);
        }
        String user = this.userNames.userName(scope);
        if (user != null) {
            return new Receiver.User(user);
        }
        return ofPage ? new Receiver.Page(scope) : null;
    }

    private static boolean isOfPage(Scope scope) {
        String text = scope.toString();
        return text.startsWith(PAGE) && text.indexOf('.', PAGE.length()) < 0;
    }

    /**
     * Return where operations go.
     * @param receiver whom they are for
     * @return the destination as pages subscribe to it
     */
    String destination(Receiver receiver) {
        return (receiver instanceof Receiver.Topic topic) ? topic.destination() : this.settings.ownDestination();
    }

    /**
     * Return where an output goes that is not a list of operations.
     * @param receiver whom it is for
     * @param named the destination that the event names, or {@code null} if it names none
     * @return the destination as pages subscribe to it
     */
    String destination(Receiver receiver, @Nullable String named) {
        if (named == null) {
            return destination(receiver);
        }
        boolean shared = receiver instanceof Receiver.Topic;
        return shared ? named : PushSettings.USER_PREFIX + PushSettings.withoutUserPrefix(named);
    }

    /**
     * Check that what is sent to a receiver can reach somebody.
     * @param receiver whom it is for
     * @param named the destination that the event names, or {@code null} if it names none
     * @throws IllegalArgumentException if no client may subscribe to it
     */
    void check(Receiver receiver, @Nullable String named) {
        this.rules.checkOpen(destination(receiver));
        if (named != null) {
            this.rules.checkOpen(destination(receiver, named));
        }
    }

}
