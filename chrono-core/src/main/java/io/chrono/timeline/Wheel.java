package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * A part of the entries of a timeline, and the second up to which they have been taken
 * off. Users call it from any thread and hold its lock for a single operation; what moves
 * time is called by one thread at a time, and gives the lock back after each batch.
 */
final class Wheel {

    /*
     * What was removed leaves with the next tick. There is none while the clock is
     * stopped, so no more than this piles up on all wheels together.
     */
    private static final int MOST_LEAVING_IN_A_PAUSE = 10_000;

    /*
     * Nobody waits long for the lock because of them.
     */
    private static final int DROPS_AT_A_TIME = 64;

    private final WheelLock lock = new WheelLock();

    private final Wheels wheels;

    private final TimelineSettings settings;

    private final Capacity.Part capacity;

    private final long tolerance;

    private final int mostLeavingInAPause;

    private final List<Day> clearedDays = new ArrayList<>();

    private final EventIds.Keys keys;

    private Day day;

    private int clearedCount;

    private long position;

    /*
     * Up to here the slots have been taken; it lags behind the position only during a
     * tick, or after an error in it. The entries of the last slot that have not been
     * looked at yet are in the passage.
     */
    private long taken;

    private @Nullable Passage passage;

    private boolean running;

    private int era;

    Wheel(Wheels wheels, int number, int count, long position, int era) {
        this.wheels = wheels;
        this.keys = new EventIds.Keys(number);
        this.day = new Day(this.keys);
        this.mostLeavingInAPause = MOST_LEAVING_IN_A_PAUSE / count;
        this.settings = wheels.settings();
        this.capacity = wheels.capacity().part();
        this.tolerance = this.settings.tolerance().toSeconds();
        this.era = era;
        this.position = position;
        this.taken = position;
    }

    boolean isOneOf(Wheels others) {
        return this.wheels == others;
    }

    /**
     * Return the identifier of an entry, which gets one if it has none.
     * @param entry the entry
     * @return the identifier
     */
    UUID idOf(Entry entry) {
        if (!entry.hasKey()) {
            this.lock.lock();
            try {
                this.day.reserve(entry);
            }
            finally {
                this.lock.unlock();
            }
        }
        return this.wheels.ids().id(entry.key());
    }

    /**
     * Forget an entry that was not added. It keeps its identifier, which finds nothing.
     * @param entry the entry
     */
    void discard(Entry entry) {
        this.lock.lock();
        try {
            this.day.reserve(entry); // or else it would take a number later and keep it
            if (entry.day == this.day) {
                this.day.entries().release(entry.number());
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Add an entry.
     * @param entry the entry
     * @return {@code false} if the wall clock was moved since its times were computed, or
     * the timeline was cleared since it got its identifier
     * @throws IllegalStateException if there are too many entries
     */
    boolean add(Entry entry) {
        while (true) {
            this.lock.enter();
            try {
                if (!isOfThisTime(entry)) {
                    return false;
                }
                if (this.capacity.take()) {
                    enter(entry);
                    return true;
                }
            }
            finally {
                this.lock.leave();
            }
            this.wheels.makeRoom();
        }
    }

    private boolean isOfThisTime(Entry entry) {
        return entry.era() >= this.era && (!entry.hasKey() || entry.day == this.day);
    }

    private void enter(Entry entry) {
        boolean entered = false;
        try {
            if (this.day.isNearlyFull()) {
                this.lock.openFiles();
                this.day.requireRoom();
            }
            ScopeGroup group = groupWithRoom(entry.scope());
            if (entry.due() <= this.position) {
                entry.postpone(this.position + 1); // the tick came between the computing
                                                   // and the lock
            }
            this.day.add(entry, group);
            entered = true;
        }
        finally {
            this.capacity.giveBack(entered ? 0 : 1);
        }
        if (entry.due() == Plan.NEVER || entry.isPurged()) {
            leaveAtOnce(entry);
        }
        else if (this.day.hasManyArrivals()) {
            fileArrivals();
        }
    }

    private void leaveAtOnce(Entry entry) {
        if (entry.due() == Plan.NEVER) {
            entry.counters.skipped(SkipReason.LATE, 1);
        }
        this.lock.openFiles();
        leave(entry);
    }

    private void fileArrivals() {
        Day current = this.day;
        this.lock.openFiles();
        Entry[] came = current.takeArrivals();
        this.lock.leaveDoor();
        current.file(came);
    }

    private @Nullable ScopeGroup groupWithRoom(@Nullable Scope scope) {
        ScopeGroup group = (scope != null) ? this.day.group(scope) : null;
        if (group != null && group.live() >= this.settings.maxEventsPerScope()) {
            throw Capacity.full("the scope " + group.scope, group.live(), "maxEventsPerScope",
                    this.settings.maxEventsPerScope());
        }
        return group;
    }

    void purge(Entry entry) {
        this.lock.lock();
        try {
            entry.markPurged();
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
            if (this.day.entries().size() > 0) {
                this.day.clear();
                this.clearedDays.add(this.day);
                this.clearedCount += this.day.entries().size();
                this.capacity.giveBack(this.day.live());
                this.day = new Day(this.keys);
                this.passage = null;
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
            this.capacity.giveBack(this.day.leave(scope));
            makeRoomInPause();
        }
        finally {
            this.lock.unlock();
        }
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

    /**
     * Give back the capacity that no entry has taken.
     */
    void emptyPart() {
        this.lock.lock();
        try {
            this.capacity.empty();
        }
        finally {
            this.lock.unlock();
        }
    }

    @Nullable Entry get(long key) {
        this.lock.lock();
        try {
            for (Day each : days()) {
                Entry entry = each.entries().find(EventIds.number(key));
                if (entry != null && entry.key() == key) {
                    return entry;
                }
            }
            return null;
        }
        finally {
            this.lock.unlock();
        }
    }

    void collect(Scope scope, List<? super Entry> events) {
        this.lock.lock();
        try {
            days().forEach((each) -> each.collect(scope, events));
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return what the wheel holds, to be looked at with {@link #visitEntries}.
     * @return the cleared days and the present one
     */
    List<Day> days() {
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

    /**
     * Visit the entries of a day, a few at a time, so that nobody waits long for the
     * lock. What comes or goes meanwhile is seen or not.
     * @param day the day
     * @param visitor called under the lock
     */
    void visitEntries(Day day, Consumer<? super Entry> visitor) {
        int from = 0;
        boolean more = true;
        while (more) {
            this.lock.lock();
            try {
                more = day.entries().visit(from, Batch.CAPACITY, visitor);
            }
            finally {
                this.lock.unlock();
            }
            from += Batch.CAPACITY;
        }
    }

    /**
     * Visit the groups of the present day, a few at a time. What comes or goes meanwhile
     * is seen or not; what stays may be seen twice.
     * @param visitor called under the lock
     */
    void visitGroups(Consumer<? super ScopeGroup> visitor) {
        int from = 0;
        boolean more = true;
        while (more) {
            this.lock.lock();
            try {
                more = this.day.groups().visit(from, Batch.CAPACITY, visitor);
            }
            finally {
                this.lock.unlock();
            }
            from += Batch.CAPACITY;
        }
    }

    /**
     * Collect the entries that are due next.
     * @param most how many at the most
     * @param next where they are added, in the order of their due times
     */
    void next(int most, List<? super Due> next) {
        this.lock.lock();
        try {
            int end = next.size() + most;
            for (long second = this.position + 1; next.size() < end
                    && second <= this.position + Slots.COUNT; second++) {
                long due = second;
                this.day.slots().visit(due, (entry) -> {
                    if (entry.due() == due && this.day.waits(entry)) {
                        next.add(new Due(due, entry));
                    }
                    return next.size() < end;
                });
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Take what was removed before this tick.
     * @return what {@link #drop} takes
     */
    Leaving takeLeaving() {
        this.lock.lock();
        try {
            forgetCleared();
            return this.day.takeLeaving();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Drop what {@link #takeLeaving} has returned.
     * @param leaving what leaves
     */
    void drop(Leaving leaving) {
        boolean more = true;
        while (more) {
            this.lock.lock();
            try {
                more = this.day.drop(leaving, DROPS_AT_A_TIME);
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
            this.taken = Math.max(this.taken, second - Slots.COUNT);
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
            while (this.passage == null && this.taken < to) {
                this.taken++;
                this.passage = this.day.slots().take(this.taken);
            }
            return this.passage != null;
        }
        finally {
            this.lock.unlock();
        }
    }

    boolean awaits(long second) {
        this.lock.lock();
        try {
            return this.day.slots().isUsed(second);
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
            Passage current = this.passage;
            for (int i = 0; current != null && i < Batch.CAPACITY && !batch.isFull() && current.hasNext(); i++) {
                Entry entry = current.next();
                if (entry != null && isPresent(entry)) {
                    take(entry, to, batch, current);
                }
            }
        }
        finally {
            endPassage();
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
            Passage current = this.passage;
            if (current != null) {
                this.passage = null;
                this.day.slots().putBack(current);
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
    void rebase(long seconds, long now, int newEra) {
        this.lock.lock();
        try {
            this.era = newEra;
            this.position = now;
            this.taken = now;
            List<Entry> entries = new ArrayList<>(this.day.entries().size());
            this.day.entries().visit(0, EventIds.MOST_NUMBERS, entries::add);
            entries.forEach(this.day.slots()::unfile);
            for (Entry entry : entries) {
                if (entry.era() < newEra) {
                    entry.shift(seconds);
                }
                if (this.day.waits(entry)) {
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
            Passage current = this.passage;
            for (int i = 0; current != null && i < Batch.CAPACITY && current.hasNext(); i++) {
                Entry entry = current.next();
                if (entry != null && isPresent(entry)) {
                    if (entry.due() <= now) {
                        entry.postpone(now + 1);
                    }
                    moveOrLeave(entry, current);
                }
            }
        }
        finally {
            endPassage();
            this.lock.unlock();
        }
    }

    private void endPassage() {
        Passage current = this.passage;
        if (current != null && !current.hasNext()) {
            this.passage = null;
            this.day.slots().settle(current);
        }
    }

    private boolean isPresent(Entry entry) {
        if (entry.day == this.day && this.day.waits(entry)) {
            return true;
        }
        entry.placeInSlot = Entry.NOWHERE;
        return false;
    }

    private void take(Entry entry, long to, Batch batch, Passage current) {
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
            moveOrLeave(entry, current);
        }
    }

    private void moveOrLeave(Entry entry, Passage current) {
        if (entry.due() == Plan.NEVER) {
            entry.placeInSlot = Entry.NOWHERE;
            leave(entry);
        }
        else if (!current.move(entry)) {
            this.day.slots().file(entry);
        }
    }

    private void fileOrLeave(Entry entry) {
        if (entry.due() != Plan.NEVER) {
            this.day.slots().file(entry);
        }
        else {
            leave(entry);
        }
    }

    private void leave(Entry entry) {
        if (entry.day == this.day && this.day.leave(entry)) {
            this.capacity.giveBack(1);
        }
    }

    private void makeRoomInPause() {
        Leaving leaving = this.day.leaving();
        if (!this.running && leaving.size() + this.clearedCount > this.mostLeavingInAPause) {
            forgetCleared();
            this.day.drop(leaving, leaving.size());
        }
    }

    private void forgetCleared() {
        this.clearedDays.forEach(Day::forget);
        this.clearedDays.clear();
        this.clearedCount = 0;
    }

    /**
     * When an event was due while the lock was held; afterwards it may run and be due
     * later.
     *
     * @param second the second
     * @param event the event
     */
    record Due(long second, ScheduledEvent event) {

    }

}
