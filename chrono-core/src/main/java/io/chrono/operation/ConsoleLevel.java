package io.chrono.operation;

/**
 * How loud a message is in the console of the browser.
 *
 * @since 0.1
 */
public enum ConsoleLevel {

    /** Without a level; what the page does if nothing is said. */
    LOG,

    /** Information. */
    INFO,

    /** A warning. */
    WARN,

    /** An error. */
    ERROR

}
