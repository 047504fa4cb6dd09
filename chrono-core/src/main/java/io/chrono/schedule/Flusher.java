package io.chrono.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ScheduleStore.Outcome;

/**
 * Writes what has become of triggers: whatever has ended since the last time, all
 * together. What could not be written is kept and written later. Safe for use by several
 * threads.
 */
final class Flusher {

    private static final int MOST = 5_000;

    private static final Logger logger = LoggerFactory.getLogger(Flusher.class);

    private final ScheduleStore store;

    private final NodeCounters counters;

    private final Holdings holdings;

    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    private final ReentrantLock lock = new ReentrantLock();

    private volatile List<Ended> batch = List.of();

    private volatile Runnable waker = () -> {
    };

    Flusher(ScheduleStore store, NodeCounters counters, Holdings holdings) {
        this.store = store;
        this.counters = counters;
        this.holdings = holdings;
    }

    void onEnded(Runnable newWaker) {
        this.waker = newWaker;
    }

    /**
     * Let an outcome be written soon.
     * @param held the trigger
     * @param outcome what became of it
     */
    void add(Held held, Outcome outcome) {
        this.ended.add(new Ended(held, outcome));
        this.waker.run();
    }

    /**
     * Let triggers be given back soon that have not begun.
     * @param triggers the triggers
     */
    void giveBack(Collection<Held> triggers) {
        for (Held held : triggers) {
            TriggerState again = new TriggerState.Scheduled(held.attemptsBefore());
            add(held, new Outcome(held.trigger().id(), again, held.trigger().due(), null));
        }
    }

    /**
     * Write an outcome now. If the store does not work, it is written later.
     * @param held the trigger
     * @param outcome what became of it
     */
    void write(Held held, Outcome outcome) {
        Set<Long> written;
        try {
            written = this.store.finish(held.owner(), List.of(outcome));
        }
        catch (RuntimeException ex) {
            logger.debug("The outcome of trigger {} is written later", outcome.trigger(), ex);
            add(held, outcome);
            return;
        }
        account(List.of(new Ended(held, outcome)), written);
    }

    /**
     * Take note of an outcome that was written already.
     * @param held the trigger
     * @param outcome what became of it
     */
    void written(Held held, Outcome outcome) {
        account(List.of(new Ended(held, outcome)), Set.of(outcome.trigger()));
    }

    /**
     * Write what has ended.
     * @return whether there was so much that there may be more
     */
    boolean flush() {
        this.lock.lock();
        try {
            return flushLocked();
        }
        finally {
            this.lock.unlock();
        }
    }

    int size() {
        return this.ended.size() + this.batch.size();
    }

    private boolean flushLocked() {
        if (this.batch.isEmpty()) {
            this.batch = poll();
        }
        if (this.batch.isEmpty()) {
            return false;
        }
        boolean full = this.batch.size() == MOST;
        Map<String, List<Ended>> owners = new LinkedHashMap<>();
        this.batch.forEach((one) -> owners.computeIfAbsent(one.held.owner(), (key) -> new ArrayList<>()).add(one));
        for (Map.Entry<String, List<Ended>> each : owners.entrySet()) {
            List<Outcome> outcomes = each.getValue().stream().map(Ended::outcome).toList();
            Set<Long> written = this.store.finish(each.getKey(), outcomes);
            this.batch = this.batch.stream().filter((one) -> !one.held.owner().equals(each.getKey())).toList();
            account(each.getValue(), written);
        }
        return full || !this.ended.isEmpty();
    }

    private List<Ended> poll() {
        List<Ended> polled = new ArrayList<>();
        for (Ended one = this.ended.poll(); one != null; one = (polled.size() < MOST) ? this.ended.poll() : null) {
            polled.add(one);
        }
        return polled;
    }

    private void account(Collection<Ended> written, Set<Long> accepted) {
        this.holdings.remove(written.stream().map(Ended::held).toList());
        int refused = 0;
        for (Ended one : written) {
            if (accepted.contains(one.outcome.trigger())) {
                count(one.held, one.outcome);
            }
            else {
                refused++;
            }
        }
        if (refused > 0) {
            this.counters.refused.add(refused);
            logger.warn("The store has refused {} results, since their triggers belong to others by now", refused);
        }
    }

    private void count(Held held, Outcome outcome) {
        TriggerState state = outcome.state();
        if (state instanceof TriggerState.Completed) {
            this.counters.completed.increment();
        }
        else if (state instanceof TriggerState.Failed) {
            this.counters.failed.increment();
        }
        else if (state instanceof TriggerState.Missed) {
            this.counters.missed.increment();
        }
        else if (held.isBegun()) {
            this.counters.retried.increment();
        }
    }

    private record Ended(Held held, Outcome outcome) {
    }

}
