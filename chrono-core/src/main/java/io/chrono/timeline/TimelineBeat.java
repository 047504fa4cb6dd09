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
        this.wheel.dropLeaving();
        long to = tick.second().getEpochSecond();
        long from = this.wheel.moveTo(to);
        Hand hand = new Hand(tick);
        for (long second = from + 1; second <= to; second++) {
            for (Entry due = this.wheel.takeSlot(second); due != null;) {
                Batch batch = hand.batch();
                due = this.wheel.collect(due, to, batch);
                hand.overIfFull();
            }
        }
        hand.over();
    }

    @Override
    public void stepped(long seconds, Instant now) {
        this.wheel.rebase(seconds, now.getEpochSecond());
    }

    @Override
    public void stopped() {
        this.dispatcher.release();
    }

    @Override
    public long looked() {
        return this.dispatcher.watch(this.clock.nanoTime());
    }

    /**
     * The hand that holds the batch that is being filled. A tick at which nothing is due
     * makes none.
     */
    private final class Hand {

        private final Tick tick;

        private @Nullable TickRun tickRun;

        private @Nullable Batch batch;

        Hand(Tick tick) {
            this.tick = tick;
        }

        Batch batch() {
            Batch current = this.batch;
            if (current == null) {
                current = new Batch(tickRun(), Batch.CAPACITY);
                this.batch = current;
            }
            return current;
        }

        void overIfFull() {
            Batch current = this.batch;
            if (current != null && current.isFull()) {
                this.batch = null;
                TimelineBeat.this.dispatcher.submit(current);
            }
        }

        void over() {
            Batch current = this.batch;
            if (current != null && current.size() > 0) {
                TimelineBeat.this.dispatcher.submit(current);
            }
            if (this.tickRun != null) {
                this.tickRun.closed();
            }
        }

        private TickRun tickRun() {
            TickRun current = this.tickRun;
            if (current == null) {
                current = new TickRun(this.tick, TimelineBeat.this.outputs, TimelineBeat.this.clock.nanoTime());
                this.tickRun = current;
                TimelineBeat.this.outputs.tickBegan(this.tick);
                TimelineBeat.this.dispatcher.opened(current);
            }
            return current;
        }

    }

}
