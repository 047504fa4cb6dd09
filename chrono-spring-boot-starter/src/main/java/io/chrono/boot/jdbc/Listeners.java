package io.chrono.boot.jdbc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to be told that something is due soon. Thread-safe.
 */
final class Listeners {

    private static final Logger logger = LoggerFactory.getLogger(Listeners.class);

    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    void add(Runnable listener) {
        this.all.add(listener);
    }

    void remove(Runnable listener) {
        this.all.remove(listener);
    }

    boolean isEmpty() {
        return this.all.isEmpty();
    }

    void tell() {
        for (Runnable listener : this.all) {
            try {
                listener.run();
            }
            catch (RuntimeException ex) {
                logger.warn("A listener for changed schedules has failed; it will see the change when it looks next",
                        ex);
            }
        }
    }

}
