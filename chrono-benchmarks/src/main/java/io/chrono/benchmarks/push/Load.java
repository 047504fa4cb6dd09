package io.chrono.benchmarks.push;

import java.io.IOException;

/**
 * The work that a server is given. Each method returns when all is handed over, which may
 * be before it was sent.
 */
interface Load {

    /**
     * Send to all users in turn.
     * @param rounds how many messages each user gets
     * @throws IOException if that fails
     */
    void rounds(int rounds) throws IOException;

    /**
     * Send to each user several operations in a row, at several seconds.
     * @param seconds how often
     * @param count the operations for each user and second
     * @throws IOException if that fails
     * @throws InterruptedException if this thread is interrupted
     */
    void rows(int seconds, int count) throws IOException, InterruptedException;

    /**
     * Send to all at once.
     * @param rounds how often
     * @throws IOException if that fails
     */
    void broadcasts(int rounds) throws IOException;

    /**
     * Send one message to each user at the beginning of each second.
     * @param seconds how often; the first is the one after the next
     * @throws IOException if that fails
     * @throws InterruptedException if this thread is interrupted
     */
    void bursts(int seconds) throws IOException, InterruptedException;

    /**
     * Send numbered messages from several threads, each of which numbers and sends while
     * it holds a lock that belongs to the user.
     * @param first the number before that of the first message
     * @param count how many messages each user gets
     */
    void numbered(long first, int count);

}
