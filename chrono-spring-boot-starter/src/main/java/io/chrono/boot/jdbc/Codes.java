package io.chrono.boot.jdbc;

/**
 * The numbers of states in the columns of the tables.
 */
final class Codes {

    static final int PENDING = 1;

    static final int SCHEDULED = 2;

    static final int PROCESSED = 3;

    static final int INACTIVE = 4;

    static final int PAUSED = 5;

    /** A trigger that waits for a node. */
    static final int WAITING = 1;

    static final int EXECUTING = 2;

    static final int COMPLETED = 3;

    static final int FAILED = 4;

    static final int MISSED = 5;

    static final int CANCELLED = 6;

    static final int CLAIMED = 7;

    static final int UNMARKED = 0;

    /** The schedule was removed while the trigger is executed. */
    static final int REMOVED = 1;

    /** The schedule was paused while the trigger is executed. */
    static final int HELD = 2;

    private Codes() {
    }

}
