package io.chrono.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Words for what timings say about themselves. Stateless.
 */
final class English {

    private English() {
    }

    static String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return parts.equals(List.of("1 day")) ? "24 hours" : String.join(" ", parts).replaceAll("^1 (?=\\w+$)", "");
    }

    static String times(long count) {
        return (count != 1) ? count + " times" : "one time only";
    }

    static String list(List<String> items) {
        int last = items.size() - 1;
        return (last > 0) ? String.join(", ", items.subList(0, last)) + " and " + items.get(last) : items.get(0);
    }

    static String ordinal(int number) {
        int tens = number % 100;
        boolean plain = tens >= 11 && tens <= 13;
        return number + switch (plain ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit + ((amount != 1) ? "s" : ""));
        }
    }

}
