package io.chrono.timeline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;

/**
 * Moves the wheel with the clock and hands over what is due. Called by one thread at a
 * time.
 */
final class TimelineBeat implements ClockListener {

    private final Wheel wheel;

    private final Dispatcher dispatcher;

    private final OutputHandler outputs;

    private final Clock clock;

    TimelineBeat(Clock clock, Wheel wheel, Dispatcher dispatcher, OutputHandler outputs) {
        this.clock = clock;
        this.wheel = wheel;
        this.dispatcher = dispatcher;
        this.outputs = outputs;
    }

    @Override
    public void started(Instant now) {
        this.wheel.resume(now.getEpochSecond());
    }

    @Override
    public void ticked(Tick tick) {
        Entry removed = this.wheel.takeLeaving();
        try {
            handOver(tick);
        }
        finally {
            this.wheel.drop(removed); // afterwards, so that nothing that is due waits for
                                      // it
        }
    }

    private void handOver(Tick tick) {
        long to = tick.second().getEpochSecond();
        this.wheel.moveTo(to);
        Hand hand = new Hand(tick);
        try {
            while (this.wheel.seek(to)) {
                this.wheel.collect(to, hand.batch());
                hand.overIfFull();
            }
        }
        finally {
            this.wheel.putBack();
            hand.over();
        }
    }

    @Override
    public void stepped(long seconds, Instant now) {
        this.wheel.rebase(seconds, now.getEpochSecond(), this.clock.steps());
    }

    @Override
    public void stopped() {
        this.wheel.pause();
        this.dispatcher.release();
    }

    @Override
    public long looked() {
        return this.dispatcher.watch(this.clock.nanoTime());
    }

    /**
     * The hand that holds the batch that is being filled. A tick at which nothing is due
     * makes none, and a tick at which nothing runs tells nobody.
     */
    private final class Hand {

        private final TickRun tickRun;

        private @Nullable Batch batch;

        private boolean begun;

        Hand(Tick tick) {
            this.tickRun = new TickRun(tick, TimelineBeat.this.outputs, TimelineBeat.this.clock.nanoTime());
        }

        Batch batch() {
            Batch current = this.batch;
            if (current == null) {
                current = new Batch(this.tickRun, Batch.CAPACITY);
                this.batch = current;
            }
            return current;
        }

        void overIfFull() {
            Batch current = this.batch;
            if (current != null && current.isFull()) {
                this.batch = null;
                submit(current);
            }
        }

        void over() {
            Batch current = this.batch;
            if (current != null && current.size() > 0) {
                submit(current);
            }
            if (this.begun) {
                this.tickRun.closed();
            }
        }

        private void submit(Batch full) {
            if (!this.begun) {
                this.begun = true;
                this.tickRun.begin();
                TimelineBeat.this.dispatcher.opened(this.tickRun);
            }
            TimelineBeat.this.dispatcher.submit(full);
        }

    }

}
