package io.chrono.boot.push;

import java.time.Duration;
import java.util.List;

/**
 * What can be set about push. Immutable and safe for use by several threads.
 *
 * @param queue the queue of each user, for example {@code /queue/chrono}
 * @param queues other queues of users that outputs may name
 * @param topics the topics that clients may subscribe to: names, or patterns in the style
 * of Ant
 * @param hold how output for a user without a page is held
 * @param leave when a user counts as gone
 * @param buffer what a connection may hold back for a slow page
 * @param inbound the longest message of a client, in characters
 * @since 0.1
 */
public record PushSettings(String queue, List<String> queues, List<String> topics, Hold hold, Leave leave,
        Buffer buffer, int inbound) {

    private static final int DEFAULT_INBOUND = 4096;

    static final String USER_PREFIX = "/user";

    public PushSettings {
        queues = queues.stream().map(PushSettings::withoutUserPrefix).toList();
        topics = List.copyOf(topics);
    }

    PushSettings(String queue, List<String> queues, List<String> topics, Hold hold, Leave leave, Buffer buffer) {
        this(queue, queues, topics, hold, leave, buffer, DEFAULT_INBOUND);
    }

    /**
     * Return what a page subscribes to for its own queue.
     * @return the destination, for example {@code /user/queue/chrono}
     */
    public String ownDestination() {
        return USER_PREFIX + this.queue;
    }

    static String withoutUserPrefix(String destination) {
        return destination.startsWith(USER_PREFIX + '/') ? destination.substring(USER_PREFIX.length()) : destination;
    }

    /**
     * How output for a user without a page is held.
     *
     * @param time how long; zero or more
     * @param messages the most messages for one user
     * @param size the most characters for one user
     * @param totalSize the most characters for all users together
     */
    public record Hold(Duration time, int messages, long size, long totalSize) {
    }

    /**
     * When a user counts as gone.
     *
     * @param after how long after his last page has closed
     * @param neverConnectedAfter how long after an event was scheduled for him while he
     * had no page
     * @param endsEvents whether his events end when he has gone
     * @param neverConnectedEndsEvents whether events end when he has not come in time
     */
    public record Leave(Duration after, Duration neverConnectedAfter, boolean endsEvents,
            boolean neverConnectedEndsEvents) {
    }

    /**
     * What a connection may hold back for a slow page.
     *
     * @param size the most bytes that wait
     * @param sendTimeout the longest time for which one message may be on its way
     * @param dropOldest whether the oldest messages are dropped when there is no room for
     * a new one, instead of the connection being closed
     */
    public record Buffer(long size, Duration sendTimeout, boolean dropOldest) {

        public Buffer(long size, Duration sendTimeout) {
            this(size, sendTimeout, false);
        }

    }

}
