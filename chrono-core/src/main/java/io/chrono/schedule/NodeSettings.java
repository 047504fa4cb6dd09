package io.chrono.schedule;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import io.chrono.schedule.ScheduleStore.Retention;
import io.chrono.schedule.ScheduleStore.Share;

/**
 * What can be set about a node. Immutable; start from {@link #of}.
 *
 * @param name the name of the node; each start adds a random part, so that two nodes of
 * one name, or a node before and after a crash, are never taken for each other
 * @param parts what the node does
 * @param share which schedules it looks after
 * @param lookAhead how long before they are due triggers are claimed; from zero to 5 min
 * @param lease how long the node counts as alive after each sign of life, which it gives
 * every second; from 2 s to 1 min
 * @param workers how many triggers are executed at a time; at least 1
 * @param perTenant how many of them belong to one tenant at the most; at least 1
 * @param mostHeld how many triggers the node owns at a time; twice as many if otherwise a
 * tenant with few would get nothing; at least 1
 * @param horizon how far ahead triggers of recurring schedules are created; at least 30 s
 * @param retention what is kept of the past
 * @since 0.1
 */
public record NodeSettings(String name, Set<Part> parts, Share share, Duration lookAhead, Duration lease, int workers,
        int perTenant, int mostHeld, Duration horizon, Retention retention) {

    private static final Duration LONGEST_LOOK_AHEAD = Duration.ofMinutes(5);

    /**
     * Create settings.
     * @throws IllegalArgumentException if a value is out of its range, naming it
     */
    public NodeSettings {
        parts = Set.copyOf(parts);
        require(!name.isBlank(), "name", "not blank", name);
        require(isBetween(lookAhead, Duration.ZERO, LONGEST_LOOK_AHEAD), "lookAhead", "from zero to 5 min", lookAhead);
        require(isBetween(lease, Duration.ofSeconds(2), Duration.ofMinutes(1)), "lease", "from 2 s to 1 min", lease);
        require(workers >= 1, "workers", "at least 1", workers);
        require(perTenant >= 1, "perTenant", "at least 1", perTenant);
        require(mostHeld >= 1, "mostHeld", "at least 1", mostHeld);
        require(horizon.compareTo(Duration.ofSeconds(30)) >= 0, "horizon", "at least 30 s", horizon);
    }

    /**
     * Return the settings of a node that does everything: triggers are claimed 5 s ahead,
     * a dead node is noticed after 5 s, 64 workers, of which one tenant gets three
     * quarters, at most 10,000 triggers at a time, executions are kept for 7 days and 100
     * of each schedule.
     * @param name the name of the node
     * @return the settings
     */
    public static NodeSettings of(String name) {
        return new NodeSettings(name, EnumSet.allOf(Part.class), Share.ALL, Duration.ofSeconds(5),
                Duration.ofSeconds(5), 64, 48, 10_000, Duration.ofSeconds(60), new Retention(Duration.ofDays(7), 100));
    }

    /**
     * Return these settings with other parts.
     * @param newParts what the node does
     * @return the changed settings
     */
    public NodeSettings withParts(Set<Part> newParts) {
        return new NodeSettings(this.name, newParts, this.share, this.lookAhead, this.lease, this.workers,
                this.perTenant, this.mostHeld, this.horizon, this.retention);
    }

    /**
     * Return these settings with another share.
     * @param newShare which schedules the node looks after
     * @return the changed settings
     */
    public NodeSettings withShare(Share newShare) {
        return new NodeSettings(this.name, this.parts, newShare, this.lookAhead, this.lease, this.workers,
                this.perTenant, this.mostHeld, this.horizon, this.retention);
    }

    /**
     * Return these settings with another look-ahead.
     * @param newLookAhead how long before they are due triggers are claimed
     * @return the changed settings
     */
    public NodeSettings withLookAhead(Duration newLookAhead) {
        return new NodeSettings(this.name, this.parts, this.share, newLookAhead, this.lease, this.workers,
                this.perTenant, this.mostHeld, this.horizon, this.retention);
    }

    /**
     * Return these settings with other numbers of workers.
     * @param newWorkers how many triggers are executed at a time
     * @param newPerTenant how many of them belong to one tenant at the most
     * @return the changed settings
     */
    public NodeSettings withWorkers(int newWorkers, int newPerTenant) {
        return new NodeSettings(this.name, this.parts, this.share, this.lookAhead, this.lease, newWorkers, newPerTenant,
                this.mostHeld, this.horizon, this.retention);
    }

    private static boolean isBetween(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String option, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("'" + option + "' must be " + rule + ", but was '" + value + "'");
        }
    }

    /**
     * What a node can do.
     */
    public enum Part {

        /**
         * Creates triggers ahead, and forgets old executions.
         */
        CREATOR,

        /**
         * Claims triggers that are due soon. What it claims, the executor of the same
         * node executes.
         */
        ALLOCATOR,

        /**
         * Executes triggers.
         */
        EXECUTOR

    }

}
