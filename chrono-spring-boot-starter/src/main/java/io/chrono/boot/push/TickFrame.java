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
     * rely on it being seen here.
     * @param action what is done with each receiver
     */
    void end(Consumer<Receiver> action) {
        this.ended = true;
        flush(action);
    }

    /**
     * Let go of what was collected so far.
     * @param action what is done with each receiver
     */
    void flush(Consumer<Receiver> action) {
        for (Receiver receiver = this.receivers.poll(); receiver != null; receiver = this.receivers.poll()) {
            action.accept(receiver);
        }
    }

}
