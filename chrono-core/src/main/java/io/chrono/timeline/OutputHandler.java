package io.chrono.timeline;

import io.chrono.clock.Tick;

/**
 * Takes what events have for the pages. Must be safe for use by several threads, and must
 * not wait for a slow receiver.
 *
 * @since 0.1
 */
public interface OutputHandler {

    /**
     * Return a handler that refuses nothing and throws all output away, for a program
     * that has no pages.
     * @return the one instance
     */
    static OutputHandler none() {
        return NoOutput.INSTANCE;
    }

    /**
     * Say whether an event whose method has output can be scheduled.
     * @param event the event, which is not on the timeline yet
     * @throws IllegalArgumentException if its output would reach nobody
     */
    void check(ScheduledEvent event);

    /**
     * Take the output of a run.
     * @param event the event that ran
     * @param tick the tick at which the run was due
     * @param output what goes to the pages
     */
    void handle(ScheduledEvent event, Tick tick, Object output);

    /**
     * Runs of a tick begin: what {@link #handle} takes for this tick may be collected
     * until {@link #tickEnded}. Not called for a tick at which nothing is due.
     * @param tick the tick
     */
    void tickBegan(Tick tick);

    /**
     * More was due at a tick than can run within the time for which outputs are held
     * back, and some of it still waits for a worker: what was collected so far is to
     * leave now, and what comes next may be collected again. Called as often as that time
     * has passed again.
     * @param tick the tick
     */
    default void tickLasts(Tick tick) {
        // who does not collect has nothing to do
    }

    /**
     * All runs that were due at a tick have ended, or have lasted for longer than outputs
     * may be held back: what was collected is to leave now, and what still comes for this
     * tick is to leave at once.
     * @param tick the tick
     */
    void tickEnded(Tick tick);

}
