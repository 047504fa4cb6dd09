package io.chrono.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.chrono.time.Once;

/**
 * Sees to it that triggers of one schedule overlap only as far as its policy allows. Safe
 * for use by several threads.
 */
final class Gates {

    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Gate> gates = new HashMap<>();

    /**
     * Let a trigger in, if its schedule is not busy.
     * @param held the trigger
     * @param nowNanos the time of the store
     * @return what becomes of it
     */
    Verdict enter(Held held, long nowNanos) {
        if (!isGuarded(held)) {
            return Verdict.ENTERS;
        }
        this.lock.lock();
        try {
            Gate gate = this.gates.computeIfAbsent(held.trigger().schedule().id(), (id) -> new Gate());
            return gate.enter(held, nowNanos);
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Let a trigger out.
     * @param held a trigger that was let in
     * @return one that has waited for it, or {@code null}; it has to enter anew
     */
    @Nullable Held leave(Held held) {
        if (!isGuarded(held)) {
            return null;
        }
        this.lock.lock();
        try {
            String id = held.trigger().schedule().id();
            Gate gate = this.gates.get(id);
            if (gate == null) {
                return null;
            }
            gate.inside--;
            Held next = gate.parked.poll();
            if (gate.inside == 0 && next == null) {
                this.gates.remove(id);
            }
            return next;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Take out all that waits.
     * @return the triggers
     */
    List<Held> clear() {
        this.lock.lock();
        try {
            List<Held> parked = new ArrayList<>();
            this.gates.values().forEach((gate) -> parked.addAll(gate.parked));
            this.gates.values().forEach((gate) -> gate.parked.clear());
            this.gates.values().removeIf((gate) -> gate.inside == 0);
            return parked;
        }
        finally {
            this.lock.unlock();
        }
    }

    /*
     * A schedule with a single time has one trigger, which is in nobody's way.
     */
    private static boolean isGuarded(Held held) {
        return !(held.trigger().schedule().order().timing() instanceof Once) && !held.policy().mayOverlapFreely();
    }

    /**
     * What becomes of a trigger that wants to begin.
     */
    enum Verdict {

        /**
         * It begins.
         */
        ENTERS,

        /**
         * It waits, and comes out again when another one leaves.
         */
        PARKED,

        /**
         * It does not begin, since another one was being executed when it was due.
         */
        BUSY

    }

    private static final class Gate {

        private final ArrayDeque<Held> parked = new ArrayDeque<>();

        private int inside;

        private long since;

        Verdict enter(Held held, long nowNanos) {
            boolean overlaps = held.policy().overlap() == SchedulePolicy.Overlap.ALLOW;
            if (this.inside < (overlaps ? held.policy().concurrency() : 1)) {
                this.inside++;
                this.since = nowNanos;
                return Verdict.ENTERS;
            }
            boolean skips = held.policy().overlap() == SchedulePolicy.Overlap.SKIP;
            if (skips && this.since <= held.dueNanos()) {
                return Verdict.BUSY;
            }
            if (!skips) {
                held.queue();
            }
            this.parked.add(held);
            return Verdict.PARKED;
        }

    }

}
