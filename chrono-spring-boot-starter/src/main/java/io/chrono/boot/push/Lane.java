package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What some of the receivers share: the order of hand-over, and what waits. A receiver
 * always has the same lane, and there are many lanes, so receivers seldom meet. Only what
 * is quick happens while a lane is locked.
 */
final class Lane {

    /**
     * Nothing was collected before.
     */
    static final int FIRST = -1;

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
     * Return whether something is collected for a receiver: then what comes later has to
     * wait for it.
     * @param receiver the receiver
     * @return whether there is something
     */
    boolean isCollecting(Receiver receiver) {
        return this.collected.containsKey(receiver);
    }

    /**
     * Append an output to what is collected for a receiver. What is collected already and
     * has its key is replaced by it.
     * @param receiver the receiver
     * @param output the parts of the output; at least one
     * @return how many operations were replaced, or {@link #FIRST} if it is the first
     * output
     */
    int collect(Receiver receiver, List<Output> output) {
        List<Output> collected = this.collected.get(receiver);
        if (collected == null) {
            this.collected.put(receiver, new ArrayList<>(output));
            return FIRST;
        }
        int replaced = 0;
        for (Output part : output) {
            replaced += (part.key() != null) ? replace(collected, part) : 0;
        }
        collected.addAll(output);
        return replaced;
    }

    private static int replace(List<Output> collected, Output later) {
        int replaced = 0;
        for (Iterator<Output> earlier = collected.iterator(); earlier.hasNext();) {
            Output output = earlier.next();
            if (output.isReplacedBy(later)) {
                replaced += output.operations();
                earlier.remove();
            }
        }
        return replaced;
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
