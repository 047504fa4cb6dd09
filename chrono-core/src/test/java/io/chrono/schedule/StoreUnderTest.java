package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Outcome;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.scope.Scope;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.time.Timing;

/**
 * What the parts of {@link ScheduleStoreContract} need: an empty store whose clock can be
 * moved, and short words for what they do with it. The clock may run on by itself as
 * well: all times have seconds to spare.
 */
public interface StoreUnderTest {

    /**
     * Half of a minute is more than the seconds that a test may take.
     */
    Duration LEASE = Duration.ofSeconds(30);

    Duration AHEAD = Duration.ofSeconds(50);

    ActionCall CALL = new ActionCall("url:https://example.com/", null);

    /**
     * Return the store, always the same one within a test; empty at its beginning.
     */
    ScheduleStore store();

    /**
     * Move the clock of the store.
     */
    void advance(Duration duration);

    /**
     * Return how many triggers are many for this store.
     */
    default int many() {
        return 3000;
    }

    default Instant in(long seconds) {
        return store().now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }

    default ScheduleOrder order(@Nullable String group, Timing timing) {
        return new ScheduleOrder(group, null, timing, CALL, SchedulePolicy.DEFAULT);
    }

    default ScheduleOrder once(long seconds) {
        return order("once", new Once(in(seconds)));
    }

    default ScheduleOrder once(long seconds, SchedulePolicy policy) {
        return new ScheduleOrder("once", null, new Once(in(seconds)), CALL, policy);
    }

    default ScheduleOrder once(long seconds, Scope scope) {
        return new ScheduleOrder("once", scope, new Once(in(seconds)), CALL, SchedulePolicy.DEFAULT);
    }

    /**
     * Return an order that is due again and again, the first time after so many seconds.
     */
    default ScheduleOrder every(long first, long seconds) {
        return order("every", new Every(in(first), Duration.ofSeconds(seconds)));
    }

    default Schedule add(ScheduleOrder order) {
        return store().change(null, List.of(order)).get(0);
    }

    default void join(String... nodes) {
        for (String node : nodes) {
            store().renew(node, LEASE);
        }
    }

    default List<Trigger> claim(String node) {
        return claim(node, AHEAD);
    }

    default List<Trigger> claim(String node, Duration lookAhead) {
        return store().claim(new Claim(node, lookAhead, 1000, 1000, Share.ALL, Set.of())).triggers();
    }

    /**
     * Claim triggers, and let all of them begin.
     */
    default List<Trigger> execute(String node, Duration lookAhead) {
        List<Trigger> claimed = claim(node, lookAhead);
        store().begin(node, claimed.stream().map(Trigger::id).toList());
        return claimed;
    }

    default Trigger claimOne(String node) {
        List<Trigger> claimed = claim(node);
        if (claimed.size() != 1) {
            throw new AssertionError("Expected one trigger, but got " + claimed);
        }
        return claimed.get(0);
    }

    default boolean begins(String node, Trigger trigger) {
        return store().begin(node, List.of(trigger.id())).contains(trigger.id());
    }

    default boolean finishes(String node, Trigger trigger, TriggerState state) {
        Outcome outcome = new Outcome(trigger.id(), state, null, null);
        return store().finish(node, List.of(outcome)).contains(trigger.id());
    }

    default boolean completes(String node, Trigger trigger) {
        return finishes(node, trigger, new TriggerState.Completed(store().now(), Duration.ZERO));
    }

    /**
     * Let a schedule run once, from its beginning to its end.
     */
    default void run(ScheduleOrder order) {
        add(order);
        if (!completes("runner", claimOne("runner"))) {
            throw new AssertionError("It was not completed");
        }
    }

    default List<Execution> recent() {
        return store().recent(new Selection.All(), 1000);
    }

    default List<Schedule> listed() {
        return store().list(new Selection.All(), null, 10_000);
    }

    static Selection group(@Nullable String name) {
        return new Selection.Group(name);
    }

    static Selection one(Schedule schedule) {
        return new Selection.One(schedule.id());
    }

    static List<Instant> due(Collection<Trigger> triggers) {
        return triggers.stream().map(Trigger::due).toList();
    }

    static List<String> schedules(Collection<Trigger> triggers) {
        return triggers.stream().map((trigger) -> trigger.schedule().id()).toList();
    }

}
