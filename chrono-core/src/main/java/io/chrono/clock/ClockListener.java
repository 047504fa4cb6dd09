package io.chrono.clock;

import java.time.Instant;

/**
 * Hears what the clock does. All methods are called on the clock's thread, or on that of
 * the caller of {@link Clock#start()} and {@link Clock#stop()}, by one thread at a time.
 * They must neither wait nor run code of unknown duration: hand work over to other
 * threads. What they throw is logged and counted, and does not stop the clock.
 *
 * @since 0.1
 */
public interface ClockListener {

    /**
     * The clock was started.
     * @param now the current second, which has begun already: the first tick comes at the
     * next one. After a small step back of the wall clock it may lie a little ahead
     */
    void started(Instant now);

    /**
     * A second has begun.
     * @param tick the second
     */
    void ticked(Tick tick);

    /**
     * The wall clock was moved by more than the tolerance, in either direction.
     * @param seconds how far it was moved, in whole seconds; negative is back
     * @param now the current second of the moved wall clock, which has begun already: the
     * next tick comes at the next one
     */
    void stepped(long seconds, Instant now);

    /**
     * The clock was stopped.
     */
    void stopped();

    /**
     * The clock has looked at the time, whether a second had begun or not.
     * @return how long it may wait for its next look as far as this listener is
     * concerned, in nanoseconds; {@link Long#MAX_VALUE} if nothing here awaits the coming
     * second, so that a second that is noticed late is no loss
     */
    long looked();

}
