package io.chrono.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads moments and durations from text. Stateless.
 */
final class MomentText {

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}.*");

    private static final int DATE_LENGTH = "2026-01-01".length();

    private static final Pattern SIMPLE_DURATION = Pattern
        .compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private static final List<Duration> UNITS = List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1),
            Duration.ofSeconds(1), Duration.ofMillis(1));

    private MomentText() {
    }

    static Moment parse(String text) {
        String trimmed = text.strip();
        if (TIME_OF_DAY.matcher(trimmed).matches()) {
            return read(text, trimmed, (time) -> new Moment.TimeOfDay(LocalTime.parse(time)));
        }
        if (DATE_TIME.matcher(trimmed).matches()) {
            return read(text, trimmed.substring(0, DATE_LENGTH) + 'T' + trimmed.substring(DATE_LENGTH + 1),
                    MomentText::dateTime);
        }
        return read(text, trimmed, (distance) -> new Moment.In(duration(distance)));
    }

    static Duration duration(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.startsWith("p") || trimmed.startsWith("-p") || trimmed.startsWith("+p")) {
            return Duration.parse(trimmed);
        }
        Matcher matcher = SIMPLE_DURATION.matcher(trimmed);
        if (trimmed.isEmpty() || !matcher.matches()) {
            throw new DateTimeException("not a duration");
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String count = matcher.group(i + 1);
            sum = (count != null) ? sum.plus(UNITS.get(i).multipliedBy(Long.parseLong(count))) : sum;
        }
        return sum;
    }

    private static Moment dateTime(String text) {
        boolean hasOffset = text.indexOf('+') > 0 || text.toUpperCase(Locale.ROOT).indexOf('Z') > 0
                || text.lastIndexOf('-') > text.indexOf('T') || text.indexOf('[') > 0;
        return hasOffset ? new Moment.At(ZonedDateTime.parse(text).toInstant())
                : new Moment.Local(LocalDateTime.parse(text));
    }

    private static Moment read(String original, String text, Function<String, Moment> reader) {
        try {
            return reader.apply(text);
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw new IllegalArgumentException("'" + original + "' is not a time; a time of day such as '12:30' or"
                    + " '23:59:59', an ISO-8601 date and time such as '2026-01-01T12:30:00' (with '+02:00' or 'Z' for"
                    + " another zone), or a duration such as '5s' or 'PT5S' is", ex);
        }
    }

}
