package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Moment;

/**
 * An event on the timeline, and its links in the lists of the {@link Day} that holds it.
 * What users see is safe for use by several threads; links and {@link #remaining} are
 * guarded by the lock of the timeline.
 */
final class Entry implements ScheduledEvent {

    /*
     * A million of these may wait, so the links of all lists are fields of the entry
     * itself, times are seconds in primitives, and what is the same for all schedulings
     * of a chain is shared with it.
     */

    private static final AtomicReferenceFieldUpdater<Entry, Object> RUNS = AtomicReferenceFieldUpdater
        .newUpdater(Entry.class, Object.class, "running");

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private static final Object RUNNING = new Object();

    final PreparedEvent prepared;

    final Timeline timeline;

    final Counters counters;

    @Nullable Day day;

    @Nullable Entry previousInSlot;

    @Nullable Entry nextInSlot;

    @Nullable ScopeGroup group;

    @Nullable Entry previousInGroup;

    @Nullable Entry nextInGroup;

    @Nullable Entry nextLeaving;

    boolean filed;

    boolean leaving;

    boolean relative;

    int remaining;

    private final long idHigh;

    private final long idLow;

    private final int every;

    private final long era;

    private volatile long after;

    private volatile long before;

    private volatile long due;

    private volatile boolean purged;

    /*
     * Nothing, RUNNING, or the tick at which another run was due that waits for the
     * present one to end. Only the clock's thread leaves "nothing".
     */
    private volatile @Nullable Object running;

    Entry(Timeline timeline, PreparedEvent prepared, Counters counters, Plan plan) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        this.idHigh = (random.nextLong() & ~0xF000L) | 0x4000L;
        this.idLow = (random.nextLong() & ~(3L << 62)) | (2L << 62);
        this.timeline = timeline;
        this.prepared = prepared;
        this.counters = counters;
        this.every = plan.every();
        this.era = plan.era();
        this.remaining = plan.remaining();
        this.relative = plan.relative();
        this.after = plan.after();
        this.before = plan.before();
        this.due = plan.due();
    }

    @Override
    public UUID id() {
        return new UUID(this.idHigh, this.idLow);
    }

    @Override
    public String name() {
        return this.prepared.definition().name();
    }

    @Override
    public @Nullable Scope scope() {
        return this.prepared.options().scope();
    }

    @Override
    public @Nullable String topic() {
        return this.prepared.options().topic();
    }

    @Override
    public @Nullable String destination() {
        return this.prepared.definition().destination();
    }

    @Override
    public boolean hasOutput() {
        return this.prepared.definition().call().hasOutput();
    }

    @Override
    public List<@Nullable Object> arguments() {
        return this.prepared.arguments();
    }

    @Override
    public Duration every() {
        return (this.every == 1) ? ONE_SECOND : Duration.ofSeconds(this.every);
    }

    @Override
    public @Nullable Instant at() {
        return (this.due != Plan.NEVER) ? Instant.ofEpochSecond(this.due) : null;
    }

    @Override
    public @Nullable Instant after() {
        return (this.prepared.options().after() != null) ? Instant.ofEpochSecond(this.after) : null;
    }

    @Override
    public @Nullable Instant before() {
        return (this.prepared.options().before() != null) ? Instant.ofEpochSecond(this.before) : null;
    }

    @Override
    public Repeats remaining() {
        boolean over = this.due == Plan.NEVER; // reads what was written before the due
                                               // time
        return (isForever() && !over) ? Repeats.forever() : new Repeats.Times(over ? 0 : this.remaining);
    }

    @Override
    public Overlap overlap() {
        Overlap overlap = this.prepared.options().overlap();
        return (overlap != null) ? overlap : Overlap.SKIP;
    }

    @Override
    public void purge() {
        this.timeline.remove(this);
    }

    @Override
    public boolean isPurged() {
        Day current = this.day;
        return this.purged || (current != null && current.isCleared());
    }

    @Override
    public String toString() {
        return "event " + name() + " " + id() + " (scope " + scope() + ", topic " + topic() + ", at " + at()
                + ", every " + every() + ", remaining " + remaining() + ", before " + before() + ")";
    }

    boolean isForever() {
        return this.prepared.options().repeats() instanceof Repeats.Forever;
    }

    /**
     * Mark the entry, under the lock of the timeline.
     * @return whether it was not marked before
     */
    boolean markPurged() {
        boolean first = !this.purged;
        this.purged = true;
        return first;
    }

    /**
     * Return in which era the times were computed.
     * @return how often the wall clock had been moved by then
     */
    long era() {
        return this.era;
    }

    long due() {
        return this.due;
    }

    /**
     * Take all due times up to and including a second out of the grid.
     * @param to the second
     * @param earliest the earliest second that may still run
     * @return what they are
     */
    Passed pass(long to, long earliest) {
        long first = this.due;
        if (first >= this.before) {
            this.due = Plan.NEVER;
            return Passed.NONE;
        }
        long count = (to - first) / this.every + 1;
        count = Math.min(count, (this.before - 1 - first) / this.every + 1);
        count = isForever() ? count : Math.min(count, this.remaining);
        long late = (first < earliest) ? Math.min(count, (earliest - first - 1) / this.every + 1) : 0;
        long next = first + count * this.every;
        this.remaining -= isForever() ? 0 : (int) count;
        this.relative = true;
        this.due = ((isForever() || this.remaining > 0) && next < this.before) ? next : Plan.NEVER;
        return (count == 1 && late == 0) ? Passed.ONE : new Passed(late, count - late);
    }

    /**
     * Take the due times out of the grid that lie too far back; if others have passed,
     * the next run is one second from now.
     * @param now the current second
     * @param earliest the earliest second that may still run
     * @return what was taken out
     */
    Passed passUntil(long now, long earliest) {
        Passed late = (this.due < earliest) ? pass(earliest - 1, earliest) : Passed.NONE;
        if (this.due <= now) {
            postpone(now + 1);
        }
        return late;
    }

    /**
     * Let the next run take place at a later second than planned; what follows keeps its
     * distance to it.
     * @param second the second
     */
    void postpone(long second) {
        this.due = (second < this.before) ? second : Plan.NEVER;
    }

    /**
     * Follow the wall clock, which was moved.
     * @param seconds how far; negative is back
     */
    void shift(long seconds) {
        long windowBegin = this.after;
        long windowEnd = this.before;
        this.after = isRelative(this.prepared.options().after()) ? windowBegin + seconds : windowBegin;
        this.before = isRelative(this.prepared.options().before()) ? windowEnd + seconds : windowEnd;
        long current = this.due;
        if (this.relative && current != Plan.NEVER) {
            this.due = current + seconds;
        }
    }

    private static boolean isRelative(@Nullable Moment moment) {
        return moment != null && moment.isRelative();
    }

    /**
     * Claim the right to run, as far as the overlap policy has a say.
     * @param tickRun the tick at which the run is due
     * @return whether the run may be handed to the workers
     */
    boolean beginRun(TickRun tickRun) {
        if (overlap() == Overlap.ALLOW || RUNS.compareAndSet(this, null, RUNNING)) {
            return true;
        }
        if (overlap() == Overlap.QUEUE_ONE) {
            return !queue(tickRun);
        }
        this.counters.skipped(SkipReason.OVERLAP, 1);
        return false;
    }

    private boolean queue(TickRun tickRun) {
        while (true) {
            Object current = this.running;
            if (current == null) {
                // the run has ended meanwhile, so this one need not wait for it
                return !RUNS.compareAndSet(this, null, RUNNING);
            }
            if (RUNS.compareAndSet(this, current, tickRun)) {
                this.counters.skipped(SkipReason.OVERLAP, (current != RUNNING) ? 1 : 0);
                return true;
            }
        }
    }

    /**
     * Give the right to run back.
     * @return the tick of another run that has been waiting for this one to end and now
     * has the right, or {@code null} if there is none
     */
    @Nullable TickRun endRun() {
        if (overlap() == Overlap.ALLOW || RUNS.compareAndSet(this, RUNNING, null)) {
            return null;
        }
        return (RUNS.getAndSet(this, RUNNING) instanceof TickRun queued) ? queued : null;
    }

    /**
     * Due times that were taken out of the grid.
     *
     * @param late how many of them lie too far back
     * @param inTime how many of them may run
     */
    record Passed(long late, long inTime) {

        static final Passed NONE = new Passed(0, 0);

        static final Passed ONE = new Passed(0, 1);

        long caughtUp() {
            return Math.max(0, this.inTime - 1);
        }

    }

}
