package io.chrono.boot.push;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The receivers for which something is collected within one tick. Safe for use by several
 * threads.
 */
final class TickFrame {

    private final Queue<Receiver> receivers = new ConcurrentLinkedQueue<>();

    private volatile boolean ended;

    boolean isEnded() {
        return this.ended;
    }

    void add(Receiver receiver) {
        this.receivers.add(receiver);
    }

    /**
     * End the frame. Whoever has added a receiver and then still finds the frame open can
     * rely on it being seen by {@link #drain}.
     */
    void end() {
        this.ended = true;
    }

    /**
     * Return for how many receivers something is collected at present.
     * @return about how many
     */
    int size() {
        return this.receivers.size();
    }

    /**
     * Take receivers until there are none. Several threads may do so at the same time;
     * then each receiver is taken by one of them.
     * @param action what is done with each receiver
     */
    void drain(Consumer<Receiver> action) {
        for (Receiver receiver = this.receivers.poll(); receiver != null; receiver = this.receivers.poll()) {
            action.accept(receiver);
        }
    }

}
