package io.chrono.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words for what timings say about themselves. Stateless.
 */
final class English {

    private static final int MOST_TIMES = 6;

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

    static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
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

    /*
     * Return the n-th from the beginning or, with a minus, from the end.
     */
    static String place(int number) {
        if (number == -1) {
            return "last";
        }
        return (number > 0) ? ordinal(number) : ordinal(-number) + " to last";
    }

    static String weekday(int index) {
        return DayOfWeek.of(index + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String month(int number) {
        return java.time.Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /*
     * Return numbers in order, with "9 to 17" for three or more in a row.
     */
    static String numbers(List<Integer> numbers) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                if (i - from > 2) {
                    items.add(numbers.get(from) + " to " + numbers.get(i - 1));
                }
                else {
                    numbers.subList(from, i).forEach((number) -> items.add(number.toString()));
                }
                from = i;
            }
        }
        return list(items);
    }

    /*
     * Return a noun and numbers, such as "minute 5" or "minutes 0 to 10".
     */
    static String numbered(String noun, List<Integer> numbers) {
        return noun + ((numbers.size() != 1) ? "s " : " ") + numbers(numbers);
    }

    static List<Integer> bits(long bits) {
        return IntStream.range(0, Long.SIZE).filter((bit) -> TimesOfDay.has(bits, bit)).boxed().toList();
    }

    /*
     * Return when in a day something happens, such as "at 09:00 and 17:30".
     */
    static String times(TimesOfDay times) {
        if (times.size() <= MOST_TIMES) {
            boolean hasSeconds = times.seconds() != 1;
            return "at " + list(
                    IntStream.range(0, times.size()).mapToObj((index) -> time(times.get(index), hasSeconds)).toList());
        }
        String hours = (times.hours() != TimesOfDay.ALL_HOURS) ? numbered("hour", bits(times.hours())) : "every hour";
        String minutes = (times.minutes() != TimesOfDay.ALL_SIXTY) ? numbered("minute", bits(times.minutes()))
                : "every minute";
        String seconds = (times.seconds() != TimesOfDay.ALL_SIXTY) ? numbered("second", bits(times.seconds()))
                : "every second";
        String inHour = (times.seconds() != 1) ? seconds + " of " + minutes : minutes;
        return "at " + inHour + " of " + hours;
    }

    private static String time(int secondOfDay, boolean hasSeconds) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", secondOfDay / 3600, secondOfDay / 60 % 60);
        return hasSeconds ? minutes + String.format(Locale.ROOT, ":%02d", secondOfDay % 60) : minutes;
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit + ((amount != 1) ? "s" : ""));
        }
    }

}
