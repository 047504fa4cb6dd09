package io.chrono.timeline;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Moment;

/**
 * What can be said about an event: whose it is, when it runs and how often. What is
 * {@code null} was not said. Immutable and safe for use by several threads.
 *
 * @param scope whose event it is
 * @param topic the destination that everyone may see, instead of a user's pages
 * @param repeats how often it runs, at least once; if not said, once
 * @param every the distance of two runs; whole seconds from 1 s to a day; if not said, 1
 * s
 * @param at the first run
 * @param after the beginning of the window, inclusive
 * @param before the end of the window, exclusive
 * @param overlap what happens when a run is due before the previous one has ended
 * @since 0.1
 */
public record EventOptions(@Nullable Scope scope, @Nullable String topic, @Nullable Repeats repeats,
        @Nullable Duration every, @Nullable Moment at, @Nullable Moment after, @Nullable Moment before,
        @Nullable Overlap overlap) {

    /**
     * Nothing was said.
     */
    public static final EventOptions NONE = new EventOptions(null, null, null, null, null, null, null, null);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Duration DAY = Duration.ofDays(1);

    public EventOptions {
        if (repeats instanceof Repeats.Times times) {
            Repeats.times(times.count());
        }
        if (every != null && (every.compareTo(SECOND) < 0 || every.toNanosPart() != 0)) {
            throw new IllegalArgumentException("'every' must be whole seconds, at least one, but was " + every);
        }
        if (every != null && every.compareTo(DAY) > 0) {
            throw new IllegalArgumentException("'every' must be at most 24 hours, but was " + every
                    + "; use a durable schedule for what is due further ahead");
        }
        if (topic != null && (topic.isBlank() || !topic.startsWith("/"))) {
            throw new IllegalArgumentException(
                    "'topic' must be a destination such as '/topic/lobby', but was '" + topic + "'");
        }
    }

    /**
     * Return options in which what these say beats what the others say. A scope and a
     * topic are one answer to the question where output goes: whoever gives one of them
     * gives both.
     * @param others what holds where these say nothing
     * @return the combination
     */
    @SuppressWarnings("ReferenceEquality") // other empty options are only slower
    public EventOptions over(EventOptions others) {
        if (others == NONE) {
            return this;
        }
        boolean addressed = this.topic != null || this.scope != null;
        return new EventOptions(first(this.scope, others.scope), addressed ? this.topic : others.topic,
                first(this.repeats, others.repeats), first(this.every, others.every), first(this.at, others.at),
                first(this.after, others.after), first(this.before, others.before),
                first(this.overlap, others.overlap));
    }

    EventOptions withScope(Scope newScope) {
        return new EventOptions(newScope, this.topic, this.repeats, this.every, this.at, this.after, this.before,
                this.overlap);
    }

    EventOptions withTopic(String newTopic) {
        return new EventOptions(this.scope, newTopic, this.repeats, this.every, this.at, this.after, this.before,
                this.overlap);
    }

    EventOptions withRepeats(Repeats newRepeats) {
        return new EventOptions(this.scope, this.topic, newRepeats, this.every, this.at, this.after, this.before,
                this.overlap);
    }

    EventOptions withEvery(Duration newEvery) {
        return new EventOptions(this.scope, this.topic, this.repeats, newEvery, this.at, this.after, this.before,
                this.overlap);
    }

    EventOptions withAt(Moment newAt) {
        return new EventOptions(this.scope, this.topic, this.repeats, this.every, newAt, this.after, this.before,
                this.overlap);
    }

    EventOptions withAfter(Moment newAfter) {
        return new EventOptions(this.scope, this.topic, this.repeats, this.every, this.at, newAfter, this.before,
                this.overlap);
    }

    EventOptions withBefore(Moment newBefore) {
        return new EventOptions(this.scope, this.topic, this.repeats, this.every, this.at, this.after, newBefore,
                this.overlap);
    }

    EventOptions withOverlap(Overlap newOverlap) {
        return new EventOptions(this.scope, this.topic, this.repeats, this.every, this.at, this.after, this.before,
                newOverlap);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return (one != null) ? one : other;
    }

}
