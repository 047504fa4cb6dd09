package io.chrono.boot.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chrono.boot.jdbc.Adding.NewTriggers;
import io.chrono.schedule.Schedule;
import io.chrono.schedule.ScheduleState;
import io.chrono.schedule.ScheduleStore.Expansion;

/**
 * Creates the triggers of schedules as time goes on. Thread-safe.
 */
final class Expanding {

    private static final String MOVE = "UPDATE chrono_schedule SET state = ?, next_due = ?, reason = ?, changed = ?"
            + " WHERE id = ?";

    private static final Logger logger = LoggerFactory.getLogger(Expanding.class);

    private final Adding adding;

    private final Rows rows;

    Expanding(Adding adding, Rows rows) {
        this.adding = adding;
        this.rows = rows;
    }

    int expand(Session session, List<Expansion> expansions) {
        Instant now = session.now();
        Map<String, Schedule> present = locked(session, expansions);
        List<List<@Nullable Object>> moves = new ArrayList<>();
        List<NewTriggers> triggers = new ArrayList<>();
        for (Expansion expansion : expansions) {
            Schedule read = expansion.schedule();
            Schedule found = present.remove(read.id());
            if (found != null && found.version() == read.version() && found.state().equals(read.state())) {
                long id = Filters.number(read.id());
                ScheduleState next = expansion.next();
                moves.add(Arrays.asList(next.wireValue(), next.next(), reason(next), now, id));
                triggers.add(new NewTriggers(id, read.order(), expansion.due()));
            }
        }
        session.batch(MOVE, moves);
        this.adding.create(session, triggers);
        return moves.size();
    }

    /*
     * What somebody else expands at this moment is left to him.
     */
    private Map<String, Schedule> locked(Session session, List<Expansion> expansions) {
        Map<String, Schedule> present = new HashMap<>();
        if (!expansions.isEmpty()) {
            Query query = new Query("SELECT " + Rows.SCHEDULE + " FROM chrono_schedule WHERE state IN (1, 2) AND ");
            session.dialect()
                .addIn(query, "id", expansions.stream().map((one) -> Filters.number(one.schedule().id())).toList());
            session.readable(query.add(" FOR UPDATE SKIP LOCKED"), this.rows::schedule, Expanding::leaveAlone)
                .forEach((schedule) -> present.put(schedule.id(), schedule));
        }
        return present;
    }

    /*
     * It will be made inactive when somebody looks for what is to be expanded.
     */
    private static void leaveAlone(long id, String reason) {
        logger.debug("Schedule {} is not expanded. {}", id, reason);
    }

    private static @Nullable String reason(ScheduleState state) {
        return (state instanceof ScheduleState.Inactive inactive) ? inactive.reason() : null;
    }

}
