package io.chrono.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.time.TimeSource;

/**
 * The node's only time authority: it ticks at the beginning of each second of the wall
 * clock and counts every second once. While a listener awaits the coming second, the
 * clock looks at the wall clock at the latest after {@code interval}, so that it notices
 * within that time when the machine was suspended or somebody has moved the wall clock;
 * while nobody does, it looks once a second. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Clock implements AutoCloseable {

    /*
     * How the clock tells a stall from a step: the monotonic clock goes on in a stall, so
     * the wall clock is where it was expected; in a step only the wall clock has moved. A
     * step up to the tolerance is simply followed: forwards the seconds in between are
     * caught up, backwards the clock waits until the wall clock has come to the next
     * second that it has not counted. Beyond that the listeners move what they hold.
     */

    /**
     * The default of the longest time between two looks at the wall clock while somebody
     * awaits the coming second.
     */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(100);

    /**
     * The default of how far the wall clock may be moved before waiting times are
     * measured anew.
     */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofSeconds(10);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private static final Logger logger = LoggerFactory.getLogger(Clock.class);

    private final TimeSource time;

    private final Duration interval;

    private final Duration tolerance;

    private final List<ClockListener> listeners = new CopyOnWriteArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();

    private final AtomicLong pastRestarts = new AtomicLong();

    private final AtomicLong listenerFailures = new AtomicLong();

    private volatile Sight sight;

    private volatile long lastSecond;

    private volatile long ticks;

    private volatile TimeSource.@Nullable Loop loop;

    /**
     * Create a clock that is stopped, with the default interval and tolerance.
     * @param time where the time comes from
     */
    public Clock(TimeSource time) {
        this(time, DEFAULT_INTERVAL, DEFAULT_TOLERANCE);
    }

    /**
     * Create a clock that is stopped.
     * @param time where the time comes from
     * @param interval the longest time between two looks at the wall clock while a
     * listener awaits the coming second; 1 ms to 1 s
     * @param tolerance how far the wall clock may be moved before the listeners are told
     * to measure waiting times anew; at least 1 s
     * @throws IllegalArgumentException if a duration is out of its range
     */
    public Clock(TimeSource time, Duration interval, Duration tolerance) {
        if (interval.compareTo(Duration.ofMillis(1)) < 0 || interval.compareTo(Duration.ofSeconds(1)) > 0) {
            throw new IllegalArgumentException("'interval' must be from 1 ms to 1 s, but was " + interval);
        }
        if (tolerance.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("'tolerance' must be at least 1 s, but was " + tolerance);
        }
        this.time = time;
        this.interval = interval;
        this.tolerance = tolerance;
        this.sight = new Sight(time.now(), time.nanoTime(), 0);
        this.lastSecond = this.sight.wall().getEpochSecond();
    }

    /**
     * Start the clock. The first tick comes at the beginning of the next second. Starting
     * a clock that ticks has no effect.
     * @return the status, which is {@link ClockStatus#STARTED}
     */
    public ClockStatus start() {
        this.lock.lock();
        try {
            if (this.loop == null) {
                follow();
                this.lastSecond = Math.max(this.lastSecond, this.sight.wall().getEpochSecond());
                tell((listener) -> listener.started(Instant.ofEpochSecond(this.lastSecond)));
                Beat beat = new Beat();
                beat.loop = this.time.loop("chrono-clock", beat);
                this.loop = beat.loop;
                logger.info("Clock started, looks at the time every {} ms while something is due",
                        this.interval.toMillis());
            }
            return status();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Stop the clock: no tick is delivered after the return, unless the caller is itself
     * being called by the clock. The count of ticks is kept. Stopping a clock that does
     * not tick has no effect.
     * @return the status, which is {@link ClockStatus#STOPPED}
     */
    public ClockStatus stop() {
        this.lock.lock();
        try {
            TimeSource.Loop running = this.loop;
            if (running != null) {
                this.loop = null;
                running.close();
                this.pastRestarts.addAndGet(running.restarts());
                tell(ClockListener::stopped);
                logger.info("Clock stopped after {} ticks", this.ticks);
            }
            return status();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Stop the clock if it ticks, else start it.
     * @return the new status
     */
    public ClockStatus toggle() {
        this.lock.lock();
        try {
            return (this.loop != null) ? stop() : start();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Stop the clock, as {@link #stop()} does.
     */
    @Override
    public void close() {
        stop();
    }

    /**
     * Return whether the clock ticks.
     * @return the status; it is {@link ClockStatus#STARTED} only while a living thread
     * looks at the time
     */
    public ClockStatus status() {
        TimeSource.Loop current = this.loop;
        return (current != null && current.isAlive()) ? ClockStatus.STARTED : ClockStatus.STOPPED;
    }

    /**
     * Return whether the clock ticks.
     * @return {@code true} if the status is {@link ClockStatus#STARTED}
     */
    public boolean isTicking() {
        return status() == ClockStatus.STARTED;
    }

    /**
     * Return whether the clock does not tick.
     * @return {@code true} if the status is {@link ClockStatus#STOPPED}
     */
    public boolean isStopped() {
        return status() == ClockStatus.STOPPED;
    }

    /**
     * Return whether somebody has started the clock and not stopped it since: it then
     * should tick.
     * @return {@code true} between {@link #start()} and {@link #stop()}, even while a
     * dead thread has not been replaced
     */
    public boolean isSupposedToTick() {
        return this.loop != null;
    }

    /**
     * Return how many seconds the clock has counted since this process began. It stands
     * still while the clock is stopped.
     * @return the number of ticks, from 0
     */
    public long ticks() {
        return this.ticks;
    }

    /**
     * Return the current time without its fraction of a second.
     * @return the current second
     */
    public Instant now() {
        if (this.loop != null) {
            return Instant.ofEpochSecond(this.sight.secondAt(this.time.nanoTime()));
        }
        this.lock.lock();
        try {
            if (this.loop == null) {
                follow();
            }
            return Instant.ofEpochSecond(this.sight.secondAt(this.time.nanoTime()));
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return the time that has passed since an arbitrary moment, for measuring durations.
     * @return nanoseconds of the monotonic clock; only differences have a meaning
     */
    public long nanoTime() {
        return this.time.nanoTime();
    }

    /**
     * Return how far the clock is behind: the age of the next second that it should have
     * counted.
     * @return zero for a clock that is in time or stopped
     */
    public Duration lag() {
        if (this.loop == null) {
            return Duration.ZERO;
        }
        Duration lag = Duration.between(Instant.ofEpochSecond(this.lastSecond + 1), this.time.now());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /**
     * Return the longest time between two looks at the wall clock while a listener awaits
     * the coming second.
     * @return the interval
     */
    public Duration interval() {
        return this.interval;
    }

    /**
     * Return how often the thread of the clock died and was replaced.
     * @return the number of replacements, from 0
     */
    public long restarts() {
        TimeSource.Loop current = this.loop;
        return this.pastRestarts.get() + ((current != null) ? current.restarts() : 0);
    }

    /**
     * Return how often the wall clock was moved by more than the tolerance. What
     * {@link #now()} returns between two calls with the same result belongs to that
     * result, even while the listeners have not heard of the last step yet.
     * @return the number of steps, from 0
     */
    public long steps() {
        return this.sight.steps();
    }

    /**
     * Return how often a listener threw something.
     * @return the number of failed calls, from 0
     */
    public long listenerFailures() {
        return this.listenerFailures.get();
    }

    /**
     * Register a listener.
     * @param listener who is told from now on
     */
    public void addListener(ClockListener listener) {
        this.listeners.add(listener);
    }

    /**
     * Remove a listener. A call that has begun goes on.
     * @param listener who is not told any more
     */
    public void removeListener(ClockListener listener) {
        this.listeners.remove(listener);
    }

    /**
     * Let the clock look at the time now, for a listener that has something to do.
     */
    public void wake() {
        TimeSource.Loop current = this.loop;
        if (current != null) {
            current.wake();
        }
    }

    /**
     * Take note of the time and tell the listeners if the wall clock was moved.
     */
    private void follow() {
        Sight next = new Sight(this.time.now(), this.time.nanoTime(), this.sight.steps());
        Instant expected = this.sight.at(next.nanos());
        Duration step = Duration.between(expected, next.wall());
        if (step.abs().compareTo(this.tolerance) > 0) {
            count(expected, next.wall().minus(step));
            Instant now = next.wall().truncatedTo(ChronoUnit.SECONDS);
            long seconds = now.getEpochSecond() - expected.getEpochSecond();
            logger.warn("The wall clock was moved by {} s; what waits keeps its distance", seconds);
            this.sight = new Sight(next.wall(), next.nanos(), next.steps() + 1);
            this.lastSecond = now.getEpochSecond();
            tell((listener) -> listener.stepped(seconds, now));
        }
        else {
            this.sight = next;
        }
    }

    private void count(Instant now, Instant seenAt) {
        long seconds = now.getEpochSecond() - this.lastSecond;
        if (this.loop != null && seconds > 0) {
            this.lastSecond = now.getEpochSecond();
            long number = this.ticks + seconds;
            this.ticks = number;
            Tick tick = new Tick(number, Instant.ofEpochSecond(this.lastSecond), seconds - 1, seenAt);
            tell((listener) -> listener.ticked(tick));
        }
    }

    /*
     * To wake up often, and to be punctual to some microseconds, costs processor time,
     * which is spent for those who await the coming second.
     */
    private TimeSource.Pause look() {
        follow();
        count(this.sight.wall(), this.sight.wall());
        long wish = Long.MAX_VALUE;
        for (ClockListener listener : this.listeners) {
            wish = Math.min(wish, wishOf(listener));
        }
        boolean awaited = wish != Long.MAX_VALUE;
        long longest = Math.min(wish, awaited ? this.interval.toNanos() : NANOS_PER_SECOND);
        Instant now = this.sight.at(this.time.nanoTime());
        long untilSecond = Math.max(0, (this.lastSecond + 1 - now.getEpochSecond()) * NANOS_PER_SECOND - now.getNano());
        return new TimeSource.Pause(Math.min(longest, untilSecond), awaited && untilSecond <= longest);
    }

    private long wishOf(ClockListener listener) {
        try {
            return listener.looked();
        }
        catch (Throwable ex) {
            failed(listener, ex);
            return Long.MAX_VALUE;
        }
    }

    /*
     * An error ends the clock's thread, which is replaced: but first all other listeners
     * hear what they are told.
     */
    private void tell(Consumer<ClockListener> call) {
        Error fatal = null;
        for (ClockListener listener : this.listeners) {
            try {
                call.accept(listener);
            }
            catch (Exception ex) {
                failed(listener, ex);
            }
            catch (Error ex) {
                failed(listener, ex);
                fatal = ex;
            }
        }
        if (fatal != null) {
            throw fatal;
        }
    }

    private void failed(ClockListener listener, Throwable ex) {
        this.listenerFailures.incrementAndGet();
        logger.error("The listener {} failed and has missed what the clock told it", listener, ex);
    }

    /**
     * The wall clock and the monotonic clock, seen together after a number of steps.
     */
    private record Sight(Instant wall, long nanos, long steps) {

        Instant at(long laterNanos) {
            return this.wall.plusNanos(laterNanos - this.nanos);
        }

        long secondAt(long laterNanos) {
            return this.wall.getEpochSecond()
                    + Math.floorDiv(this.wall.getNano() + laterNanos - this.nanos, NANOS_PER_SECOND);
        }

    }

    /**
     * The looks of one period between start and stop. A look that comes late, after the
     * clock was stopped and perhaps started anew, finds that its loop is not the current
     * one.
     */
    private final class Beat implements TimeSource.Look {

        private volatile TimeSource.@Nullable Loop loop;

        @Override
        public TimeSource.Pause look() {
            Clock.this.lock.lock();
            try {
                boolean current = this.loop != null && this.loop == Clock.this.loop;
                return current ? Clock.this.look() : new TimeSource.Pause(Clock.this.interval.toNanos(), false);
            }
            finally {
                Clock.this.lock.unlock();
            }
        }

    }

}
