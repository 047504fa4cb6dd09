package io.chrono.schedule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How the triggers of a schedule are treated. Immutable; start from {@link #DEFAULT}.
 *
 * @param tolerance how late a trigger may begin; whole seconds, at least one
 * @param late what happens to triggers that are later
 * @param overlap what happens to a trigger that is due while another one of the schedule
 * is being executed
 * @param retry how often and when a failed execution is repeated
 * @param delivery what is promised when a node dies
 * @param completion when a trigger is complete
 * @param commit how its completion is written
 * @param priority which of several triggers that are due at the same second is first: the
 * highest; from -100 to 100
 * @param concurrency how many triggers of the schedule are executed at a time on all
 * nodes together, if they may overlap; at least 1
 * @param timeLimit how long an execution may take, or {@code null} for any time
 * @param isolation where the action is performed
 * @since 0.1
 */
public record SchedulePolicy(Duration tolerance, Late late, Overlap overlap, Retry retry, Delivery delivery,
        Completion completion, Commit commit, int priority, int concurrency, @Nullable Duration timeLimit,
        Isolation isolation) {

    /**
     * The policy of a schedule that has none: 10 s of tolerance, late triggers are
     * dropped, none at the same time, no retry, at least once.
     */
    public static final SchedulePolicy DEFAULT = new SchedulePolicy(Duration.ofSeconds(10), Late.DROP, Overlap.SKIP,
            Retry.NONE, Delivery.AT_LEAST_ONCE, Completion.ACTION, Commit.BATCHED, 0, Integer.MAX_VALUE, null,
            Isolation.NONE);

    private static final int MOST_PRIORITY = 100;

    /**
     * Create a policy.
     * @throws IllegalArgumentException if a value is out of its range, naming it
     */
    public SchedulePolicy {
        if (tolerance.toSeconds() < 1 || !tolerance.equals(tolerance.truncatedTo(ChronoUnit.SECONDS))) {
            throw refused("tolerance", "whole seconds, at least one", tolerance);
        }
        if (Math.abs(priority) > MOST_PRIORITY) {
            throw refused("priority", "from -100 to 100", priority);
        }
        if (concurrency < 1) {
            throw refused("concurrency", "at least 1", concurrency);
        }
        if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
            throw refused("timeLimit", "positive", timeLimit);
        }
    }

    /**
     * Return whether any number of triggers of the schedule may be executed at a time.
     * @return {@code false} if somebody has to count them
     */
    public boolean mayOverlapFreely() {
        return this.overlap == Overlap.ALLOW && this.concurrency == Integer.MAX_VALUE;
    }

    private static IllegalArgumentException refused(String option, String rule, Object value) {
        return new IllegalArgumentException("'" + option + "' must be " + rule + ", but was " + value);
    }

    /**
     * What happens to triggers that could not begin within the tolerance.
     */
    public enum Late {

        /**
         * They are dropped, and recorded as missed. The default.
         */
        DROP,

        /**
         * The latest one of the schedule is executed, the others are recorded as missed.
         */
        RUN_ONCE,

        /**
         * All are executed, in the order of their times.
         */
        RUN_ALL

    }

    /**
     * What happens to a trigger that is due while another one of its schedule is being
     * executed.
     */
    public enum Overlap {

        /**
         * It is recorded as missed. The default.
         */
        SKIP,

        /**
         * It is executed afterwards.
         */
        QUEUE,

        /**
         * It is executed at the same time.
         */
        ALLOW

    }

    /**
     * What is promised when a node dies, freezes or loses the store while it executes.
     */
    public enum Delivery {

        /**
         * The trigger is executed again elsewhere, so it may be executed twice. The
         * default.
         */
        AT_LEAST_ONCE,

        /**
         * The trigger is recorded as failed, so it may not be executed at all.
         */
        AT_MOST_ONCE

    }

    /**
     * When a trigger is complete.
     */
    public enum Completion {

        /**
         * When its action has ended. The default.
         */
        ACTION,

        /**
         * When its action was begun; what becomes of it is not recorded.
         */
        INVOCATION

    }

    /**
     * How completions are written.
     */
    public enum Commit {

        /**
         * Together with others that have ended: fast; a crash repeats those that had not
         * been written yet. The default.
         */
        BATCHED,

        /**
         * Each in a transaction of its own, before its thread does anything else.
         */
        STRICT,

        /**
         * Each in the transaction in which its action works, so both happen or neither.
         */
        WITH_ACTION

    }

    /**
     * Where the action is performed.
     */
    public enum Isolation {

        /**
         * In the process of the node. The default.
         */
        NONE,

        /**
         * In a process of its own.
         */
        PROCESS

    }

    /**
     * How often and when a failed execution is repeated: after the first delay, then each
     * time after the given multiple of the delay before, but never more than the longest.
     *
     * @param times how often at the most, 0 for never
     * @param delay the first delay; positive
     * @param multiplier at least 1
     * @param longest the longest delay; at least the first one
     */
    public record Retry(int times, Duration delay, double multiplier, Duration longest) {

        /**
         * A failed execution is not repeated. The default.
         */
        public static final Retry NONE = new Retry(0, Duration.ofSeconds(1), 2, Duration.ofHours(1));

        /**
         * Create a rule.
         * @throws IllegalArgumentException if a value is out of its range, naming it
         */
        public Retry {
            if (times < 0) {
                throw refused("retry.times", "at least 0", times);
            }
            if (delay.isNegative() || delay.isZero()) {
                throw refused("retry.delay", "positive", delay);
            }
            if (!(multiplier >= 1)) {
                throw refused("retry.multiplier", "at least 1", multiplier);
            }
            if (longest.compareTo(delay) < 0) {
                throw refused("retry.longest", "at least the first delay, " + delay, longest);
            }
        }

        /**
         * Return the delay after a failed attempt.
         * @param attempt the number of the attempt, from 1
         * @return the delay, or {@code null} if it is not repeated
         */
        public @Nullable Duration delayAfter(int attempt) {
            if (attempt > this.times) {
                return null;
            }
            double millis = this.delay.toMillis() * Math.pow(this.multiplier, attempt - 1);
            return (millis < this.longest.toMillis()) ? Duration.ofMillis((long) millis) : this.longest;
        }

    }

}
