package io.chrono.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.chrono.boot.UserNames;
import io.chrono.clock.Tick;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operation;
import io.chrono.operation.OperationPolicy;
import io.chrono.operation.Operations;
import io.chrono.scope.Scope;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.ScheduledEvent;

/**
 * Takes the place of push and records what it is given since the beginning of the test
 * method. Like push, it refuses an event whose output would reach nobody, and operations
 * that the application's {@link OperationPolicy} forbids. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public final class Pushed implements OutputHandler, Broadcaster {

    private static final String PAGE = "page.";

    private final List<Push> pushes = new CopyOnWriteArrayList<>();

    private final ObjectProvider<UserNames> users;

    private final ObjectProvider<OperationPolicy> policies;

    Pushed(ObjectProvider<UserNames> users, ObjectProvider<OperationPolicy> policies) {
        this.users = users;
        this.policies = policies;
    }

    /**
     * Return everything that was pushed.
     * @return the pushes in the order in which they were handed over
     */
    public List<Push> all() {
        return List.copyOf(this.pushes);
    }

    /**
     * Forget everything that was pushed.
     */
    public void clear() {
        this.pushes.clear();
    }

    @Override
    public void check(ScheduledEvent event) {
        receiver(event);
    }

    @Override
    public void handle(ScheduledEvent event, Tick tick, Object output) {
        add(new Push(receiver(event), output, event, tick));
    }

    @Override
    public void tickBegan(Tick tick) {
        // each output is recorded by itself
    }

    @Override
    public void tickEnded(Tick tick) {
        // each output is recorded by itself
    }

    @Override
    public void toUser(String name, Object output) {
        requireText("name", name);
        add(new Push(new Push.Receiver(Push.Kind.USER, name), output, null, null));
    }

    @Override
    public void toScope(Scope scope, Object output) {
        Push.Receiver receiver = receiver(scope);
        if (receiver == null) {
            throw new IllegalArgumentException("'scope' must belong to a user or a page, but was " + scope);
        }
        add(new Push(receiver, output, null, null));
    }

    @Override
    public void toTopic(String topic, Object output) {
        requireText("topic", topic);
        add(new Push(new Push.Receiver(Push.Kind.TOPIC, topic), output, null, null));
    }

    private void add(Push push) {
        if (push.output() instanceof Operation operation) {
            allow(operation);
        }
        if (push.output() instanceof Operations operations) {
            operations.asList().forEach(this::allow);
        }
        this.pushes.add(push);
    }

    private void allow(Operation operation) {
        this.policies.orderedStream().forEach((policy) -> policy.check(operation));
    }

    private Push.Receiver receiver(ScheduledEvent event) {
        String topic = event.topic();
        Scope scope = event.scope();
        Push.Receiver receiver = null;
        if (topic != null) {
            receiver = new Push.Receiver(Push.Kind.TOPIC, topic);
        }
        else if (scope != null) {
            receiver = receiver(scope);
        }
        if (receiver == null) {
            throw new IllegalArgumentException("The event '" + event.name() + "' has output, but nobody would see it:"
                    + " its 'scope' must belong to a user or a page, but was " + scope
                    + "; use user(...) or topic(...), or let it return nothing");
        }
        return receiver;
    }

    private Push.@Nullable Receiver receiver(Scope scope) {
        UserNames own = this.users.getIfAvailable();
        String user = (own != null) ? own.userName(scope) : scope.userName();
        if (user != null) {
            return new Push.Receiver(Push.Kind.USER, user);
        }
        String text = scope.toString();
        boolean page = text.startsWith(PAGE) && text.indexOf('.', PAGE.length()) < 0;
        return page ? new Push.Receiver(Push.Kind.PAGE, text.substring(PAGE.length())) : null;
    }

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + what + "' must not be blank");
        }
    }

}
