package io.chrono.operation;

/**
 * Where an element stands in the visible part after the page has scrolled to it.
 *
 * @since 0.1
 */
public enum ScrollAlignment {

    /** At its beginning. */
    START,

    /** In its middle. */
    CENTER,

    /** At its end. */
    END,

    /** Where the page has to move the least. */
    NEAREST

}
