package io.chrono.operation;

/**
 * How a page moves when it scrolls to an element.
 *
 * @since 0.1
 */
public enum ScrollBehavior {

    /** As the style of the page says; what the page does if nothing is said. */
    AUTO,

    /** In one jump. */
    INSTANT,

    /** In a visible movement. */
    SMOOTH

}
