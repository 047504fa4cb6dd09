package io.chrono.boot.push;

import io.chrono.scope.Scope;

/**
 * Whom a message is for. Immutable and safe for use by several threads.
 */
sealed interface Receiver {

    /**
     * All pages of a user.
     *
     * @param name the name of the principal
     */
    record User(String name) implements Receiver {
    }

    /**
     * One page alone.
     *
     * @param scope the scope of the page
     */
    record Page(Scope scope) implements Receiver {
    }

    /**
     * All pages that have subscribed to a topic.
     *
     * @param destination the topic
     */
    record Topic(String destination) implements Receiver {
    }

}
