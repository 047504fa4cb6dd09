package io.chrono.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what happens to events of one name. Safe for use by several threads.
 */
final class Counters {

    private final LongAdder scheduled = new LongAdder();

    private final LongAdder runs = new LongAdder();

    private final LongAdder failures = new LongAdder();

    private final Map<SkipReason, LongAdder> skipped = new EnumMap<>(SkipReason.class);

    Counters() {
        for (SkipReason reason : SkipReason.values()) {
            this.skipped.put(reason, new LongAdder());
        }
    }

    void scheduled() {
        this.scheduled.increment();
    }

    void run() {
        this.runs.increment();
    }

    void failed() {
        this.failures.increment();
    }

    void skipped(SkipReason reason, long count) {
        Objects.requireNonNull(this.skipped.get(reason)).add(count);
    }

    EventCounts snapshot() {
        Map<SkipReason, Long> reasons = new EnumMap<>(SkipReason.class);
        this.skipped.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return new EventCounts(this.scheduled.sum(), this.runs.sum(), this.failures.sum(), reasons);
    }

}
