package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a trigger is on its way. Immutable. A change is a method of the state from which
 * it starts, so one that is not listed cannot be written. Only what is under way has an
 * owner, and only what has failed has a reason.
 *
 * @since 0.1
 */
public sealed interface TriggerState {

    /**
     * Return the number by which stores and interfaces know the state.
     * @return 1 scheduled (also while it is claimed), 2 executing, 3 completed, 4 failed,
     * 5 missed, 6 cancelled
     */
    int wireValue();

    /**
     * Return whether nothing can happen to the trigger any more.
     * @return {@code true} for what belongs into the history
     */
    default boolean isFinal() {
        return false;
    }

    /**
     * It waits for its second, and for a node.
     *
     * @param attempt how often it was begun before, from 0
     */
    record Scheduled(int attempt) implements TriggerState {

        @Override
        public int wireValue() {
            return 1;
        }

        /**
         * A node takes it, shortly before it is due.
         * @param node the node
         * @return the new state
         */
        public Claimed claimed(String node) {
            return new Claimed(node, this.attempt);
        }

        /**
         * Its schedule was removed or paused.
         * @param at when
         * @return the new state
         */
        public Cancelled cancelled(Instant at) {
            return new Cancelled(at);
        }

    }

    /**
     * A node has taken it, and begins it at its second.
     *
     * @param node the owner
     * @param attempt how often it was begun before, from 0
     */
    record Claimed(String node, int attempt) implements TriggerState {

        @Override
        public int wireValue() {
            return 1;
        }

        /**
         * The owner begins.
         * @param at when
         * @return the new state
         */
        public Executing executing(Instant at) {
            return new Executing(this.node, at, this.attempt + 1);
        }

        /**
         * The owner gives it back, or is gone.
         * @return the new state
         */
        public Scheduled released() {
            return new Scheduled(this.attempt);
        }

        /**
         * It could not begin within its tolerance, or its schedule was busy.
         * @param at when that was found out
         * @param reason why
         * @return the new state
         */
        public Missed missed(Instant at, String reason) {
            return new Missed(at, reason);
        }

        /**
         * Its schedule was removed or paused.
         * @param at when
         * @return the new state
         */
        public Cancelled cancelled(Instant at) {
            return new Cancelled(at);
        }

    }

    /**
     * A node executes it.
     *
     * @param node the owner
     * @param since when it began
     * @param attempt how often it was begun, from 1
     */
    record Executing(String node, Instant since, int attempt) implements TriggerState {

        @Override
        public int wireValue() {
            return 2;
        }

        /**
         * Its action has succeeded.
         * @param at when
         * @return the new state
         */
        public Completed completed(Instant at) {
            return new Completed(at, Duration.between(this.since, at));
        }

        /**
         * Its action has failed, and is not repeated.
         * @param at when
         * @param reason why
         * @return the new state
         */
        public Failed failed(Instant at, String reason) {
            return new Failed(at, Duration.between(this.since, at), reason);
        }

        /**
         * It began with the claim, and was found to be too late, or its schedule to be
         * busy, before its action was called.
         * @param at when that was found out
         * @param reason why
         * @return the new state
         */
        public Missed missed(Instant at, String reason) {
            return new Missed(at, reason);
        }

        /**
         * Its action has failed and is repeated, or its owner is gone.
         * @return the new state
         */
        public Scheduled again() {
            return new Scheduled(this.attempt);
        }

    }

    /**
     * It was executed.
     *
     * @param at when it ended
     * @param duration how long it took
     */
    record Completed(Instant at, Duration duration) implements TriggerState {

        @Override
        public int wireValue() {
            return 3;
        }

        @Override
        public boolean isFinal() {
            return true;
        }

    }

    /**
     * It was executed without success.
     *
     * @param at when it ended
     * @param duration how long it took
     * @param reason why it has failed
     */
    record Failed(Instant at, Duration duration, String reason) implements TriggerState {

        @Override
        public int wireValue() {
            return 4;
        }

        @Override
        public boolean isFinal() {
            return true;
        }

    }

    /**
     * It was not executed, since it could not be in time.
     *
     * @param at when that was found out
     * @param reason why
     */
    record Missed(Instant at, String reason) implements TriggerState {

        @Override
        public int wireValue() {
            return 5;
        }

        @Override
        public boolean isFinal() {
            return true;
        }

    }

    /**
     * It was not executed, since its schedule was removed or paused.
     *
     * @param at when that was found out
     */
    record Cancelled(Instant at) implements TriggerState {

        @Override
        public int wireValue() {
            return 6;
        }

        @Override
        public boolean isFinal() {
            return true;
        }

    }

}
