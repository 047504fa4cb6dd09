package io.chrono.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A rule of RFC 5545 as it was given: what the start adds is not in it.
 *
 * @param frequency how often the period comes
 * @param interval each n-th period, from 1
 * @param count how many times there are, from 1, or {@code null}
 * @param end the end, or {@code null}; never beside a count
 * @param parts lists of numbers, in order and not empty
 * @param days days of the week, in order
 * @param weekStart the first day of a week
 */
record Rule(Frequency frequency, long interval, @Nullable Long count, @Nullable RuleEnd end,
        Map<RulePart, List<Integer>> parts, List<RuleDay> days, DayOfWeek weekStart) {

    boolean has(RulePart part) {
        return this.parts.containsKey(part);
    }

    List<Integer> get(RulePart part) {
        return this.parts.getOrDefault(part, List.of());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("FREQ=").append(this.frequency);
        if (this.interval != 1) {
            text.append(";INTERVAL=").append(this.interval);
        }
        if (this.count != null) {
            text.append(";COUNT=").append(this.count);
        }
        if (this.end != null) {
            text.append(";UNTIL=").append(this.end);
        }
        for (RulePart part : RulePart.values()) {
            if (part == RulePart.BYHOUR && !this.days.isEmpty()) {
                text.append(";BYDAY=").append(join(this.days));
            }
            if (has(part)) {
                text.append(';').append(part).append('=').append(join(get(part)));
            }
        }
        return (this.weekStart != DayOfWeek.MONDAY) ? text + ";WKST=" + RuleDay.name(this.weekStart) : text.toString();
    }

    private static String join(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(","));
    }

}
