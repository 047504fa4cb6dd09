package io.chrono.boot.push;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.boot.PageConnectedEvent;
import io.chrono.boot.PageDisconnectedEvent;

/**
 * What happens in the life of a connection, from its beginning to its end, and who hears
 * of it. Safe for use by several threads.
 */
final class PageLife {

    private static final Logger logger = LoggerFactory.getLogger(PageLife.class);

    private final Connections connections;

    private final Dispatch dispatch;

    private final Presence presence;

    private final Consumer<Object> publisher;

    PageLife(Connections connections, Dispatch dispatch, Presence presence, Consumer<Object> publisher) {
        this.connections = connections;
        this.dispatch = dispatch;
        this.presence = presence;
        this.publisher = publisher;
    }

    void opened(PageSession session) {
        PageSession former = this.connections.get(session.id());
        if (former != null) {
            closed(former); // with SockJS, it is the client who chooses the name
        }
        session.socket().onLeaving(() -> leave(session));
        this.connections.open(session);
    }

    void named(String id, @Nullable String name) {
        PageSession session = this.connections.get(id);
        if (session != null) {
            session.rename(name);
        }
    }

    void subscribed(String id, @Nullable String user, String subscription, String destination) {
        PageSession session = this.connections.get(id);
        if (session == null) {
            return; // the connection was closed meanwhile
        }
        boolean replacing;
        synchronized (session) {
            replacing = session.isReplacing(subscription, destination);
        }
        if (replacing) {
            unsubscribed(id, subscription); // as Spring's broker does
        }
        subscribed(session, user, subscription, destination);
    }

    private void subscribed(PageSession session, @Nullable String user, String subscription, String destination) {
        boolean page = false;
        boolean changed;
        synchronized (session) {
            changed = !session.identify(user);
            if (!changed) {
                page = this.dispatch.subscribe(session, subscription, destination);
            }
            if (page) {
                this.presence.connected(session);
            }
        }
        if (changed) {
            session.refuse("A connection with subscriptions cannot get another user", InboundGuard.REFUSED);
        }
        if (page) {
            publish(new PageConnectedEvent(session.id(), session.name(), session.user()));
        }
    }

    void unsubscribed(String id, String subscription) {
        PageSession session = this.connections.get(id);
        if (session != null) {
            boolean left;
            synchronized (session) {
                left = this.connections.unsubscribe(session, subscription);
                left(session, left);
            }
            publishLeft(session, left);
        }
    }

    void closed(PageSession session) {
        leave(session);
        session.socket().ended();
    }

    private void leave(PageSession session) {
        boolean left;
        synchronized (session) {
            left = this.connections.close(session);
            left(session, left);
        }
        publishLeft(session, left);
    }

    /**
     * Publish an application event. What a listener throws is logged: the page, and other
     * listeners of other events, are not concerned.
     * @param event the event
     */
    void publish(Object event) {
        try {
            this.publisher.accept(event);
        }
        catch (RuntimeException ex) {
            logger.error("A listener failed and may have missed {}", event, ex);
        }
    }

    private void left(PageSession session, boolean left) {
        if (left) {
            this.presence.disconnected(session);
        }
    }

    private void publishLeft(PageSession session, boolean left) {
        if (left) {
            publish(new PageDisconnectedEvent(session.id(), session.name(), session.user()));
        }
    }

}
