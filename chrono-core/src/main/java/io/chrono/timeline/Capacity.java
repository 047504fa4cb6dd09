package io.chrono.timeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many events a timeline may hold. Safe for use by several threads.
 */
final class Capacity {

    /*
     * A counter that every thread writes with each event lies in the cache of another
     * processor most of the time. So wheels take places in blocks.
     */
    private static final int LARGEST_BLOCK = 64;

    private static final int BLOCKS_PER_WHEEL = 16;

    private final int most;

    private final int block;

    private final AtomicInteger taken = new AtomicInteger();

    Capacity(int most, int wheels) {
        this.most = most;
        this.block = Math.max(1, Math.min(LARGEST_BLOCK, most / (BLOCKS_PER_WHEEL * wheels)));
    }

    /**
     * Return a part that is empty, for a wheel.
     * @return the part
     */
    Part part() {
        return new Part();
    }

    /**
     * Return whether no part can get more.
     * @return {@code false} if there are places that nobody has taken
     */
    boolean isExhausted() {
        return this.taken.get() == this.most;
    }

    IllegalStateException full() {
        return full("the timeline", this.most, "maxEvents", this.most);
    }

    static IllegalStateException full(String what, int size, String option, int limit) {
        return new IllegalStateException(
                "No more events fit on " + what + ": it has " + size + ", and '" + option + "' is " + limit);
    }

    private int takeBlock() {
        int before = this.taken.getAndUpdate((count) -> Math.min(this.most, count + this.block));
        return Math.min(this.block, this.most - before);
    }

    /**
     * The places that a wheel has taken. Guarded by the lock of the wheel.
     */
    final class Part {

        private int free;

        /**
         * Take the place of one event.
         * @return {@code false} if no place is left, except in other parts
         */
        boolean take() {
            if (this.free == 0) {
                this.free = takeBlock();
            }
            if (this.free == 0) {
                return false;
            }
            this.free--;
            return true;
        }

        void giveBack(int count) {
            this.free += count;
            if (this.free > Capacity.this.block) {
                Capacity.this.taken.getAndAdd(Capacity.this.block - this.free);
                this.free = Capacity.this.block;
            }
        }

        /**
         * Give all places back that no event has.
         */
        void empty() {
            Capacity.this.taken.getAndAdd(-this.free);
            this.free = 0;
        }

    }

}
