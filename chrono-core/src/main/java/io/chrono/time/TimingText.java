package io.chrono.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The canonical text of timings, one line each. Stateless.
 */
final class TimingText {

    static final String ONCE = "once";

    static final String EVERY = "every";

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);

    /** More than the longest rule has: each part with all of its numbers. */
    private static final int LONGEST = 20_000;

    private static final int QUOTED = 200;

    private static final Pattern WINDOW = Pattern
        .compile("(?s)(?<timing>.+?)(?: after (?<after>\\S+Z))?(?: before (?<before>\\S+Z))?");

    private static final Pattern ONE = Pattern.compile("once (?<at>\\S+)");

    private static final Pattern GRID = Pattern
        .compile("every (?<period>P\\S+) from (?<origin>\\S+)( times (?<count>\\d+))?");

    private static final Pattern RULE = Pattern
        .compile("DTSTART;TZID=(?<zone>\\S+):(?<start>\\d{8}T\\d{6})\\s+RRULE:(?<rule>\\S+)");

    private static final Pattern CRON = Pattern.compile("cron (?<expression>.+) in (?<zone>\\S+)");

    private TimingText() {
    }

    static String recurrence(Recurrence recurrence) {
        return "DTSTART;TZID=" + recurrence.zone().getId() + ":" + LOCAL.format(recurrence.start()) + " RRULE:"
                + recurrence.rule();
    }

    static String cron(Cron cron) {
        return "cron " + cron.expression() + " in " + cron.zone().getId();
    }

    static Timing read(String text) {
        if (text.length() > LONGEST) {
            throw unreadable(text.substring(0, QUOTED) + "…", ": it is longer than " + LONGEST + " characters", null);
        }
        try {
            Timing timing = windowed(text.strip());
            if (timing != null) {
                return timing;
            }
        }
        catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
            throw unreadable(text, ": " + ex.getMessage(), ex);
        }
        throw unreadable(text, "", null);
    }

    private static IllegalArgumentException unreadable(String text, String why, @Nullable Exception cause) {
        return new IllegalArgumentException("'" + text + "' is not the text of a timing" + why
                + "; such are 'once 2026-01-01T00:00:00Z', 'every PT1H20M from 2026-01-01T00:00:00Z times 5',"
                + " 'DTSTART;TZID=Europe/Berlin:20260101T090000 RRULE:FREQ=DAILY' and"
                + " 'cron 0 0 9 * * MON-FRI in Europe/Berlin', each also with 'after 2026-01-01T00:00:00Z'"
                + " and 'before 2027-01-01T00:00:00Z' behind it", cause);
    }

    private static @Nullable Timing windowed(String text) {
        Matcher matcher = WINDOW.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String after = matcher.group("after");
        String before = matcher.group("before");
        if (after == null && before == null) {
            return single(text);
        }
        Timing timing = single(matcher.group("timing"));
        return (timing != null) ? timing.within(instant(after), instant(before)) : null;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return (text != null) ? Instant.parse(text) : null;
    }

    private static @Nullable Timing single(String text) {
        Matcher once = ONE.matcher(text);
        if (once.matches()) {
            return new Once(Instant.parse(once.group("at")));
        }
        Matcher grid = GRID.matcher(text);
        if (grid.matches()) {
            String count = grid.group("count");
            return new Every(Instant.parse(grid.group("origin")), Duration.parse(grid.group("period")),
                    (count != null) ? Long.valueOf(count) : null);
        }
        Matcher rule = RULE.matcher(text);
        if (rule.matches()) {
            return Recurrence.of(rule.group("rule"), LocalDateTime.parse(rule.group("start"), LOCAL),
                    ZoneId.of(rule.group("zone")));
        }
        Matcher cron = CRON.matcher(text);
        return cron.matches() ? Cron.of(cron.group("expression"), ZoneId.of(cron.group("zone"))) : null;
    }

}
