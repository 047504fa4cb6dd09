package io.chrono.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.NodeSettings.Part;
import io.chrono.timeline.DueQueue;

/**
 * A node between its start and its stop.
 */
final class Engine {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Duration CREATOR_PAUSE = Duration.ofSeconds(20);

    private static final Logger logger = LoggerFactory.getLogger(Engine.class);

    private final NodeBase base;

    private final EngineParts parts;

    private final Flusher flusher;

    private final TimeLimits limits;

    private final Runners runners;

    private final TriggerExecutor executor;

    private final DueQueue<Held> queue;

    private final Rounds heartbeat;

    private final Rounds allocation;

    private final Rounds flushing;

    private final Rounds creation;

    private volatile @Nullable AutoCloseable subscription;

    Engine(NodeBase base, NodeSettings settings, NodeCounters counters, ExecutorService workers) {
        this.base = base;
        this.parts = EngineParts.of(base, settings, counters);
        StoreHealth health = this.parts.health();
        Capacity capacity = new Capacity(settings);
        this.flusher = new Flusher(base.store(), counters, this.parts.holdings());
        this.limits = new TimeLimits(base.clock());
        Performer performer = new Performer(this.parts, new Invokers(base.invokers()), this.limits, this.flusher);
        this.runners = new Runners(base.clock(), workers, settings, performer::perform);
        this.executor = new TriggerExecutor(this.parts, capacity, this.flusher, this.runners);
        this.queue = DueQueue.on(base.clock(), this.parts.storeClock()::nanos, workers, this.executor::due);
        Allocator allocator = new Allocator(this.parts, capacity, this.executor, this.queue, this.flusher);
        this.allocation = new Rounds("schedule-allocator", SECOND, health, allocator::claim);
        Heartbeat beat = new Heartbeat(this.parts, this::drop, this.allocation::wake);
        this.heartbeat = new Rounds("schedule-heartbeat", SECOND, health, () -> beat(beat));
        this.flushing = new Rounds("schedule-flusher", SECOND, health, () -> flush(allocator));
        this.creation = new Rounds("schedule-creator", CREATOR_PAUSE, health, new Creator(this.parts)::create);
        this.flusher.onEnded(this.flushing::wake);
    }

    void start() {
        List<Rounds> rounds = new ArrayList<>();
        if (this.parts.settings().parts().contains(Part.CREATOR)) {
            rounds.add(this.creation);
        }
        if (executes()) {
            this.base.clock().addListener(this.runners);
            rounds.addAll(List.of(this.heartbeat, this.allocation, this.flushing));
        }
        rounds.forEach((each) -> each.start(this.base.time()));
    }

    /**
     * End in order: claim no more, give back what has not begun, wait for what has, write
     * what has ended, and leave.
     * @param timeout how long to wait for what has begun before it is interrupted
     */
    void stop(Duration timeout) {
        this.creation.stop();
        this.allocation.stop();
        List<Held> left = new ArrayList<>(this.queue.removeAll());
        left.addAll(this.executor.close());
        this.flusher.giveBack(left);
        this.runners.close(timeout);
        this.flushing.stop();
        this.heartbeat.stop();
        if (executes()) {
            leave();
        }
        this.queue.close();
        this.limits.close();
        this.base.clock().removeListener(this.runners);
    }

    void wake() {
        this.allocation.wake();
    }

    int held() {
        return this.parts.holdings().total();
    }

    int running() {
        return this.runners.active();
    }

    boolean isStoreWorking() {
        return this.parts.health().isWorking();
    }

    private boolean executes() {
        return this.parts.settings().parts().containsAll(List.of(Part.ALLOCATOR, Part.EXECUTOR));
    }

    private boolean beat(Heartbeat beat) {
        if (this.subscription == null) {
            this.subscription = this.parts.store().onChange(this.allocation::wake);
        }
        return beat.beat();
    }

    private boolean flush(Allocator allocator) {
        boolean more = this.flusher.flush();
        if (allocator.hasRoom()) {
            this.allocation.wake();
        }
        return more;
    }

    private void drop() {
        this.parts.holdings().remove(this.queue.removeAll());
        this.executor.drop();
    }

    private void leave() {
        try {
            while (this.flusher.flush()) {
                // until all is written
            }
            this.parts.store().leave(this.parts.lease().owner());
            AutoCloseable current = this.subscription;
            if (current != null) {
                current.close();
            }
        }
        catch (Exception ex) {
            logger.warn(
                    "The store does not work at the end: {} results were not written, so after {} their triggers "
                            + "are treated as those of a dead node",
                    this.flusher.size(), this.parts.settings().lease(), ex);
        }
    }

}
