package io.chrono.schedule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store works, as the parts of a node find it. Writes one line into the log
 * when that changes. Safe for use by several threads.
 */
final class StoreHealth {

    private static final Logger logger = LoggerFactory.getLogger(StoreHealth.class);

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final NodeCounters counters;

    StoreHealth(NodeCounters counters) {
        this.counters = counters;
    }

    void failed(String part, RuntimeException ex) {
        this.counters.storeFailures.increment();
        boolean worked = this.failing.isEmpty();
        if (this.failing.add(part) && worked) {
            logger.warn("The store of the schedules does not work, found by '{}'; it is asked again until it does",
                    part, ex);
        }
        else {
            logger.debug("The store still does not work, found by '{}'", part, ex);
        }
    }

    void worked(String part) {
        if (!this.failing.isEmpty() && this.failing.remove(part) && this.failing.isEmpty()) {
            logger.info("The store of the schedules works again");
        }
    }

    boolean isWorking() {
        return this.failing.isEmpty();
    }

}
