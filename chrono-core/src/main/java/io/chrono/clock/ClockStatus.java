package io.chrono.clock;

/**
 * Whether the clock ticks.
 *
 * @since 0.1
 */
public enum ClockStatus {

    /**
     * The clock does not tick: it was not started yet, or was stopped.
     */
    STOPPED,

    /**
     * The clock ticks.
     */
    STARTED

}
