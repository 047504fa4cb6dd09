package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which nodes are alive, and until when. Not thread-safe.
 */
final class Leases {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Map<String, Instant> ends = new HashMap<>();

    /**
     * Let a node live on.
     * @param node the node
     * @param end until when
     * @param now the present
     * @return whether it was known, but its lease had ended
     */
    boolean renew(String node, Instant end, Instant now) {
        this.ends.values().removeIf((ended) -> ended.plus(REMEMBERED).isBefore(now));
        Instant before = this.ends.put(node, end);
        return before != null && !before.isAfter(now);
    }

    boolean isAlive(String node, Instant now) {
        Instant end = this.ends.get(node);
        return end != null && end.isAfter(now);
    }

    boolean hasAny(Instant now) {
        return this.ends.values().stream().anyMatch((end) -> end.isAfter(now));
    }

    void end(String node) {
        this.ends.remove(node);
    }

}
