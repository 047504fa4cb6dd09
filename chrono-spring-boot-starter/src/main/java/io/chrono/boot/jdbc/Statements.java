package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Claimed;

/**
 * What is done to many triggers at a time, and has to be fast: databases differ in how
 * that is said best. Thread-safe.
 */
interface Statements {

    /**
     * Return whether each of these is one statement, so that it needs no transaction.
     * @return {@code false} if they need one
     */
    boolean single();

    /**
     * Allot numbers.
     * @param session the session
     * @param count how many
     * @return the present time and the numbers, ascending
     */
    Stamp stamp(Session session, int count);

    void insert(Session session, List<NewTrigger> triggers);

    /**
     * Claim triggers, except for those of schedules that may not overlap.
     * @param session the session
     * @param claim what the node can take
     * @return what it has got, and what else it may try to get
     */
    Claims claim(Session session, Claim claim);

    /**
     * Begin claimed triggers.
     * @param session the session
     * @param node who has claimed them
     * @param triggers their numbers
     * @return those that have begun
     */
    Set<Long> begin(Session session, String node, Collection<Long> triggers);

    /**
     * Move triggers into the history.
     * @param session the session
     * @param node only those of this node, or {@code null} for all
     * @param ended what became of them
     * @return those that were moved
     */
    Set<Long> archive(Session session, @Nullable String node, List<Ended> ended);

    /**
     * What was claimed.
     *
     * @param claimed what the node has got
     * @param bound the numbers of triggers of schedules that may not overlap
     */
    record Claims(Claimed claimed, List<Long> bound) {

    }

    /**
     * Numbers that were allotted.
     *
     * @param now the present time
     * @param numbers the numbers
     */
    record Stamp(Instant now, List<Long> numbers) {

    }

}
