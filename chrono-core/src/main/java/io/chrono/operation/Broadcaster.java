package io.chrono.operation;

import io.chrono.scope.Scope;

/**
 * Sends output into browsers, from code that is not an event. {@link Operations} are
 * performed by the page; any other object travels as plain JSON, and the page gets it as
 * the DOM event {@code chrono:message}. Order per recipient is the order of the calls.
 * The methods return without waiting for a browser. Implementations must be safe for use
 * by several threads.
 *
 * @since 0.1
 */
public interface Broadcaster {

    /**
     * Send to all pages that a user has open.
     * @param name the name of the user's principal; not blank
     * @param output operations, or an object that can be written as JSON
     * @throws ForbiddenOperationException if a policy forbids one of the operations
     */
    void toUser(String name, Object output);

    /**
     * Send to all pages of the user of a scope.
     * @param scope the scope
     * @param output operations, or an object that can be written as JSON
     * @throws IllegalArgumentException if the scope is nobody's: it has no segment
     * {@code user}, and nothing else maps it to names
     * @throws ForbiddenOperationException if a policy forbids one of the operations
     */
    void toScope(Scope scope, Object output);

    /**
     * Send to all pages that have subscribed to a topic.
     * @param topic the topic, for example {@code /topic/lobby}; not blank
     * @param output operations, or an object that can be written as JSON
     * @throws ForbiddenOperationException if a policy forbids one of the operations
     */
    void toTopic(String topic, Object output);

}
