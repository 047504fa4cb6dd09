package io.chrono.timeline;

import java.util.Map;

/**
 * What has happened to events of one name since the process began. Immutable and safe for
 * use by several threads.
 *
 * @param scheduled how many were put on the timeline
 * @param runs how many runs have begun
 * @param failures how many runs threw something
 * @param skipped how many runs were due and did not take place, by reason
 * @since 0.1
 */
public record EventCounts(long scheduled, long runs, long failures, Map<SkipReason, Long> skipped) {

    /**
     * Return how many runs were due and did not take place for a reason.
     * @param reason the reason
     * @return the number, from 0
     */
    public long skipped(SkipReason reason) {
        return this.skipped.getOrDefault(reason, 0L);
    }

}
