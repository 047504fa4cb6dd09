package io.chrono.boot;

import java.util.Map;

/**
 * What push has done on this node since the application was started, and what it does
 * now. All numbers are from 0. Safe for use by several threads; reading is cheap.
 *
 * @since 0.1
 */
public interface PushStatistics {

    /**
     * Return how many WebSocket connections are open.
     * @return the number at this moment
     */
    int sessions();

    /**
     * Return how many pages can be reached: connections that have subscribed to their own
     * queue.
     * @return the number at this moment
     */
    int pages();

    /**
     * Return how many users have at least one page.
     * @return the number at this moment; anonymous visitors are not counted
     */
    int users();

    /**
     * Return how many messages were handed to connections. A message that goes to two
     * pages counts twice.
     * @return the number so far
     */
    long messages();

    /**
     * Return how many operations were in these messages.
     * @return the number so far
     */
    long operations();

    /**
     * Return the length of these messages, without their headers.
     * @return the number of characters so far
     */
    long characters();

    /**
     * Return how many messages wait for a page of their user.
     * @return the number at this moment
     */
    int held();

    /**
     * Return how much waits for slow pages, beyond what the network has taken.
     * @return the number of bytes at this moment
     */
    long waiting();

    /**
     * Return how many operations never left because a newer one with the same key had
     * taken their place.
     * @return the number so far
     */
    long conflated();

    /**
     * Return how many messages, or outputs that did not become one, were lost.
     * @return the numbers so far, with an entry for each reason
     */
    Map<PushDrop, Long> dropped();

    /**
     * Return how many subscriptions of clients were refused.
     * @return the number so far
     */
    long refusedSubscriptions();

    /**
     * Return how many messages from clients were refused.
     * @return the number so far
     */
    long refusedSends();

    /**
     * Return how many connections were closed because their page was too slow.
     * @return the number so far
     */
    long slowCloses();

}
