package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;

/**
 * Moves the wheels with the clock and hands over what is due. Called by one thread at a
 * time.
 */
final class TimelineBeat implements ClockListener {

    private final Wheels wheels;

    private final Dispatcher dispatcher;

    private final OutputHandler outputs;

    private final Clock clock;

    private boolean awaited;

    TimelineBeat(Clock clock, Wheels wheels, Dispatcher dispatcher, OutputHandler outputs) {
        this.clock = clock;
        this.wheels = wheels;
        this.dispatcher = dispatcher;
        this.outputs = outputs;
    }

    @Override
    public void started(Instant now) {
        this.wheels.forEach((wheel) -> wheel.resume(now.getEpochSecond()));
        lookAhead(now);
    }

    @Override
    public void ticked(Tick tick) {
        List<Leaving> removed = new ArrayList<>();
        this.wheels.forEach((wheel) -> removed.add(wheel.takeLeaving()));
        try {
            handOver(tick);
        }
        finally {
            // afterwards, so that nothing that is due waits for it
            Iterator<Leaving> each = removed.iterator();
            this.wheels.forEach((wheel) -> wheel.drop(each.next()));
            lookAhead(tick.second());
        }
    }

    private void handOver(Tick tick) {
        long to = tick.second().getEpochSecond();
        Hand hand = new Hand(tick);
        this.wheels.forEach((wheel) -> wheel.moveTo(to));
        try {
            this.wheels.forEach((wheel) -> handOver(wheel, to, hand));
        }
        finally {
            this.wheels.forEach(Wheel::putBack);
            hand.over();
        }
    }

    private void handOver(Wheel wheel, long to, Hand hand) {
        while (wheel.seek(to)) {
            wheel.collect(to, hand.batch());
            hand.overIfFull();
        }
    }

    @Override
    public void stepped(long seconds, Instant now) {
        int era = (int) this.clock.steps();
        this.wheels.forEach((wheel) -> wheel.rebase(seconds, now.getEpochSecond(), era));
        lookAhead(now);
    }

    @Override
    public void stopped() {
        this.wheels.forEach(Wheel::pause);
        this.dispatcher.release();
    }

    @Override
    public long looked() {
        long wish = this.dispatcher.watch(this.clock.nanoTime());
        return this.awaited ? Math.min(wish, this.clock.interval().toNanos()) : wish;
    }

    /*
     * A clock that wakes up ten times a second for nothing costs more than all events
     * that wait. What is scheduled for the coming second after this finds a clock that
     * wakes up at its beginning all the same.
     */
    private void lookAhead(Instant now) {
        this.awaited = this.wheels.awaits(now.getEpochSecond() + 1);
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
                this.tickRun.closed(1); // the collecting
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
