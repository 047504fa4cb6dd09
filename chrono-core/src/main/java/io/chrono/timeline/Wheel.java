package io.chrono.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * All entries of a timeline, and the second up to which they have been taken off. Users
 * call it from any thread and hold its lock for a single operation; what moves time is
 * called by one thread at a time, and gives the lock back after each batch.
 */
final class Wheel {

    /*
     * What was removed leaves with the next tick. There is none while the clock is
     * stopped, so no more than this piles up.
     */
    private static final int MOST_LEAVING_IN_A_PAUSE = 10_000;

    private final ReentrantLock lock = new ReentrantLock();

    private final TimelineSettings settings;

    private final long tolerance;

    private final List<Day> clearedDays = new ArrayList<>();

    private volatile Day day = new Day();

    private @Nullable Entry leaving;

    private int leavingCount;

    private long position;

    /*
     * Up to here the slots have been taken; it lags behind the position only during a
     * tick, or after an error in it. What was taken off the last slot and has not been
     * looked at yet is the rest.
     */
    private long taken;

    private @Nullable Entry rest;

    private boolean running;

    private long era;

    Wheel(TimelineSettings settings, long position, long era) {
        this.era = era;
        this.settings = settings;
        this.tolerance = settings.tolerance().toSeconds();
        this.position = position;
        this.taken = position;
    }

    /**
     * Add an entry.
     * @param entry the entry
     * @return {@code false} if the wall clock was moved since its times were computed
     * @throws IllegalStateException if there are too many entries
     */
    boolean add(Entry entry) {
        this.lock.lock();
        try {
            if (entry.era() < this.era) {
                return false;
            }
            requireRoom(this.day.live(), this.settings.maxEvents(), "the timeline", "maxEvents");
            Scope scope = entry.scope();
            if (scope != null) {
                requireRoom(this.day.liveOf(scope), this.settings.maxEventsPerScope(), "the scope " + scope,
                        "maxEventsPerScope");
            }
            if (entry.due() <= this.position) {
                entry.postpone(this.position + 1); // the tick came between the computing
                                                   // and the lock
            }
            this.day.add(entry);
            if (entry.due() == Plan.NEVER) {
                entry.counters.skipped(SkipReason.LATE, 1);
            }
            fileOrLeave(entry);
            return true;
        }
        finally {
            this.lock.unlock();
        }
    }

    void purge(Entry entry) {
        this.lock.lock();
        try {
            if (entry.markPurged() && entry.group != null) {
                entry.group.putAside(entry);
            }
            leave(entry);
            makeRoomInPause();
        }
        finally {
            this.lock.unlock();
        }
    }

    void clear() {
        this.lock.lock();
        try {
            if (!this.day.byId().isEmpty()) {
                this.day.clear();
                this.clearedDays.add(this.day);
                this.leavingCount += this.day.byId().size();
                this.day = new Day();
                this.leaving = null;
                makeRoomInPause();
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    void clear(Scope scope) {
        this.lock.lock();
        try {
            ScopeGroup group = this.day.byScope().get(scope);
            while (group != null && group.first != null) {
                Entry entry = group.first;
                entry.markPurged();
                group.putAside(entry);
                leave(entry);
            }
            makeRoomInPause();
        }
        finally {
            this.lock.unlock();
        }
    }

    @Nullable Entry get(UUID id) {
        Entry entry = this.day.byId().get(id);
        if (entry != null) {
            return entry;
        }
        for (Day each : days()) {
            entry = each.byId().get(id);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    List<ScheduledEvent> events() {
        List<ScheduledEvent> events = new ArrayList<>();
        // without the lock, because it may take long
        for (Day each : days()) {
            events.addAll(each.byId().values());
        }
        return events;
    }

    List<ScheduledEvent> events(Scope scope) {
        this.lock.lock();
        try {
            List<ScheduledEvent> events = new ArrayList<>();
            for (Day each : days()) {
                collect(each, scope, events);
            }
            return events;
        }
        finally {
            this.lock.unlock();
        }
    }

    private List<Day> days() {
        this.lock.lock();
        try {
            List<Day> days = new ArrayList<>(this.clearedDays);
            days.add(this.day);
            return days;
        }
        finally {
            this.lock.unlock();
        }
    }

    List<ScheduledEvent> next(int most) {
        List<Entry> next = new ArrayList<>();
        this.lock.lock();
        try {
            for (long second = this.position + 1; next.size() < most && second <= this.position + Day.SLOTS; second++) {
                for (Entry entry = this.day.firstAt(second); entry != null
                        && next.size() < most; entry = entry.nextInSlot) {
                    if (entry.due() == second && !entry.leaving) {
                        next.add(entry);
                    }
                }
            }
        }
        finally {
            this.lock.unlock();
        }
        return List.copyOf(next);
    }

    int size() {
        this.lock.lock();
        try {
            return this.day.live();
        }
        finally {
            this.lock.unlock();
        }
    }

    Map<Scope, Integer> sizes() {
        Map<Scope, Integer> sizes = new TreeMap<>(Comparator.comparing(Scope::toString));
        this.day.byScope().forEach((scope, group) -> {
            if (group.live() > 0) {
                sizes.put(scope, group.live());
            }
        });
        return sizes;
    }

    /**
     * Take the list of what was removed before this tick.
     * @return the first of the list
     */
    @Nullable Entry takeLeaving() {
        this.lock.lock();
        try {
            this.clearedDays.clear();
            this.leavingCount = 0;
            Entry first = this.leaving;
            this.leaving = null;
            return first;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Drop what {@link #takeLeaving} has returned.
     * @param first the first of the list
     */
    void drop(@Nullable Entry first) {
        Entry entry = first;
        while (entry != null) {
            this.lock.lock();
            try {
                for (int i = 0; i < Batch.CAPACITY && entry != null; i++) {
                    entry = dropOne(entry);
                }
            }
            finally {
                this.lock.unlock();
            }
        }
    }

    /**
     * Move on to a second.
     * @param second the second
     */
    void moveTo(long second) {
        this.lock.lock();
        try {
            this.running = true;
            this.position = second;
            this.taken = Math.max(this.taken, second - Day.SLOTS);
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Take the next slot that is not empty.
     * @param to the last second whose slot may be taken
     * @return whether there are entries to look at
     */
    boolean seek(long to) {
        this.lock.lock();
        try {
            while (this.rest == null && this.taken < to) {
                this.taken++;
                this.rest = this.day.takeSlot(this.taken);
            }
            return this.rest != null;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Look at a number of the entries that were taken: put them back for their next run,
     * and fill a batch with those that are to run now.
     * @param to the second up to which entries are due
     * @param batch the batch
     */
    void collect(long to, Batch batch) {
        this.lock.lock();
        try {
            for (int i = 0; i < Batch.CAPACITY && !batch.isFull(); i++) {
                Entry entry = takeOne();
                if (entry != null) {
                    take(entry, to, batch);
                }
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Put back what an error has left of the slot that was taken last, so that the next
     * tick finds it.
     */
    void putBack() {
        this.lock.lock();
        try {
            Entry first = this.rest;
            if (first != null) {
                this.rest = null;
                this.day.putBack(this.taken, first);
                this.taken--;
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Go on after a pause: what came due meanwhile is due at the next second, unless its
     * window has ended.
     * @param now the current second
     */
    void resume(long now) {
        moveTo(now);
        while (seek(now)) {
            postponeSome(now);
        }
    }

    /**
     * Take note that the clock pauses until {@link #resume}.
     */
    void pause() {
        this.lock.lock();
        try {
            this.running = false;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Follow the wall clock, which was moved. Entries whose times were computed after
     * that stay where they are.
     * @param seconds how far; negative is back
     * @param now its current second
     * @param newEra how often it was moved by now
     */
    void rebase(long seconds, long now, long newEra) {
        this.lock.lock();
        try {
            this.era = newEra;
            this.position = now;
            this.taken = now;
            List<Entry> entries = new ArrayList<>(this.day.byId().values());
            entries.forEach(this.day::unfile);
            for (Entry entry : entries) {
                if (entry.era() < newEra) {
                    entry.shift(seconds);
                }
                if (!entry.leaving) {
                    refile(entry, now);
                }
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    private void refile(Entry entry, long now) {
        if (entry.due() <= now && !this.running) {
            entry.postpone(now + 1); // what comes due in a pause is not late
        }
        else if (entry.due() <= now) {
            Entry.Passed passed = entry.passUntil(now, now - this.tolerance);
            entry.counters.skipped(SkipReason.LATE, passed.late());
        }
        fileOrLeave(entry);
    }

    private void postponeSome(long now) {
        this.lock.lock();
        try {
            for (int i = 0; i < Batch.CAPACITY; i++) {
                Entry entry = takeOne();
                if (entry != null) {
                    if (entry.due() <= now) {
                        entry.postpone(now + 1);
                    }
                    fileOrLeave(entry);
                }
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    private @Nullable Entry takeOne() {
        Entry entry = this.rest;
        if (entry == null) {
            return null;
        }
        this.rest = Day.detach(entry);
        return (entry.day == this.day && !entry.leaving) ? entry : null;
    }

    private void take(Entry entry, long to, Batch batch) {
        try {
            if (entry.due() <= to) {
                Entry.Passed passed = entry.pass(to, to - this.tolerance);
                if (passed.late() > 0 || passed.caughtUp() > 0) {
                    entry.counters.skipped(SkipReason.LATE, passed.late());
                    entry.counters.skipped(SkipReason.CAUGHT_UP, passed.caughtUp());
                }
                if (passed.inTime() > 0 && entry.beginRun(batch.tickRun())) {
                    batch.add(entry);
                }
            }
        }
        finally {
            fileOrLeave(entry);
        }
    }

    private void fileOrLeave(Entry entry) {
        if (entry.due() == Plan.NEVER) {
            leave(entry);
        }
        else {
            this.day.file(entry);
        }
    }

    private void leave(Entry entry) {
        if (!entry.leaving && entry.day == this.day) {
            entry.leaving = true;
            entry.nextLeaving = this.leaving;
            this.leaving = entry;
            this.leavingCount++;
            this.day.leave(entry);
        }
    }

    private @Nullable Entry dropOne(Entry entry) {
        Entry next = entry.nextLeaving;
        entry.nextLeaving = null;
        if (entry.day == this.day) {
            this.day.drop(entry);
        }
        return next;
    }

    private void makeRoomInPause() {
        if (!this.running && this.leavingCount > MOST_LEAVING_IN_A_PAUSE) {
            for (Entry entry = takeLeaving(); entry != null;) {
                entry = dropOne(entry);
            }
        }
    }

    private static void collect(Day day, Scope scope, List<ScheduledEvent> events) {
        ScopeGroup group = day.byScope().get(scope);
        if (group != null) {
            collect(group.firstPurged, events);
            collect(group.first, events);
        }
    }

    private static void collect(@Nullable Entry first, List<ScheduledEvent> events) {
        for (Entry entry = first; entry != null; entry = entry.nextInGroup) {
            events.add(entry);
        }
    }

    private static void requireRoom(int size, int limit, String what, String option) {
        if (size >= limit) {
            throw new IllegalStateException(
                    "No more events fit on " + what + ": it has " + size + ", and '" + option + "' is " + limit);
        }
    }

}
