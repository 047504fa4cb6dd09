package io.chrono.boot;

/**
 * Why something that was to be pushed reached nobody.
 *
 * @since 0.1
 */
public enum PushDrop {

    /**
     * It was held for a user who has not come with a page in time.
     */
    EXPIRED,

    /**
     * It could not be held for a user without a page, because too much was held already.
     */
    HOLD_FULL,

    /**
     * It was for one page alone, and that page is gone.
     */
    PAGE_GONE,

    /**
     * The page took its messages too slowly, and was closed with this one in its buffer.
     */
    SLOW,

    /**
     * The page took its messages too slowly, and newer ones had to have its room: only if
     * that is set.
     */
    OVERFLOW,

    /**
     * The connection broke, or was closed, before the message had left.
     */
    CLOSED,

    /**
     * It could not be written as JSON, or the policy for operations has forbidden it.
     */
    REFUSED

}
