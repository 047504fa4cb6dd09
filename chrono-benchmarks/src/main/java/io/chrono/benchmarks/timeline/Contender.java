package io.chrono.benchmarks.timeline;

import io.chrono.scope.Scope;

/**
 * A timer with all that an application needs around it, so that the same work can be
 * asked of each: an event has an identifier and attributes, can be cancelled, and all
 * events of a scope can be cleared. It ends with its JVM. Safe for use by several
 * threads, unless it says otherwise.
 */
interface Contender {

    /**
     * Schedule an event that runs once.
     * @param scope whose it is
     * @param seconds how far ahead it is due
     * @return a handle to cancel it
     */
    Object schedule(Scope scope, int seconds);

    /**
     * Cancel an event.
     * @param handle the handle
     */
    void cancel(Object handle);

    /**
     * Cancel all events of a scope.
     * @param scope the scope
     */
    void clear(Scope scope);

    /**
     * Schedule an event that runs every second.
     * @param scope whose it is
     * @param firstSecond the second since 1970 at which it runs first
     * @param body what it does
     */
    void repeat(Scope scope, long firstSecond, Body body);

    /**
     * Wait until what the timer does later on its own threads for calls that have
     * returned has been done.
     * @throws InterruptedException if the thread is interrupted
     */
    void settle() throws InterruptedException;

    /**
     * Describe the timer.
     * @return its settings
     */
    String settings();

    /**
     * Return a class of the library.
     * @return a class whose jar tells the version
     */
    Class<?> library();

}
