package io.chrono.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes recurrences as maps of options, the way Chronos has them. Stateless.
 */
final class RuleOptions {

    private static final String START = "starttime";

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?");

    /** Options, and what the parts of RFC 5545 are called. */
    private static final Map<String, String> PARTS = parts();

    private RuleOptions() {
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("frequency", RuleText.FREQ);
        List.of(RuleText.INTERVAL, RuleText.COUNT, RuleText.UNTIL, RuleText.BYDAY)
            .forEach((name) -> parts.put(name.toLowerCase(Locale.ROOT), name));
        for (RulePart part : RulePart.values()) {
            parts.put(part.name().toLowerCase(Locale.ROOT), part.name());
        }
        parts.put(RuleText.WKST.toLowerCase(Locale.ROOT), RuleText.WKST);
        return parts;
    }

    static Recurrence read(Map<String, ?> options, ZoneId zone, Function<String, Instant> reader) {
        Map<String, Object> values = byName(options);
        Object start = values.remove(START);
        if (start == null) {
            throw new IllegalArgumentException("the option '" + START + "' is missing");
        }
        if (!values.containsKey("frequency")) {
            throw new IllegalArgumentException("the option 'frequency' is missing");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(PARTS.getOrDefault(name, name),
                name.equals("until") ? until(value, reader) : text(value)));
        return Recurrence.of(RuleText.rule(texts), moment(START, start, zone, reader), zone);
    }

    private static Map<String, Object> byName(Map<String, ?> options) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.forEach((option, value) -> {
            String name = option.strip().toLowerCase(Locale.ROOT);
            if (!name.equals(START) && !PARTS.containsKey(name)) {
                throw new IllegalArgumentException("unknown option '" + option + "'; known are " + START + ", "
                        + String.join(", ", PARTS.keySet()));
            }
            if (value != null && values.put(name, value) != null) {
                throw new IllegalArgumentException("the option '" + name + "' is there twice");
            }
        });
        return values;
    }

    private static String text(Object value) {
        Stream<?> items = (value instanceof Collection<?> several) ? several.stream()
                : Arrays.stream(value.toString().split(",", -1));
        return items.map((item) -> String.valueOf(item).strip()).collect(Collectors.joining(","));
    }

    private static String until(Object value, Function<String, Instant> reader) {
        if (value instanceof String text && text.matches("\\d{8}(T\\d{6}Z?)?")) {
            return text;
        }
        return (value instanceof LocalDateTime local) ? TimingText.LOCAL.format(local)
                : RuleEnd.at(instant("until", value, reader)).toString();
    }

    private static LocalDateTime moment(String name, Object value, ZoneId zone, Function<String, Instant> reader) {
        if (value instanceof LocalDateTime local) {
            return local;
        }
        LocalDateTime local = (value instanceof String text) ? local(text) : null;
        return (local != null) ? local : LocalDateTime.ofInstant(instant(name, value, reader), zone);
    }

    /*
     * Return a date and time without a zone as it stands, because as an instant it would
     * be another one if the clocks leave it out on that day. What is no such date is left
     * to the reader, which says why.
     */
    private static @Nullable LocalDateTime local(String text) {
        try {
            return LOCAL.matcher(text.strip()).matches() ? LocalDateTime.parse(text.strip().replace(' ', 'T')) : null;
        }
        catch (DateTimeException ex) {
            return null;
        }
    }

    private static Instant instant(String name, Object value, Function<String, Instant> reader) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof String text) {
            return reader.apply(text);
        }
        throw new IllegalArgumentException("the option '" + name + "' must be a text or a time, but was a "
                + value.getClass().getSimpleName() + " (" + value + ")");
    }

    static Map<String, Object> write(Rule rule, LocalDateTime start) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(START, start.toString());
        options.put("frequency", rule.frequency().name().toLowerCase(Locale.ROOT));
        put(options, "interval", (rule.interval() != 1) ? rule.interval() : null);
        put(options, "count", rule.count());
        put(options, "until", (rule.end() != null) ? rule.end().toString() : null);
        if (!rule.days().isEmpty()) {
            options.put("byday", rule.days().stream().map((day) -> day.toString().toLowerCase(Locale.ROOT)).toList());
        }
        rule.parts().forEach((part, numbers) -> options.put(part.name().toLowerCase(Locale.ROOT), numbers));
        put(options, "wkst",
                (rule.weekStart().getValue() != 1) ? RuleDay.name(rule.weekStart()).toLowerCase(Locale.ROOT) : null);
        return options;
    }

    private static void put(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }

}
