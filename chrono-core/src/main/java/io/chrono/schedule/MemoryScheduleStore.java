package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chrono.time.TimeSource;

/**
 * Keeps schedules as long as the process lives: for tests, and for what need not survive.
 * Several nodes of one process may share it. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class MemoryScheduleStore implements ScheduleStore {

    private final ReentrantLock lock = new ReentrantLock();

    private final History history = new History();

    private final TimeOrderedIds ids = new TimeOrderedIds();

    private final Listeners listeners = new Listeners();

    private final TimeSource time;

    private final Ledger ledger;

    /**
     * Create an empty store.
     * @param time the clock by which it decides
     */
    public MemoryScheduleStore(TimeSource time) {
        this.time = time;
        this.ledger = new Ledger(new Recorder(), 0);
    }

    @Override
    public Instant now() {
        return this.time.now();
    }

    @Override
    public List<Schedule> change(@Nullable Selection removed, List<ScheduleOrder> added) {
        return changed((now) -> {
            List<Entry> entries = new ArrayList<>(added.size());
            added.forEach((order) -> entries.add(Ledger.plan(this.ids.next(now), order, now)));
            if (removed != null) {
                this.ledger.remove(removed, now);
            }
            entries.forEach((entry) -> this.ledger.add(entry, now));
            return Ledger.schedules(entries);
        });
    }

    @Override
    public int remove(Selection selection) {
        return locked((now) -> this.ledger.remove(selection, now));
    }

    @Override
    public int pause(Selection selection) {
        return locked((now) -> this.ledger.pause(selection, now));
    }

    @Override
    public int resume(Selection selection) {
        return changed((now) -> this.ledger.resume(selection, now));
    }

    @Override
    public int rearm(Selection selection) {
        return changed((now) -> this.ledger.rearm(selection, now));
    }

    @Override
    public List<Schedule> list(Selection selection, @Nullable String after, int most) {
        return locked((now) -> this.ledger.list(selection, after, most));
    }

    @Override
    public List<Execution> recent(Selection selection, int most) {
        return locked((now) -> this.history.recent(selection, most));
    }

    @Override
    public List<Schedule> unexpanded(Instant before, Share share, int most) {
        return locked((now) -> this.ledger.unexpanded(before, share, most));
    }

    @Override
    public int expand(List<Expansion> expansions) {
        return changed((now) -> this.ledger.expand(expansions, now));
    }

    @Override
    public Pulse renew(String node, Duration lease) {
        return locked((now) -> this.ledger.renew(node, now.plus(lease), now));
    }

    @Override
    public Claimed claim(Claim claim) {
        return locked((now) -> this.ledger.claim(claim, now));
    }

    @Override
    public Set<Long> begin(String node, Collection<Long> triggers) {
        return locked((now) -> this.ledger.begin(node, triggers, now));
    }

    @Override
    public Set<Long> finish(String node, List<Outcome> outcomes) {
        return locked((now) -> this.ledger.finish(node, outcomes, now));
    }

    @Override
    public int leave(String node) {
        return locked((now) -> this.ledger.leave(node, now));
    }

    @Override
    public int clean(Retention retention, int most) {
        return locked((now) -> {
            Instant oldest = now.minus(retention.age());
            int executions = this.history.clean(oldest, retention.count(), most);
            return executions + this.ledger.clean(oldest, most - executions);
        });
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return this.listeners.add(listener);
    }

    private <T> T changed(Function<Instant, T> work) {
        T result = locked(work);
        this.listeners.tell();
        return result;
    }

    private <T> T locked(Function<Instant, T> work) {
        this.lock.lock();
        try {
            return work.apply(now());
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Keeps what became of triggers.
     */
    private final class Recorder implements Ledger.Changes {

        @Override
        public void changed(Entry entry) {
            // the ledger itself is all there is
        }

        @Override
        public void removed(Entry entry) {
            // the ledger itself is all there is
        }

        @Override
        public void recorded(Execution execution) {
            MemoryScheduleStore.this.history.add(new History.Kept(now(), execution));
        }

    }

}
