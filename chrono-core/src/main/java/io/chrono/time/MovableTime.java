package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time source whose time stands still until it is moved by hand. Loops have no threads:
 * their looks run on the thread that moves the time, each at its moment, so the real
 * clock and the real timeline can be driven through a day within a second and nothing
 * depends on how busy the machine is. Time may be read by any thread; it is moved by one
 * thread at a time.
 *
 * @since 0.1
 */
public final class MovableTime implements TimeSource {

    private static final Logger logger = LoggerFactory.getLogger(MovableTime.class);

    private static final long REPLACEMENT_PAUSE_NANOS = 10_000_000;

    private final ReentrantLock moving = new ReentrantLock();

    private final List<VirtualLoop> loops = new CopyOnWriteArrayList<>();

    private volatile Reading reading;

    /**
     * Create a time source.
     * @param start the wall clock's time at the beginning
     */
    public MovableTime(Instant start) {
        this.reading = new Reading(start, 0);
    }

    @Override
    public Instant now() {
        return this.reading.wall();
    }

    @Override
    public long nanoTime() {
        return this.reading.nanos();
    }

    @Override
    public Loop loop(String name, Look look) {
        VirtualLoop loop = new VirtualLoop(name, look);
        this.loops.add(loop);
        return loop;
    }

    /**
     * Let time pass. All looks that become due take place, each at its moment.
     * @param duration how much; zero runs only what is due now
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        long target = this.reading.nanos() + requireNotNegative(duration);
        locked(() -> {
            VirtualLoop next = nextUntil(target);
            while (next != null) {
                pass(Math.max(0, next.due.get() - this.reading.nanos()));
                next.look();
                next = nextUntil(target);
            }
            pass(Math.max(0, target - this.reading.nanos()));
        });
    }

    /**
     * Let time pass while nobody can look, as in a long garbage collection; then the
     * looks that were missed take place, once each.
     * @param duration how long the stall is
     * @throws IllegalArgumentException if the duration is negative
     */
    public void stall(Duration duration) {
        long nanos = requireNotNegative(duration);
        locked(() -> pass(nanos));
        advance(Duration.ZERO);
    }

    /**
     * Move only the wall clock, as somebody does who sets it, or as a machine does that
     * was suspended. The next looks will see it.
     * @param step how far; negative is back
     */
    public void stepWallClock(Duration step) {
        locked(() -> this.reading = new Reading(this.reading.wall().plus(step), this.reading.nanos()));
    }

    private void pass(long nanos) {
        Reading current = this.reading;
        this.reading = new Reading(current.wall().plusNanos(nanos), current.nanos() + nanos);
    }

    private @Nullable VirtualLoop nextUntil(long target) {
        return this.loops.stream()
            .filter((loop) -> loop.due.get() <= target)
            .min(Comparator.comparingLong((loop) -> loop.due.get()))
            .orElse(null);
    }

    private void locked(Runnable action) {
        this.moving.lock();
        try {
            action.run();
        }
        finally {
            this.moving.unlock();
        }
    }

    private static long requireNotNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("'duration' must not be negative, but was " + duration);
        }
        return duration.toNanos();
    }

    private record Reading(Instant wall, long nanos) {
    }

    private final class VirtualLoop implements Loop {

        private final String name;

        private final Look look;

        private final AtomicLong due = new AtomicLong(MovableTime.this.nanoTime());

        private final AtomicLong restarts = new AtomicLong();

        VirtualLoop(String name, Look look) {
            this.name = name;
            this.look = look;
        }

        void look() {
            try {
                Pause pause = this.look.look();
                this.due.set(nanoTime() + Math.max(1, pause.nanos()));
            }
            catch (Throwable ex) {
                logger.error("A look of '{}' failed and is repeated", this.name, ex);
                this.restarts.incrementAndGet();
                this.due.set(nanoTime() + REPLACEMENT_PAUSE_NANOS);
            }
        }

        @Override
        public void wake() {
            this.due.set(nanoTime());
        }

        @Override
        public long restarts() {
            return this.restarts.get();
        }

        @Override
        public boolean isAlive() {
            return MovableTime.this.loops.contains(this);
        }

        @Override
        public void close() {
            MovableTime.this.loops.remove(this);
        }

    }

}
