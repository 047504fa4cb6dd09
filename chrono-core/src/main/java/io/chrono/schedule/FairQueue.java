package io.chrono.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Lets triggers wait in lanes, one for each tenant, and gives one of each lane in turn,
 * so that a tenant with many triggers does not delay another one. What was given counts
 * until it is given back, and a lane that has its fill is left out. Safe for use by
 * several threads.
 */
final class FairQueue {

    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Lane> lanes = new HashMap<>();

    private final ArrayDeque<Lane> turn = new ArrayDeque<>();

    private final LongToIntFunction limit;

    private int size;

    private volatile boolean ready;

    /**
     * Create an empty queue.
     * @param limit how many triggers of one tenant may be out at a time, from their mean
     * duration in nanoseconds, which is 0 while none is known
     */
    FairQueue(LongToIntFunction limit) {
        this.limit = limit;
    }

    void addAll(Collection<Held> triggers) {
        this.lock.lock();
        try {
            for (Held held : triggers) {
                Lane lane = this.lanes.computeIfAbsent(held.tenant(), Lane::new);
                lane.waiting.add(held);
                admit(lane);
            }
            this.size += triggers.size();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Count triggers as taken that came another way.
     * @param triggers the triggers
     */
    void taken(Collection<Held> triggers) {
        this.lock.lock();
        try {
            triggers.forEach((held) -> this.lanes.computeIfAbsent(held.tenant(), Lane::new).out++);
        }
        finally {
            this.lock.unlock();
        }
    }

    List<Held> take(int most) {
        List<Held> taken = new ArrayList<>();
        this.lock.lock();
        try {
            for (Held held = poll(most > 0); held != null; held = poll(taken.size() < most)) {
                taken.add(held);
            }
        }
        finally {
            this.lock.unlock();
        }
        return taken;
    }

    @Nullable Held take() {
        if (!this.ready) {
            return null;
        }
        this.lock.lock();
        try {
            return poll(true);
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Give back what was taken, and has ended.
     * @param held the trigger
     * @param nanos how long it took, or a negative number if that says nothing
     */
    void release(Held held, long nanos) {
        this.lock.lock();
        try {
            Lane lane = this.lanes.get(held.tenant());
            if (lane != null) {
                lane.out--;
                lane.took(nanos);
                admit(lane);
                forgetIfIdle(lane);
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Take out all that waits, without counting it as taken.
     * @return the triggers
     */
    List<Held> clear() {
        List<Held> cleared = new ArrayList<>();
        this.lock.lock();
        try {
            for (Lane lane : List.copyOf(this.lanes.values())) {
                cleared.addAll(lane.waiting);
                lane.waiting.clear();
                lane.inTurn = false;
                forgetIfIdle(lane);
            }
            this.turn.clear();
            this.ready = false;
            this.size = 0;
        }
        finally {
            this.lock.unlock();
        }
        return cleared;
    }

    int size() {
        this.lock.lock();
        try {
            return this.size;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return whether something can be taken now.
     * @return {@code false} if nothing waits, or only what belongs to tenants that have
     * their fill
     */
    boolean isReady() {
        return this.ready;
    }

    private @Nullable Held poll(boolean wanted) {
        Lane lane = wanted ? this.turn.poll() : null;
        if (lane == null) {
            return null;
        }
        lane.inTurn = false;
        Held held = lane.waiting.remove();
        lane.out++;
        this.size--;
        admit(lane);
        this.ready = !this.turn.isEmpty();
        return held;
    }

    private void admit(Lane lane) {
        if (!lane.inTurn && !lane.waiting.isEmpty() && lane.out < this.limit.applyAsInt(lane.mean)) {
            lane.inTurn = true;
            this.turn.add(lane);
            this.ready = true;
        }
    }

    private void forgetIfIdle(Lane lane) {
        if (lane.waiting.isEmpty() && lane.out == 0 && this.lanes.size() > 1) {
            this.lanes.remove(lane.tenant);
        }
    }

    private static final class Lane {

        private static final int WEIGHT = 16;

        private final String tenant;

        private final PriorityQueue<Held> waiting = new PriorityQueue<>(Held.ORDER);

        private int out;

        private long mean;

        private boolean inTurn;

        Lane(String tenant) {
            this.tenant = tenant;
        }

        void took(long nanos) {
            if (nanos >= 0) {
                this.mean = (this.mean != 0) ? this.mean + (nanos - this.mean) / WEIGHT : Math.max(1, nanos);
            }
        }

    }

}
