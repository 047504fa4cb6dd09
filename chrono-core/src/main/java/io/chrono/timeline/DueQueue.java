package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;

/**
 * Lets entries wait on the clock until their moment, beside the timeline, whose clearing,
 * limits and tolerance do not concern them. What is due at the same look of the clock is
 * handed over as one batch, on a worker, never early. While the clock is stopped, all
 * wait. Safe for use by several threads.
 *
 * @param <E> what waits; two entries of the same moment must not be equal
 * @since 0.1
 */
public final class DueQueue<E> implements AutoCloseable {

    /*
     * The moments may be those of another machine's clock, which lie between the seconds
     * of this one. So they are compared with a time of their own, and the clock is asked
     * to look again when the first one has come. A clock that nobody awaits looks once a
     * second, therefore it needs to know of nothing that is further away.
     */

    private static final long SOON_NANOS = 1_100_000_000L;

    private static final long REFUSED_NANOS = 2_000_000L;

    private static final Logger logger = LoggerFactory.getLogger(DueQueue.class);

    private final Clock clock;

    private final LongSupplier nanos;

    private final Executor workers;

    private final Consumer<List<E>> consumer;

    private final ReentrantLock lock = new ReentrantLock();

    private final TreeMap<Long, Set<E>> waiting = new TreeMap<>();

    private int size;

    private final Beat beat = new Beat();

    private volatile long first = Long.MAX_VALUE;

    private DueQueue(Clock clock, LongSupplier nanos, Executor workers, Consumer<List<E>> consumer) {
        this.clock = clock;
        this.nanos = nanos;
        this.workers = workers;
        this.consumer = consumer;
    }

    /**
     * Create an empty queue, which from now on hears the clock.
     * @param clock the clock on which entries wait
     * @param nanos the time with which moments are compared, in nanoseconds; it passes as
     * {@link Clock#nanoTime()} does, but may be corrected in both directions
     * @param workers the threads on which entries are handed over
     * @param consumer takes the entries of one look, those due first at the beginning
     * @param <E> what waits
     * @return the queue
     */
    public static <E> DueQueue<E> on(Clock clock, LongSupplier nanos, Executor workers, Consumer<List<E>> consumer) {
        DueQueue<E> queue = new DueQueue<>(clock, nanos, workers, consumer);
        clock.addListener(queue.beat);
        return queue;
    }

    /**
     * Let an entry wait.
     * @param entry the entry
     * @param at its moment, in nanoseconds of this queue's time; one that has passed is
     * due at once
     */
    public void add(E entry, long at) {
        addAll(List.of(entry), (single) -> at);
    }

    /**
     * Let entries wait.
     * @param entries the entries
     * @param at tells the moment of each, in nanoseconds of this queue's time
     */
    public void addAll(Collection<E> entries, ToLongFunction<E> at) {
        long before;
        this.lock.lock();
        try {
            before = this.first;
            for (E entry : entries) {
                boolean isNew = this.waiting.computeIfAbsent(at.applyAsLong(entry), (key) -> new LinkedHashSet<>())
                    .add(entry);
                this.size += isNew ? 1 : 0;
            }
            refresh();
        }
        finally {
            this.lock.unlock();
        }
        if (this.first < before && this.first - this.nanos.getAsLong() <= SOON_NANOS) {
            this.clock.wake();
        }
    }

    /**
     * Take an entry out.
     * @param entry the entry
     * @param at the moment with which it was put in
     * @return whether it was waiting
     */
    public boolean remove(E entry, long at) {
        this.lock.lock();
        try {
            Set<E> moment = this.waiting.get(at);
            if (moment == null || !moment.remove(entry)) {
                return false;
            }
            this.size--;
            if (moment.isEmpty()) {
                this.waiting.remove(at);
                refresh();
            }
            return true;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Take all entries out.
     * @return the entries, those due first at the beginning
     */
    public List<E> removeAll() {
        return takeUntil(Long.MAX_VALUE);
    }

    /**
     * Return how many entries wait.
     * @return the number, from 0
     */
    public int size() {
        this.lock.lock();
        try {
            return this.size;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Hear the clock no more. What waits, or is put in later, is not handed over.
     */
    @Override
    public void close() {
        this.clock.removeListener(this.beat);
    }

    private List<E> takeUntil(long now) {
        List<E> taken = new ArrayList<>();
        this.lock.lock();
        try {
            while (!this.waiting.isEmpty() && this.waiting.firstKey() <= now) {
                taken.addAll(this.waiting.pollFirstEntry().getValue());
            }
            this.size -= taken.size();
            refresh();
        }
        finally {
            this.lock.unlock();
        }
        return taken;
    }

    private void refresh() {
        Map.Entry<Long, Set<E>> earliest = this.waiting.firstEntry();
        this.first = (earliest != null) ? earliest.getKey() : Long.MAX_VALUE;
    }

    private long look() {
        long now = this.nanos.getAsLong();
        if (this.first <= now && !handOver(now)) {
            return REFUSED_NANOS;
        }
        long earliest = this.first;
        long rest = (earliest != Long.MAX_VALUE) ? earliest - this.nanos.getAsLong() : Long.MAX_VALUE;
        return (rest <= SOON_NANOS) ? rest : Long.MAX_VALUE;
    }

    private boolean handOver(long now) {
        List<E> due = takeUntil(now);
        try {
            this.workers.execute(() -> this.consumer.accept(due));
            return true;
        }
        catch (RejectedExecutionException | OutOfMemoryError ex) { // no thread to be had
            logger.debug("The workers refuse {} due entries for now", due.size(), ex);
            addAll(due, (entry) -> now);
            return false;
        }
    }

    private final class Beat implements ClockListener {

        @Override
        public void started(Instant now) {
            // all entries still wait for their moments
        }

        @Override
        public void ticked(Tick tick) {
            // the look that follows hands over what is due
        }

        @Override
        public void stepped(long seconds, Instant now) {
            // moments do not depend on the wall clock
        }

        @Override
        public void stopped() {
            // who has put entries in decides what becomes of them
        }

        @Override
        public long looked() {
            return look();
        }

    }

}
