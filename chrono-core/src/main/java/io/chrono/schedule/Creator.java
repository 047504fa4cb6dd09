package io.chrono.schedule;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.schedule.ScheduleStore.Expansion;

/**
 * Creates the triggers of recurring schedules ahead, and forgets what is old. Confined to
 * its round.
 */
final class Creator {

    /*
     * Only schedules whose next trigger is missing and due before the horizon are read:
     * what is due once a day is looked at once a day. One that cannot be computed becomes
     * inactive; one that the store refuses is left out, and the others go on.
     */

    private static final int MOST = 500;

    private static final int MOST_FORGOTTEN = 1_000;

    private static final long CLEANING_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final Logger logger = LoggerFactory.getLogger(Creator.class);

    private final EngineParts parts;

    private long cleanAt;

    Creator(EngineParts parts) {
        this.parts = parts;
        this.cleanAt = parts.clock().nanoTime() + CLEANING_NANOS;
    }

    /**
     * Create triggers once.
     * @return whether there may be more to create or to forget
     */
    boolean create() {
        ScheduleStore store = this.parts.store();
        Instant now = store.now();
        Instant horizon = now.plus(this.parts.settings().horizon());
        List<Schedule> schedules = store.unexpanded(horizon, this.parts.settings().share(), MOST);
        List<Expansion> expansions = schedules.stream().map((each) -> Expander.expand(each, now, horizon)).toList();
        boolean moved = !expansions.isEmpty() && expand(expansions);
        return (moved && schedules.size() == MOST) || clean();
    }

    private boolean expand(List<Expansion> expansions) {
        try {
            int expanded = this.parts.store().expand(expansions);
            expansions.forEach(this::count);
            return expanded > 0;
        }
        catch (StoreException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            if (expansions.size() == 1) {
                throw ex;
            }
            logger.debug("The store refuses triggers of {} schedules together", expansions.size(), ex);
            return expandEach(expansions);
        }
    }

    private boolean expandEach(List<Expansion> expansions) {
        boolean expanded = false;
        for (Expansion expansion : expansions) {
            try {
                expanded |= expand(List.of(expansion));
            }
            catch (StoreException ex) {
                throw ex;
            }
            catch (RuntimeException ex) {
                this.parts.counters().storeFailures.increment();
                logger.warn("No triggers could be created for schedule {}", expansion.schedule().id(), ex);
            }
        }
        return expanded;
    }

    private void count(Expansion expansion) {
        this.parts.counters().created.add(expansion.due().size());
        if (expansion.next() instanceof ScheduleState.Inactive) {
            this.parts.counters().deactivated.increment();
        }
    }

    private boolean clean() {
        long now = this.parts.clock().nanoTime();
        if (now - this.cleanAt < 0) {
            return false;
        }
        int forgotten = this.parts.store().clean(this.parts.settings().retention(), MOST_FORGOTTEN);
        this.parts.counters().forgotten.add(forgotten);
        if (forgotten < MOST_FORGOTTEN) {
            this.cleanAt = now + CLEANING_NANOS;
        }
        return forgotten >= MOST_FORGOTTEN;
    }

}
