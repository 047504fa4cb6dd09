package io.chrono.timeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many events a timeline holds, and may hold. Safe for use by several threads.
 */
final class Capacity {

    private final int most;

    private final AtomicInteger used = new AtomicInteger();

    Capacity(int most) {
        this.most = most;
    }

    /**
     * Take the place of one event.
     * @throws IllegalStateException if there is none
     */
    void take() {
        int current = this.used.getAndIncrement();
        if (current >= this.most) {
            this.used.getAndDecrement();
            throw full("the timeline", current, "maxEvents", this.most);
        }
    }

    void giveBack(int count) {
        if (count > 0) {
            this.used.getAndAdd(-count);
        }
    }

    int used() {
        return Math.min(this.used.get(), this.most);
    }

    static IllegalStateException full(String what, int size, String option, int limit) {
        return new IllegalStateException(
                "No more events fit on " + what + ": it has " + size + ", and '" + option + "' is " + limit);
    }

}
