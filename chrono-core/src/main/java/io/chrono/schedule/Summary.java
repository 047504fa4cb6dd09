package io.chrono.schedule;

import io.chrono.time.Once;
import io.chrono.time.Timing;

/**
 * Says in one line what a schedule does. Stateless.
 */
final class Summary {

    private Summary() {
    }

    static String line(Schedule schedule) {
        ScheduleOrder order = schedule.order();
        String group = (order.group() != null) ? order.group() : "(unidentified)";
        return group + action(order.action()) + ", " + when(order.timing()) + state(schedule.state());
    }

    private static String action(ActionCall action) {
        return switch (action.type()) {
            case "url" -> " hit URL " + action.target();
            case "method" -> " method " + action.target();
            default -> " " + action.type() + " " + action.target();
        };
    }

    private static String when(Timing timing) {
        return (timing instanceof Once once) ? "one-off at " + once.at() : "recurring " + timing.describe();
    }

    private static String state(ScheduleState state) {
        if (state instanceof ScheduleState.Inactive inactive) {
            return " (inactive: " + inactive.reason() + ")";
        }
        if (state instanceof ScheduleState.Paused) {
            return " (paused)";
        }
        return (state instanceof ScheduleState.Processed) ? " (processed)" : "";
    }

}
