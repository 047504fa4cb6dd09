package io.chrono.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads rules from the text of RFC 5545. Stateless.
 */
final class RuleText {

    static final String FREQ = "FREQ";

    static final String INTERVAL = "INTERVAL";

    static final String COUNT = "COUNT";

    static final String UNTIL = "UNTIL";

    static final String BYDAY = "BYDAY";

    static final String WKST = "WKST";

    private static final List<String> NAMES = Stream
        .concat(Stream.of(FREQ, INTERVAL, COUNT, UNTIL, BYDAY, WKST), Arrays.stream(RulePart.values()).map(Enum::name))
        .sorted()
        .toList();

    /** More than a rule has that names each number once. */
    private static final int LONGEST = 20_000;

    private static final String PREFIX = "RRULE:";

    private RuleText() {
    }

    static Rule read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A rule has at most " + LONGEST + " characters, but this has " + text.length());
        }
        try {
            String capitals = text.strip().toUpperCase(Locale.ROOT);
            return rule(split(capitals.startsWith(PREFIX) ? capitals.substring(PREFIX.length()) : capitals));
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("'" + text + "' is not a rule of RFC 5545: " + ex.getMessage(), ex);
        }
    }

    private static Map<String, String> split(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = (equals >= 0) ? part.substring(0, equals) : part;
            if (equals < 0 || !NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown part (" + part + "); parts are " + NAMES);
            }
            if (values.put(name, part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(name + " stands in it twice");
            }
        }
        return values;
    }

    /*
     * Return the rule that parts make.
     *
     */
    static Rule rule(Map<String, String> values) {
        String interval = values.get(INTERVAL);
        String count = values.get(COUNT);
        String end = values.get(UNTIL);
        String weekStart = values.get(WKST);
        Map<RulePart, List<Integer>> parts = new EnumMap<>(RulePart.class);
        for (RulePart part : RulePart.values()) {
            String list = values.get(part.name());
            if (list != null) {
                parts.put(part, items(list).map(part::read).distinct().sorted().toList());
            }
        }
        String days = values.get(BYDAY);
        return RuleChecks.check(new Rule(frequency(values.get(FREQ)),
                (interval != null) ? number("interval", interval) : 1,
                (count != null) ? Long.valueOf(number("count", count)) : null, (end != null) ? RuleEnd.read(end) : null,
                parts, (days != null) ? items(days).map(RuleDay::read).distinct().sorted().toList() : List.of(),
                (weekStart != null) ? weekday(weekStart) : DayOfWeek.MONDAY));
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split(",", -1));
    }

    private static Frequency frequency(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the frequency is missing");
        }
        return Arrays.stream(Frequency.values())
            .filter((frequency) -> frequency.name().equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("invalid frequency (" + text + "); it is one of "
                    + Arrays.stream(Frequency.values())
                        .map((frequency) -> frequency.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
    }

    private static long number(String name, String text) {
        if (!text.matches("\\+?0*[1-9]\\d{0,9}")) {
            throw new IllegalArgumentException(
                    "invalid " + name + " (" + text + "); it is a whole number from 1 to 9999999999");
        }
        return Long.parseLong(text);
    }

    private static DayOfWeek weekday(String text) {
        RuleDay day = RuleDay.read(text);
        if (day.ordinal() != 0) {
            throw new IllegalArgumentException("invalid wkst (" + text + "); it is a day without a number");
        }
        return day.weekday();
    }

}
