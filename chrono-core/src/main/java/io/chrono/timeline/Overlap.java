package io.chrono.timeline;

/**
 * What happens when an event is due while its previous run has not ended.
 *
 * @since 0.1
 */
public enum Overlap {

    /**
     * The run is skipped, and counted as skipped. This is the default.
     */
    SKIP,

    /**
     * The run takes place at the same time.
     */
    ALLOW,

    /**
     * One run takes place as soon as the previous one has ended: the latest that was due
     * meanwhile. The others are skipped, and counted as skipped.
     */
    QUEUE_ONE

}
