package io.chrono.operation;

/**
 * Where new content goes, seen from the element of the selector.
 *
 * @since 0.1
 */
public enum Position {

    /** In front of the element. */
    BEFORE_BEGIN,

    /** Inside the element, in front of its first child. */
    AFTER_BEGIN,

    /**
     * Inside the element, behind its last child; what the page does if nothing is said.
     */
    BEFORE_END,

    /** Behind the element. */
    AFTER_END

}
