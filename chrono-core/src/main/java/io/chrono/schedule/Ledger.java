package io.chrono.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The schedules of a store in memory, and what happens to them and to their triggers. Not
 * thread-safe: a store lets in one thread at a time.
 */
final class Ledger {

    private static final int MOST_RESTORED = 1000;

    private final NavigableMap<String, Entry> entries = new TreeMap<>();

    private final Leases leases = new Leases();

    private final Changes changes;

    private final TriggerBook triggers;

    /**
     * Create an empty ledger.
     * @param changes is told what changes
     * @param first the number below that of the first trigger
     */
    Ledger(Changes changes, long first) {
        this.changes = changes;
        this.triggers = new TriggerBook(changes, first);
    }

    /*
     * Make the entry of an order, without adding it.
     */
    static Entry plan(String id, ScheduleOrder order, Instant now) {
        Instant first = ScheduleStore.Expansion.first(order.timing(), now);
        ScheduleState state = (first != null) ? new ScheduleState.Pending(first) : new ScheduleState.Processed();
        Entry entry = new Entry(new Schedule(id, order, now, 0, state),
                first != null && order.timing().nextAfter(first) == null);
        if (first == null) {
            entry.become(state, now);
        }
        return entry;
    }

    void add(Entry entry, Instant now) {
        this.entries.put(entry.id(), entry);
        this.changes.changed(entry);
        create(entry, now);
    }

    /**
     * Take in a schedule that was kept elsewhere, in place of an older form of it.
     * @param stored the schedule
     * @param now the present
     * @param running whether what the older form executes goes on
     * @return the entry
     */
    Entry restore(StoredSchedule stored, Instant now, boolean running) {
        List<OpenTrigger> executing = new ArrayList<>();
        Entry older = this.entries.get(stored.id());
        if (older != null) {
            executing.addAll(older.executing());
            older.open().forEach(this.triggers::drop);
        }
        Entry entry = stored.entry(now);
        this.entries.put(entry.id(), entry);
        stored.open().forEach((open) -> this.triggers.open(entry, open.number(), open.due(), open.state()));
        if (running) {
            executing.forEach((trigger) -> this.triggers.open(entry, trigger.number, trigger.due(), trigger.state()));
        }
        if (!entry.isSingle()) {
            create(entry, now, MOST_RESTORED);
        }
        else if (!entry.hasOpen() && stored.isWaiting()) {
            this.triggers.open(entry, stored.first());
        }
        return entry;
    }

    /*
     * Forget a schedule whose removal was kept elsewhere.
     */
    void forget(String id) {
        Entry entry = this.entries.remove(id);
        if (entry != null) {
            entry.open()
                .stream()
                .filter((trigger) -> !(trigger.state() instanceof TriggerState.Executing))
                .forEach(this.triggers::drop);
            entry.remove();
        }
    }

    void numberAbove(long number) {
        this.triggers.numberAbove(number);
    }

    boolean hasNodes(Instant now) {
        return this.leases.hasAny(now);
    }

    private void create(Entry entry, Instant now) {
        create(entry, now, Integer.MAX_VALUE);
    }

    /*
     * Create the triggers up to the horizon.
     */
    private void create(Entry entry, Instant now, int most) {
        Instant next = entry.schedule().next();
        if (next != null && entry.isSingle()) {
            this.triggers.open(entry, next);
        }
        else if (next != null && next.isBefore(now.plus(ScheduleStore.HORIZON))) {
            Instant end = now.plus(ScheduleStore.HORIZON);
            apply(entry, ScheduleStore.Expansion.of(entry.schedule(), end, most), now);
        }
    }

    private void apply(Entry entry, ScheduleStore.Expansion expansion, Instant now) {
        expansion.due().forEach((due) -> this.triggers.open(entry, due));
        entry.become(expansion.next(), now);
    }

    int remove(Selection selection, Instant now) {
        List<Entry> removed = selected(selection).toList();
        for (Entry entry : removed) {
            entry.open().forEach((trigger) -> this.triggers.cancel(trigger, now));
            this.entries.remove(entry.id());
            entry.remove();
            this.changes.removed(entry);
        }
        return removed.size();
    }

    int pause(Selection selection, Instant now) {
        return transform(selection, (entry) -> paused(entry), (entry, state) -> {
            if (!entry.isSingle()) {
                entry.open().forEach((trigger) -> this.triggers.cancel(trigger, now));
            }
            List<OpenTrigger> waiting = entry.open();
            waiting.forEach(this.triggers::unlist);
            entry.become(state, now);
            waiting.forEach(this::holdBack);
        });
    }

    private void holdBack(OpenTrigger trigger) {
        this.triggers.enlist(trigger);
        if (trigger.state() instanceof TriggerState.Claimed claimed) {
            trigger.become(claimed.released());
        }
    }

    private static @Nullable ScheduleState paused(Entry entry) {
        ScheduleState state = entry.schedule().state();
        if (state instanceof ScheduleState.Pending pending) {
            return pending.paused();
        }
        if (state instanceof ScheduleState.Scheduled scheduled) {
            return scheduled.paused();
        }
        return (state instanceof ScheduleState.Processed processed && entry.hasOpen()) ? processed.paused() : null;
    }

    int resume(Selection selection, Instant now) {
        return transform(selection, (entry) -> resumed(entry, now), (entry, state) -> restart(entry, state, now));
    }

    private static @Nullable ScheduleState resumed(Entry entry, Instant now) {
        if (!(entry.schedule().state() instanceof ScheduleState.Paused paused)) {
            return null;
        }
        Instant next = (entry.isSingle() && entry.hasOpen()) ? entry.open().get(0).due()
                : entry.schedule().order().timing().nextAfter(now);
        return (next != null) ? paused.resumed(next) : paused.processed();
    }

    int rearm(Selection selection, Instant now) {
        return transform(selection, (entry) -> rearmed(entry, now), (entry, state) -> restart(entry, state, now));
    }

    private static @Nullable ScheduleState rearmed(Entry entry, Instant now) {
        Instant after = entry.open()
            .stream()
            .map(OpenTrigger::due)
            .filter((due) -> due.isAfter(now))
            .max(Comparator.naturalOrder())
            .orElse(now);
        Instant next = entry.schedule().order().timing().nextAfter(after);
        if (next == null) {
            return null;
        }
        if (entry.schedule().state() instanceof ScheduleState.Processed processed) {
            return processed.rearmed(next);
        }
        return (entry.schedule().state() instanceof ScheduleState.Inactive inactive) ? inactive.rearmed(next) : null;
    }

    private void restart(Entry entry, ScheduleState state, Instant now) {
        entry.restart(state, now);
        if (entry.isSingle() && entry.hasOpen()) {
            entry.open().forEach(this.triggers::enlist);
        }
        else {
            create(entry, now);
        }
    }

    private int transform(Selection selection, Function<Entry, @Nullable ScheduleState> next, Change change) {
        int changed = 0;
        for (Entry entry : selected(selection).toList()) {
            ScheduleState state = next.apply(entry);
            if (state != null) {
                change.apply(entry, state);
                this.changes.changed(entry);
                changed++;
            }
        }
        return changed;
    }

    Stream<Entry> selected(Selection selection) {
        if (selection instanceof Selection.One one) {
            return Stream.ofNullable(this.entries.get(one.id()));
        }
        return this.entries.values().stream().filter((entry) -> entry.isIn(selection));
    }

    List<Schedule> list(Selection selection, @Nullable String after, int most) {
        Collection<Entry> from = (after != null) ? this.entries.tailMap(after, false).values() : this.entries.values();
        return from.stream().filter((entry) -> entry.isIn(selection)).limit(most).map(Entry::schedule).toList();
    }

    List<Schedule> unexpanded(Instant before, ScheduleStore.Share share, int most) {
        return this.entries.values()
            .stream()
            .filter((entry) -> !entry.isSingle() && entry.isIn(share))
            .map(Entry::schedule)
            .filter((schedule) -> Objects.requireNonNullElse(schedule.next(), Instant.MAX).isBefore(before))
            .sorted(Comparator.comparing((Schedule schedule) -> Objects.requireNonNull(schedule.next())))
            .limit(most)
            .toList();
    }

    int expand(List<ScheduleStore.Expansion> expansions, Instant now) {
        int expanded = 0;
        for (ScheduleStore.Expansion expansion : expansions) {
            Entry entry = this.entries.get(expansion.schedule().id());
            if (entry != null && !entry.isSingle() && entry.schedule().equals(expansion.schedule())) {
                apply(entry, expansion, now);
                this.changes.changed(entry);
                expanded++;
            }
        }
        return expanded;
    }

    ScheduleStore.Pulse renew(String node, Instant end, Instant now) {
        List<OpenTrigger> lost = this.triggers.lost(this.leases, now);
        lost.forEach((trigger) -> recover(trigger, now));
        return new ScheduleStore.Pulse(now, this.leases.renew(node, end, now), lost.size());
    }

    ScheduleStore.Claimed claim(ScheduleStore.Claim claim, Instant now) {
        if (!this.leases.isAlive(claim.node(), now)) {
            return new ScheduleStore.Claimed(now, List.of(), null);
        }
        return this.triggers.claim(claim, now);
    }

    Set<Long> begin(String node, Collection<Long> numbers, Instant now) {
        return this.leases.isAlive(node, now) ? this.triggers.begin(node, numbers, now) : Set.of();
    }

    Set<Long> finish(String node, List<ScheduleStore.Outcome> outcomes, Instant now) {
        Set<Long> finished = new HashSet<>();
        for (ScheduleStore.Outcome outcome : outcomes) {
            OpenTrigger trigger = this.triggers.owned(node, outcome.trigger());
            if (trigger != null && finish(trigger, outcome, now)) {
                finished.add(outcome.trigger());
            }
        }
        return finished;
    }

    private boolean finish(OpenTrigger trigger, ScheduleStore.Outcome outcome, Instant now) {
        boolean begun = trigger.state() instanceof TriggerState.Executing;
        if (outcome.state().isFinal()) {
            boolean needsBeginning = outcome.state() instanceof TriggerState.Completed
                    || outcome.state() instanceof TriggerState.Failed;
            return (begun || !needsBeginning) && close(trigger, outcome.state(), outcome.result(), now);
        }
        return outcome.state() instanceof TriggerState.Scheduled && repeat(trigger, outcome, now);
    }

    private boolean repeat(OpenTrigger trigger, ScheduleStore.Outcome outcome, Instant now) {
        Instant at = Objects.requireNonNullElse(outcome.retryAt(), trigger.due());
        if (trigger.state() instanceof TriggerState.Claimed claimed) {
            trigger.become(claimed.released(), at);
        }
        else if (trigger.state() instanceof TriggerState.Executing executing) {
            if (!trigger.entry.mayRepeat()) {
                String reason = "it is not repeated, since its schedule was removed or paused";
                return close(trigger, TriggerBook.failed(executing, now, reason), outcome.result(), now);
            }
            trigger.become(executing.again(), at);
        }
        this.changes.changed(trigger.entry);
        return true;
    }

    private boolean close(OpenTrigger trigger, TriggerState state, @Nullable String result, Instant now) {
        this.triggers.close(trigger, state, result);
        settle(trigger.entry, now);
        return true;
    }

    private void recover(OpenTrigger trigger, Instant now) {
        this.triggers.recover(trigger, now);
        settle(trigger.entry, now);
    }

    /*
     * A single time that has run, in whatever state, is all there was.
     */
    private static void settle(Entry entry, Instant now) {
        if (entry.isSingle() && !entry.hasOpen()) {
            ScheduleState state = entry.schedule().state();
            if (state instanceof ScheduleState.Pending pending) {
                entry.become(pending.processed(), now);
            }
            else if (state instanceof ScheduleState.Paused paused) {
                entry.become(paused.processed(), now);
            }
        }
    }

    int leave(String node, Instant now) {
        List<OpenTrigger> owned = this.triggers.ownedBy(node);
        int released = (int) owned.stream()
            .filter((trigger) -> trigger.state() instanceof TriggerState.Claimed)
            .count();
        owned.forEach((trigger) -> recover(trigger, now));
        this.leases.end(node);
        return released;
    }

    /*
     * Forget schedules that were processed long ago.
     */
    int clean(Instant oldest, int most) {
        List<Entry> old = this.entries.values()
            .stream()
            .filter((entry) -> !entry.hasOpen())
            .filter((entry) -> Objects.requireNonNullElse(entry.processed(), Instant.MAX).isBefore(oldest))
            .limit(most)
            .toList();
        for (Entry entry : old) {
            this.entries.remove(entry.id());
            this.changes.removed(entry);
        }
        return old.size();
    }

    /*
     * Collect the schedules of new entries.
     */
    static List<Schedule> schedules(List<Entry> entries) {
        List<Schedule> schedules = new ArrayList<>(entries.size());
        entries.forEach((entry) -> schedules.add(entry.schedule()));
        return schedules;
    }

    /**
     * Is told what changes, so that it can be kept.
     */
    interface Changes {

        void changed(Entry entry);

        void removed(Entry entry);

        void recorded(Execution execution);

    }

    /**
     * Brings an entry into another state.
     */
    private interface Change {

        void apply(Entry entry, ScheduleState state);

    }

}
