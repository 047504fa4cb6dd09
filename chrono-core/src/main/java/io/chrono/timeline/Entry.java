package io.chrono.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Moment;

/**
 * An event on the timeline, and its links in the lists of the {@link Day} that holds it.
 * What users see is safe for use by several threads; links and {@link #remaining} are
 * guarded by the lock of the wheel.
 */
final class Entry implements ScheduledEvent {

    /*
     * A million of these may wait. So its places in the indexes are fields of the entry
     * itself, times are seconds in primitives, and of the options of its chain there is
     * just what is needed, so that nothing else is kept for an event. What is written
     * with each run is written without a full fence; readers on other threads see it a
     * little later.
     */

    private static final VarHandle DUE = field("due", long.class);

    private static final VarHandle AFTER = field("after", long.class);

    private static final VarHandle BEFORE = field("before", long.class);

    private static final VarHandle PURGED = field("purged", boolean.class);

    private static final VarHandle BUSY = field("busy", boolean.class);

    private static final VarHandle RUNNING = field("running", Object.class);

    /**
     * The place of an entry that is in no slot.
     */
    static final int NOWHERE = -1;

    private static final long NO_KEY = -1;

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private static final Object ONE_RUN = new Object();

    private static final byte FOREVER = 1;

    private static final byte AFTER_IS_RELATIVE = 2;

    private static final byte BEFORE_IS_RELATIVE = 4;

    private static final byte ALLOW_OVERLAP = 8;

    private static final byte QUEUE_ONE = 16;

    final EventDefinition definition;

    final Wheel wheel;

    final Counters counters;

    @Nullable Day day;

    @Nullable ScopeGroup group;

    @Nullable Entry previousArrival;

    int placeInSlot = NOWHERE;

    int placeInGroup;

    /*
     * Whether it is on its day and does not leave with the next tick.
     */
    boolean waits;

    boolean relative;

    int remaining;

    private long key = NO_KEY;

    private final @Nullable Scope scope;

    private final @Nullable String topic;

    private final List<@Nullable Object> arguments;

    private final int every;

    private final int era;

    private final byte kind;

    private long after;

    private long before;

    private long due;

    private volatile boolean purged;

    /*
     * Whether a run has begun and not ended, for all events but those that queue a run.
     * Only the clock's thread sets it.
     */
    private volatile boolean busy;

    /*
     * For events that queue a run: nothing, ONE_RUN, or the tick at which another run was
     * due that waits for the present one to end. Only the clock's thread leaves
     * "nothing".
     */
    private volatile @Nullable Object running;

    Entry(Wheel wheel, PreparedEvent prepared, Counters counters, Plan plan) {
        EventOptions options = prepared.options();
        this.wheel = wheel;
        this.definition = prepared.definition();
        this.arguments = prepared.arguments();
        this.counters = counters;
        this.scope = options.scope();
        this.topic = options.topic();
        this.kind = kind(options);
        this.every = plan.every();
        this.era = plan.era();
        this.remaining = plan.remaining();
        this.relative = plan.relative();
        this.after = plan.after();
        this.before = plan.before();
        this.due = plan.due();
    }

    private static byte kind(EventOptions options) {
        int kind = (options.repeats() instanceof Repeats.Forever) ? FOREVER : 0;
        kind |= isRelative(options.after()) ? AFTER_IS_RELATIVE : 0;
        kind |= isRelative(options.before()) ? BEFORE_IS_RELATIVE : 0;
        kind |= (options.overlap() == Overlap.ALLOW) ? ALLOW_OVERLAP : 0;
        kind |= (options.overlap() == Overlap.QUEUE_ONE) ? QUEUE_ONE : 0;
        return (byte) kind;
    }

    private boolean is(byte flag) {
        return (this.kind & flag) != 0;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Entry.class, name, type);
        }
        catch (ReflectiveOperationException ex) {
            throw new ExceptionInInitializerError(ex);
        }
    }

    @Override
    public UUID id() {
        return this.wheel.idOf(this);
    }

    @Override
    public String name() {
        return this.definition.name();
    }

    @Override
    public @Nullable Scope scope() {
        return this.scope;
    }

    @Override
    public @Nullable String topic() {
        return this.topic;
    }

    @Override
    public @Nullable String destination() {
        return this.definition.destination();
    }

    @Override
    public boolean hasOutput() {
        return this.definition.call().hasOutput();
    }

    @Override
    public List<@Nullable Object> arguments() {
        return this.arguments;
    }

    @Override
    public Duration every() {
        return (this.every == 1) ? ONE_SECOND : Duration.ofSeconds(this.every);
    }

    @Override
    public @Nullable Instant at() {
        long second = due();
        return (second != Plan.NEVER) ? Instant.ofEpochSecond(second) : null;
    }

    @Override
    public @Nullable Instant after() {
        long second = (long) AFTER.getAcquire(this);
        return (second != Plan.ANY) ? Instant.ofEpochSecond(second) : null;
    }

    @Override
    public @Nullable Instant before() {
        long second = (long) BEFORE.getAcquire(this);
        return (second != Plan.NEVER) ? Instant.ofEpochSecond(second) : null;
    }

    @Override
    public Repeats remaining() {
        boolean over = due() == Plan.NEVER; // reads what was written before the due time
        return (isForever() && !over) ? Repeats.forever() : new Repeats.Times(over ? 0 : this.remaining);
    }

    @Override
    public Overlap overlap() {
        if (is(QUEUE_ONE)) {
            return Overlap.QUEUE_ONE;
        }
        return is(ALLOW_OVERLAP) ? Overlap.ALLOW : Overlap.SKIP;
    }

    @Override
    public void purge() {
        this.wheel.purge(this);
    }

    @Override
    public boolean isPurged() {
        Day current = this.day;
        // the mark is looked at last, since an entry gets it before its group is
        // forgotten
        return (current != null && current.isCleared(this)) || this.purged;
    }

    @Override
    public String toString() {
        return "event " + name() + " " + id() + " (scope " + scope() + ", topic " + topic() + ", at " + at()
                + ", every " + every() + ", remaining " + remaining() + ", before " + before() + ")";
    }

    boolean isForever() {
        return is(FOREVER);
    }

    /**
     * Mark the entry, under the lock of the wheel.
     */
    void markPurged() {
        PURGED.setRelease(this, true);
    }

    boolean hasKey() {
        return this.key != NO_KEY;
    }

    long key() {
        return this.key;
    }

    /**
     * Set what the identifier is made of, under the lock of the wheel.
     * @param newKey the key
     */
    void key(long newKey) {
        this.key = newKey;
    }

    int number() {
        return EventIds.number(this.key);
    }

    /**
     * Return in which era the times were computed.
     * @return how often the wall clock had been moved by then
     */
    int era() {
        return this.era;
    }

    long due() {
        return (long) DUE.getAcquire(this);
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
            setDue(Plan.NEVER);
            return Passed.NONE;
        }
        if (first == to && earliest <= to) {
            go(1); // without the divisions
            return Passed.ONE;
        }
        long count = (to - first) / this.every + 1;
        count = Math.min(count, (this.before - 1 - first) / this.every + 1);
        count = isForever() ? count : Math.min(count, this.remaining);
        long late = (first < earliest) ? Math.min(count, (earliest - first - 1) / this.every + 1) : 0;
        go(count);
        return (count == 1 && late == 0) ? Passed.ONE : new Passed(late, count - late);
    }

    private void go(long count) {
        long next = this.due + count * this.every;
        this.remaining -= isForever() ? 0 : (int) count;
        this.relative = true;
        setDue(((isForever() || this.remaining > 0) && next < this.before) ? next : Plan.NEVER);
    }

    private void setDue(long second) {
        DUE.setRelease(this, second);
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
        setDue((second < this.before) ? second : Plan.NEVER);
    }

    /**
     * Follow the wall clock, which was moved.
     * @param seconds how far; negative is back
     */
    void shift(long seconds) {
        if (is(AFTER_IS_RELATIVE)) {
            AFTER.setRelease(this, this.after + seconds);
        }
        if (is(BEFORE_IS_RELATIVE)) {
            BEFORE.setRelease(this, this.before + seconds);
        }
        if (this.relative && this.due != Plan.NEVER) {
            setDue(this.due + seconds);
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
        return switch (overlap()) {
            case ALLOW -> true;
            case SKIP -> begin();
            case QUEUE_ONE -> RUNNING.compareAndSet(this, null, ONE_RUN) || !queue(tickRun);
        };
    }

    private boolean begin() {
        if (this.busy) {
            this.counters.skipped(SkipReason.OVERLAP, 1);
            return false;
        }
        BUSY.setRelease(this, true);
        return true;
    }

    private boolean queue(TickRun tickRun) {
        while (true) {
            Object current = this.running;
            if (current == null) {
                // the run has ended meanwhile, so this one need not wait for it
                return !RUNNING.compareAndSet(this, null, ONE_RUN);
            }
            if (RUNNING.compareAndSet(this, current, tickRun)) {
                this.counters.skipped(SkipReason.OVERLAP, (current != ONE_RUN) ? 1 : 0);
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
        if (overlap() != Overlap.QUEUE_ONE) {
            BUSY.setRelease(this, false);
            return null;
        }
        if (RUNNING.compareAndSet(this, ONE_RUN, null)) {
            return null;
        }
        return (RUNNING.getAndSet(this, ONE_RUN) instanceof TickRun queued) ? queued : null;
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
