package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.OpenTrigger.Position;

/**
 * The open triggers of a {@link Ledger}: which wait, and which node has which. Not
 * thread-safe.
 */
final class TriggerBook {

    private final NavigableMap<Position, OpenTrigger> waiting = new TreeMap<>();

    private final Map<Long, OpenTrigger> numbered = new HashMap<>();

    private final Map<String, Set<OpenTrigger>> owned = new HashMap<>();

    private final Ledger.Changes changes;

    private long last;

    TriggerBook(Ledger.Changes changes, long first) {
        this.changes = changes;
        this.last = first;
    }

    void open(Entry entry, Instant due) {
        open(entry, new OpenTrigger(this, ++this.last, entry, due, new TriggerState.Scheduled(0)));
    }

    /*
     * Take over a trigger that somebody has opened before, unless it is open already.
     */
    void open(Entry entry, long number, Instant due, TriggerState state) {
        if (!this.numbered.containsKey(number)) {
            open(entry, new OpenTrigger(this, number, entry, due, state));
        }
    }

    private void open(Entry entry, OpenTrigger trigger) {
        numberAbove(trigger.number);
        this.numbered.put(trigger.number, trigger);
        entry.opened(trigger);
        enlist(trigger);
    }

    /*
     * Give new triggers numbers above one that was given before.
     */
    void numberAbove(long number) {
        this.last = Math.max(this.last, number);
    }

    void enlist(OpenTrigger trigger) {
        String owner = trigger.owner();
        if (owner != null) {
            this.owned.computeIfAbsent(owner, (node) -> new LinkedHashSet<>()).add(trigger);
        }
        else if (!trigger.entry.isPaused()) {
            this.waiting.put(trigger.position(), trigger);
        }
    }

    void unlist(OpenTrigger trigger) {
        this.waiting.remove(trigger.position());
        String owner = trigger.owner();
        Set<OpenTrigger> all = (owner != null) ? this.owned.get(owner) : null;
        if (all != null && all.remove(trigger) && all.isEmpty()) {
            this.owned.remove(owner);
        }
    }

    /*
     * Forget a trigger without a record.
     */
    void drop(OpenTrigger trigger) {
        unlist(trigger);
        this.numbered.remove(trigger.number);
        trigger.entry.closed(trigger);
    }

    ScheduleStore.Claimed claim(ScheduleStore.Claim claim, Instant now) {
        Instant end = now.plus(claim.lookAhead());
        Predicate<Entry> wanted = (entry) -> entry.isIn(claim.share())
                && !claim.exceptTenants().contains(entry.schedule().order().tenant())
                && (mayOverlap(entry) || isFreeFor(entry, claim.node()));
        Position limit = new Position(end, Integer.MIN_VALUE, Long.MAX_VALUE);
        List<OpenTrigger> found = this.waiting.headMap(limit)
            .values()
            .stream()
            .filter((trigger) -> wanted.test(trigger.entry))
            .limit(claim.most())
            .toList();
        List<Trigger> claimed = new ArrayList<>(found.size());
        int begun = 0;
        for (OpenTrigger trigger : found) {
            TriggerState.Claimed state = new TriggerState.Scheduled(trigger.attempt()).claimed(claim.node());
            trigger.become(state);
            if (begun < claim.begin() && !trigger.due().isAfter(now) && mayOverlap(trigger.entry)) {
                begun++;
                begin(trigger, state, now);
            }
            claimed.add(trigger.toTrigger());
        }
        Map.Entry<Position, OpenTrigger> beyond = this.waiting.higherEntry(limit);
        return new ScheduleStore.Claimed(now, claimed, (beyond != null) ? beyond.getKey().due() : null);
    }

    private static boolean mayOverlap(Entry entry) {
        return entry.isSingle() || entry.schedule().order().policy().mayOverlapFreely();
    }

    private static boolean isFreeFor(Entry entry, String node) {
        return entry.open().stream().map(OpenTrigger::owner).allMatch((owner) -> owner == null || owner.equals(node));
    }

    private void begin(OpenTrigger trigger, TriggerState.Claimed claimed, Instant now) {
        trigger.become(claimed.executing(now));
        trigger.entry.passed(trigger.due());
        this.changes.changed(trigger.entry);
    }

    Set<Long> begin(String node, Collection<Long> numbers, Instant now) {
        Set<Long> begun = new HashSet<>();
        for (Long number : numbers) {
            OpenTrigger trigger = this.numbered.get(number);
            if (trigger != null && trigger.state() instanceof TriggerState.Claimed claimed
                    && claimed.node().equals(node)) {
                begin(trigger, claimed, now);
                begun.add(number);
            }
        }
        return begun;
    }

    /*
     * Return an open trigger that a node owns.
     */
    @Nullable OpenTrigger owned(String node, long number) {
        OpenTrigger trigger = this.numbered.get(number);
        return (trigger != null && node.equals(trigger.owner())) ? trigger : null;
    }

    /*
     * Return what is owned by nodes that are not alive.
     */
    List<OpenTrigger> lost(Leases leases, Instant now) {
        return this.owned.entrySet()
            .stream()
            .filter((owner) -> !leases.isAlive(owner.getKey(), now))
            .flatMap((owner) -> owner.getValue().stream())
            .toList();
    }

    List<OpenTrigger> ownedBy(String node) {
        return List.copyOf(this.owned.getOrDefault(node, Set.of()));
    }

    /*
     * Record the end of a trigger.
     */
    void close(OpenTrigger trigger, TriggerState state, @Nullable String result) {
        this.changes.recorded(trigger.execution(state, result));
        if (!(state instanceof TriggerState.Cancelled)) {
            trigger.entry.passed(trigger.due());
        }
        drop(trigger);
        this.changes.changed(trigger.entry);
    }

    void cancel(OpenTrigger trigger, Instant now) {
        if (trigger.state() instanceof TriggerState.Claimed claimed) {
            close(trigger, claimed.cancelled(now), null);
        }
        else if (trigger.state() instanceof TriggerState.Scheduled scheduled) {
            close(trigger, scheduled.cancelled(now), null);
        }
    }

    /*
     * Take a trigger away from a node that is gone.
     */
    void recover(OpenTrigger trigger, Instant now) {
        if (trigger.state() instanceof TriggerState.Claimed claimed) {
            trigger.become(claimed.released());
        }
        else if (trigger.state() instanceof TriggerState.Executing executing) {
            recover(trigger, executing, now);
        }
    }

    private void recover(OpenTrigger trigger, TriggerState.Executing executing, Instant now) {
        SchedulePolicy policy = trigger.entry.schedule().order().policy();
        if (policy.delivery() == SchedulePolicy.Delivery.AT_LEAST_ONCE && trigger.entry.mayRepeat()) {
            trigger.become(executing.again());
            this.changes.changed(trigger.entry);
        }
        else {
            close(trigger, failed(executing, now, "the node '" + executing.node() + "' ended while it was executing"),
                    null);
        }
    }

    /*
     * Return a failure; clocks of nodes differ, but nothing takes less than no time.
     */
    static TriggerState.Failed failed(TriggerState.Executing executing, Instant now, String reason) {
        TriggerState.Failed failed = executing.failed(now, reason);
        return failed.duration().isNegative() ? new TriggerState.Failed(now, Duration.ZERO, reason) : failed;
    }

}
