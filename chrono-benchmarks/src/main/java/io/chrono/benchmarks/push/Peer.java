package io.chrono.benchmarks.push;

import java.io.IOException;

/**
 * A way to push, as the load sees it: a server on the loopback interface that knows its
 * users by number.
 */
interface Peer extends AutoCloseable {

    /**
     * Return how clients speak to it.
     * @return port, path and protocol
     */
    Wire wire();

    /**
     * Return how many subscriptions it has taken so far; where there are none,
     * connections.
     * @return the number
     */
    int taken();

    /**
     * Send one operation to one user.
     * @param user the number of the user
     * @param html the HTML that the operation carries
     * @throws IOException if that fails
     */
    void toUser(int user, String html) throws IOException;

    /**
     * Send one operation to all users.
     * @param html the HTML that the operation carries
     * @throws IOException if that fails
     */
    void toAll(String html) throws IOException;

    /**
     * Say what was set to make it as good as it can be.
     * @return a line for people
     */
    String settings();

    @Override
    void close();

}
