package io.chrono.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.chrono.schedule.ScheduleStore.Outcome;

/**
 * Lets triggers begin that are due, as many as can be executed soon, and in turn between
 * the tenants. Safe for use by several threads.
 */
final class TriggerExecutor {

    /*
     * Triggers that are due wait twice: until they may begin, which many of them do with
     * one statement, and then for a worker. Whoever finds that some may begin lets them
     * begin; whoever comes meanwhile only says so.
     */

    static final String PART = "schedule-executor";

    private final EngineParts parts;

    private final Capacity capacity;

    private final Flusher flusher;

    private final Runners runners;

    private final Gates gates = new Gates();

    private final FairQueue waiting;

    private final AtomicInteger begun = new AtomicInteger();

    private final AtomicInteger calls = new AtomicInteger();

    private volatile boolean closed;

    TriggerExecutor(EngineParts parts, Capacity capacity, Flusher flusher, Runners runners) {
        this.parts = parts;
        this.capacity = capacity;
        this.flusher = flusher;
        this.runners = runners;
        this.waiting = new FairQueue(capacity::begunOfTenant);
        runners.onEnded(this::ended);
    }

    /**
     * Let claimed triggers begin that have become due.
     * @param due the triggers
     */
    void due(Collection<Held> due) {
        this.waiting.addAll(due);
        begin();
    }

    /**
     * Execute triggers that have begun with their claim.
     * @param executing the triggers
     */
    void begun(List<Held> executing) {
        this.waiting.taken(executing);
        execute(admit(executing));
    }

    /**
     * Return how many triggers may begin with a claim.
     * @return the number, 0 while others wait already
     */
    int mayBegin() {
        return (this.waiting.size() == 0 && !this.closed) ? Math.min(free(), this.capacity.begunOfTenant()) : 0;
    }

    /**
     * Let triggers begin, as many as may.
     */
    void begin() {
        if (this.calls.getAndIncrement() == 0) {
            int answered = 1;
            while (answered != 0) {
                while (beginSome()) {
                    // until none waits, or enough have begun
                }
                answered = this.calls.addAndGet(-answered);
            }
        }
    }

    /**
     * Forget all that has not begun to be executed, for a node that has lost it.
     */
    void drop() {
        List<Held> dropped = new ArrayList<>(this.waiting.clear());
        this.parts.holdings().remove(dropped);
        this.parts.holdings().remove(this.gates.clear());
        this.runners.clear().forEach(this::forget);
    }

    /**
     * Let nothing begin any more.
     * @return what has not begun
     */
    List<Held> close() {
        this.closed = true;
        List<Held> left = new ArrayList<>(this.waiting.clear());
        left.addAll(this.gates.clear());
        return left;
    }

    private boolean beginSome() {
        if (this.closed || !this.waiting.isReady() || !this.parts.isAlive()) {
            return false;
        }
        List<Held> taken = this.waiting.take(free());
        List<Held> admitted = admit(taken);
        List<Held> claimed = admitted.stream().filter((held) -> !held.isBegun()).toList();
        try {
            Set<Long> accepted = begin(claimed);
            Instant now = this.parts.storeClock().now();
            claimed.stream()
                .filter((held) -> accepted.contains(held.trigger().id()))
                .forEach((held) -> held.begun(now));
            this.parts.health().worked(PART);
        }
        catch (RuntimeException ex) {
            this.parts.health().failed(PART, ex);
            putBack(admitted);
            return false;
        }
        execute(admitted.stream().filter(Held::isBegun).toList());
        admitted.stream().filter((held) -> !held.isBegun()).forEach(this::notBegun);
        return !taken.isEmpty();
    }

    /*
     * Triggers of a tenant that has its fill may have begun and wait, while workers are
     * free for others.
     */
    private int free() {
        int few = this.capacity.begun(this.parts.clock().nanoTime()) - this.begun.get();
        int idle = this.parts.settings().workers() - this.runners.active();
        return Math.max(0, (few < idle && !this.runners.isBusy()) ? idle : few);
    }

    private Set<Long> begin(List<Held> claimed) {
        if (claimed.isEmpty()) {
            return Set.of();
        }
        List<Long> numbers = claimed.stream().map((held) -> held.trigger().id()).toList();
        return this.parts.store().begin(this.parts.lease().owner(), numbers);
    }

    private List<Held> admit(List<Held> taken) {
        Instant now = this.parts.storeClock().now();
        List<Held> admitted = new ArrayList<>(taken.size());
        for (Held held : taken) {
            String refusal = Lateness.refusal(held, now);
            Gates.Verdict verdict = (refusal != null) ? Gates.Verdict.BUSY
                    : this.gates.enter(held, StoreClock.nanosOf(now));
            if (verdict == Gates.Verdict.ENTERS) {
                admitted.add(held);
                continue;
            }
            this.waiting.release(held, -1);
            if (verdict == Gates.Verdict.BUSY) {
                String reason = (refusal != null) ? refusal : "the one before was still being executed";
                this.flusher.add(held, new Outcome(held.trigger().id(), held.missed(now, reason), null, null));
            }
        }
        return admitted;
    }

    private void execute(List<Held> admitted) {
        if (!admitted.isEmpty()) {
            this.begun.addAndGet(admitted.size());
            this.runners.addAll(admitted);
        }
    }

    private void ended(Held held, long nanos) {
        this.begun.decrementAndGet();
        this.capacity.took(nanos, this.parts.clock().nanoTime());
        letGo(held, nanos);
        boolean few = this.begun.get() < this.capacity.begin(this.parts.clock().nanoTime());
        if (this.waiting.isReady() && (few || !this.runners.isBusy())) {
            begin();
        }
    }

    private void forget(Held held) {
        this.begun.decrementAndGet();
        this.parts.holdings().remove(List.of(held));
        letGo(held, -1);
    }

    private void notBegun(Held held) {
        this.parts.counters().notBegun.increment();
        this.parts.holdings().remove(List.of(held));
        letGo(held, -1);
    }

    private void putBack(List<Held> admitted) {
        admitted.forEach((held) -> letGo(held, -1));
        this.waiting.addAll(admitted);
    }

    private void letGo(Held held, long nanos) {
        this.waiting.release(held, nanos);
        Held next = this.gates.leave(held);
        if (next != null) {
            this.waiting.addAll(List.of(next));
        }
    }

}
