package io.chrono.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Schedule} is on its way. Immutable. A change is a method of the state
 * from which it starts, so one that is not listed cannot be written.
 *
 * @since 0.1
 */
public sealed interface ScheduleState {

    /**
     * Return the number by which stores and interfaces know the state.
     * @return 1 pending, 2 scheduled, 3 processed, 4 inactive, 5 paused
     */
    int wireValue();

    /**
     * Return when the schedule is due next.
     * @return the second, or {@code null} if it is not due any more
     */
    default @Nullable Instant next() {
        return null;
    }

    /**
     * Its triggers have not been created yet.
     *
     * @param next the first due second
     */
    record Pending(Instant next) implements ScheduleState {

        @Override
        public int wireValue() {
            return 1;
        }

        /**
         * Triggers were created.
         * @param later the first due second without a trigger
         * @return the new state
         */
        public Scheduled scheduled(Instant later) {
            return new Scheduled(later);
        }

        /**
         * All its triggers were created at once.
         * @return the new state
         */
        public Processed processed() {
            return new Processed();
        }

        /**
         * It must not run for now.
         * @return the new state
         */
        public Paused paused() {
            return new Paused();
        }

        /**
         * Something is wrong with it.
         * @param reason what
         * @return the new state
         */
        public Inactive inactive(String reason) {
            return new Inactive(reason);
        }

    }

    /**
     * Its triggers are created as time goes on.
     *
     * @param next the first due second without a trigger
     */
    record Scheduled(Instant next) implements ScheduleState {

        @Override
        public int wireValue() {
            return 2;
        }

        /**
         * Further triggers were created.
         * @param later the first due second without a trigger
         * @return the new state
         */
        public Scheduled moved(Instant later) {
            return new Scheduled(later);
        }

        /**
         * All its triggers were created.
         * @return the new state
         */
        public Processed processed() {
            return new Processed();
        }

        /**
         * It must not run for now.
         * @return the new state
         */
        public Paused paused() {
            return new Paused();
        }

        /**
         * Something is wrong with it.
         * @param reason what
         * @return the new state
         */
        public Inactive inactive(String reason) {
            return new Inactive(reason);
        }

    }

    /**
     * It needs no more triggers.
     */
    record Processed() implements ScheduleState {

        @Override
        public int wireValue() {
            return 3;
        }

        /**
         * It is armed again.
         * @param next the first due second
         * @return the new state
         */
        public Pending rearmed(Instant next) {
            return new Pending(next);
        }

        /**
         * Its last triggers, which have not begun, must not run for now.
         * @return the new state
         */
        public Paused paused() {
            return new Paused();
        }

    }

    /**
     * It cannot run until it is changed.
     *
     * @param reason what is wrong with it
     */
    record Inactive(String reason) implements ScheduleState {

        @Override
        public int wireValue() {
            return 4;
        }

        /**
         * It is armed again.
         * @param next the first due second
         * @return the new state
         */
        public Pending rearmed(Instant next) {
            return new Pending(next);
        }

    }

    /**
     * Somebody has paused it.
     */
    record Paused() implements ScheduleState {

        @Override
        public int wireValue() {
            return 5;
        }

        /**
         * It goes on.
         * @param next the first due second from now on
         * @return the new state
         */
        public Pending resumed(Instant next) {
            return new Pending(next);
        }

        /**
         * It goes on, but is not due any more.
         * @return the new state
         */
        public Processed processed() {
            return new Processed();
        }

    }

}
