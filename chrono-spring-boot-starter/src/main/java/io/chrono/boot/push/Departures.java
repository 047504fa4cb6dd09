package io.chrono.boot.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Frames that can leave at once. Filled by one thread; after that, several may let them
 * go at the same time.
 */
final class Departures {

    private static final int AT_A_TIME = 64;

    private final List<Departure> departures = new ArrayList<>(1);

    private final AtomicInteger next = new AtomicInteger();

    void add(PageSocket socket, Frame frame) {
        this.departures.add(new Departure(socket, frame));
    }

    int size() {
        return this.departures.size();
    }

    /**
     * Write frames until there are none left to begin with.
     */
    void go() {
        int size = this.departures.size();
        for (int from = take(); from < size; from = take()) {
            this.departures.subList(from, Math.min(size, from + AT_A_TIME)).forEach(Departure::go);
        }
    }

    private int take() {
        return this.next.getAndAdd(AT_A_TIME);
    }

    private record Departure(PageSocket socket, Frame frame) {

        void go() {
            this.socket.write(this.frame);
        }

    }

}
