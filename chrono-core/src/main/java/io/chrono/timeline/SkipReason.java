package io.chrono.timeline;

/**
 * Why a run that was due did not take place.
 *
 * @since 0.1
 */
public enum SkipReason {

    /**
     * The previous run of the event had not ended.
     */
    OVERLAP,

    /**
     * It would have been late by more than the tolerance.
     */
    LATE,

    /**
     * It was late within the tolerance, and one later run took place for it as well.
     */
    CAUGHT_UP,

    /**
     * The event was removed after the run had been handed to the workers.
     */
    PURGED,

    /**
     * The timeline was closed before a worker had begun with it.
     */
    SHUTDOWN

}
