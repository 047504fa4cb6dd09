package io.chrono.boot.event;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.clock.Tick;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.ScheduledEvent;

/**
 * Takes output in an application that has no push: refuses no event, throws its output
 * away, counts it, and says so once for each event. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class UnseenOutput implements OutputHandler {

    private static final Logger logger = LoggerFactory.getLogger(UnseenOutput.class);

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /**
     * Return how many outputs of an event were thrown away.
     * @param event the name of the event
     * @return the number, from 0
     */
    public long count(String event) {
        AtomicLong count = this.counts.get(event);
        return (count != null) ? count.get() : 0;
    }

    @Override
    public void check(ScheduledEvent event) {
        // an event may have output and serve another purpose as well
    }

    @Override
    public void handle(ScheduledEvent event, Tick tick, Object output) {
        long count = this.counts.computeIfAbsent(event.name(), (name) -> new AtomicLong()).incrementAndGet();
        if (count == 1) {
            logger.warn(
                    "The output of the event '{}' is lost, since this application cannot push it to pages"
                            + " (spring-websocket is missing, or push is switched off); this is said once",
                    event.name());
        }
    }

    @Override
    public void tickBegan(Tick tick) {
        // nothing is collected
    }

    @Override
    public void tickEnded(Tick tick) {
        // nothing was collected
    }

}
