package io.chrono.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Claimed;
import io.chrono.timeline.DueQueue;

/**
 * Claims as many triggers as the node can execute within the look-ahead, and lets them
 * wait for their second. Confined to its round, but for what says otherwise.
 */
final class Allocator {

    /*
     * A tenant gets no more than half of the room, so that others come in. If they have
     * taken the rest, somebody who has little still gets something beyond. To look past
     * the triggers of those who have their fill may be slow, so it is done now and then.
     */

    private static final long SPARE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int MOST = 2_000;

    private final EngineParts parts;

    private final Capacity capacity;

    private final TriggerExecutor executor;

    private final DueQueue<Held> queue;

    private final Flusher flusher;

    private volatile boolean hungry;

    private long sparedAt;

    Allocator(EngineParts parts, Capacity capacity, TriggerExecutor executor, DueQueue<Held> queue, Flusher flusher) {
        this.parts = parts;
        this.capacity = capacity;
        this.executor = executor;
        this.queue = queue;
        this.flusher = flusher;
        this.sparedAt = parts.clock().nanoTime() - SPARE_NANOS;
    }

    /**
     * Claim once.
     * @return whether there may be more that the node can take
     */
    boolean claim() {
        if (!this.parts.clock().isTicking()) {
            this.flusher.giveBack(this.queue.removeAll()); // nothing fires here for now
            return false;
        }
        if (!this.parts.isAlive()) {
            return false;
        }
        this.executor.begin(); // what could not while the store did not work
        int limit = this.capacity.held();
        int total = this.parts.holdings().total();
        int fill = Math.max(1, (total < limit) ? limit / 2 : limit / 8);
        int room = (total < limit) ? Math.min(fill, limit - total) : Math.min(fill, 2 * limit - total);
        Set<String> full = this.parts.holdings().tenantsWith(fill);
        this.parts.holdings().claims();
        this.hungry = room < fill || !full.isEmpty();
        return room > 0 && (full.isEmpty() || maySpare()) && claim(Math.min(MOST, room), full);
    }

    /**
     * Return whether the node could take more by now than at the last claim. Safe for use
     * by several threads.
     * @return whether to claim again
     */
    boolean hasRoom() {
        return this.hungry && this.parts.holdings().freed() >= Math.max(1, this.capacity.held() / 8);
    }

    private boolean maySpare() {
        long now = this.parts.clock().nanoTime();
        if (now - this.sparedAt < SPARE_NANOS) {
            return false;
        }
        this.sparedAt = now;
        return true;
    }

    private boolean claim(int most, Set<String> full) {
        String owner = this.parts.lease().owner();
        long asked = this.parts.clock().nanoTime();
        NodeSettings settings = this.parts.settings();
        int begin = Math.min(most, this.executor.mayBegin());
        Claimed claimed = this.parts.store()
            .claim(new Claim(owner, settings.lookAhead(), most, begin, settings.share(), full));
        this.parts.storeClock().saw(claimed.at(), asked);
        this.parts.counters().claimed.add(claimed.triggers().size());
        distribute(claimed, owner);
        return claimed.triggers().size() >= most;
    }

    private void distribute(Claimed claimed, String owner) {
        List<Held> begun = new ArrayList<>();
        List<Held> due = new ArrayList<>();
        List<Held> later = new ArrayList<>();
        for (Trigger trigger : claimed.triggers()) {
            Held held = new Held(trigger, owner);
            if (held.isBegun()) {
                begun.add(held);
            }
            else if (trigger.due().isAfter(claimed.at())) {
                later.add(held);
            }
            else {
                due.add(held);
            }
        }
        this.parts.holdings().add(begun);
        this.parts.holdings().add(due);
        this.parts.holdings().add(later);
        this.queue.addAll(later, Held::dueNanos);
        this.executor.begun(begun);
        if (!due.isEmpty()) {
            this.executor.due(due);
        }
    }

}
