package io.chrono.boot.push;

import io.chrono.operation.Broadcaster;
import io.chrono.scope.Scope;

/**
 * Sends what code outside of events has for pages. Safe for use by several threads.
 */
final class PushBroadcaster implements Broadcaster {

    private final Outbox outbox;

    private final Addresses addresses;

    PushBroadcaster(Outbox outbox, Addresses addresses) {
        this.outbox = outbox;
        this.addresses = addresses;
    }

    @Override
    public void toUser(String name, Object output) {
        requireNotBlank("name", name);
        this.outbox.send(new Receiver.User(name), output);
    }

    @Override
    public void toScope(Scope scope, Object output) {
        Receiver receiver = this.addresses.receiver(scope);
        if (receiver == null) {
            throw new IllegalArgumentException("'scope' must belong to a user or a page, but was " + scope);
        }
        this.outbox.send(receiver, output);
    }

    @Override
    public void toTopic(String topic, Object output) {
        requireNotBlank("topic", topic);
        this.outbox.send(new Receiver.Topic(topic), output);
    }

    private static void requireNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' must not be blank");
        }
    }

}
