package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What some of the receivers share: the order of hand-over, and what waits. A receiver
 * always has the same lane, and there are many lanes, so receivers seldom meet. Only what
 * is quick happens while a lane is locked.
 */
final class Lane {

    private final ReentrantLock lock = new ReentrantLock();

    private final Map<Receiver, List<Output>> collected = new HashMap<>();

    private final HeldMessages held;

    Lane(HeldMessages held) {
        this.held = held;
    }

    void lock() {
        this.lock.lock();
    }

    void unlock() {
        this.lock.unlock();
    }

    HeldMessages held() {
        return this.held;
    }

    /**
     * Append an output to what is collected for a receiver.
     * @param receiver the receiver
     * @param output the output
     * @return whether it is the first
     */
    boolean collect(Receiver receiver, Output output) {
        List<Output> outputs = this.collected.computeIfAbsent(receiver, (key) -> new ArrayList<>(2));
        outputs.add(output);
        return outputs.size() == 1;
    }

    /**
     * Take what is collected for a receiver.
     * @param receiver the receiver
     * @return the outputs in the order of their hand-over; perhaps none
     */
    List<Output> take(Receiver receiver) {
        List<Output> outputs = this.collected.remove(receiver);
        return (outputs != null) ? outputs : List.of();
    }

}
