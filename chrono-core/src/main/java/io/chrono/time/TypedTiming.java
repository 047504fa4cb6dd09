package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A timing in the three columns in which forms and tables often have it. Nothing is
 * checked before it is resolved. Immutable and safe for use by several threads.
 *
 * @param type {@code absolute} or {@code 1}, {@code recurring} or {@code 2},
 * {@code relative} or {@code 3}
 * @param value a date such as {@code 01/23/2025} if the type is absolute; else a whole
 * number of units, greater than 0, or without a unit a text such as
 * {@code every week on Monday} or {@code after every 1 hour 20 minutes}
 * @param unit {@code second}, {@code minute}, {@code hour} or {@code day}, or
 * {@code null}; not looked at if the type is absolute
 * @since 0.1
 */
public record TypedTiming(String type, String value, @Nullable String unit) {

    private static final int MOST_DIGITS = 9;

    /**
     * Return the timing that is meant. One of a number of units has its first time after
     * that interval, and repeats without drift.
     * @param now the present; a fraction of a second is cut off
     * @param zone the zone, if the text names none
     * @return the timing
     * @throws IllegalArgumentException if the type or the unit is none of those above, or
     * the value cannot be read
     */
    public Timing resolve(Instant now, ZoneId zone) {
        return switch (this.type.strip().toLowerCase(Locale.ROOT)) {
            case "absolute", "1" -> new Once(TimeText.instant(this.value, now, zone));
            case "recurring", "2" -> repeated(this.value, now, zone);
            case "relative", "3" -> repeated(afterEvery(), now, zone);
            default -> throw new IllegalArgumentException("ScheduleType not supported (" + this.type
                    + "): it is one of absolute (1), recurring (2), relative (3)");
        };
    }

    private Timing repeated(String text, Instant now, ZoneId zone) {
        if (this.unit != null && !this.unit.isBlank()) {
            return TimeText.timing("after every " + number() + " " + unit(this.unit), now, zone);
        }
        Timing timing = TimeText.timing(text, now, zone);
        if (timing instanceof Once) {
            throw new IllegalArgumentException("'" + this.value + "' is a single time, but the type says that it"
                    + " repeats; 'every week on Monday' or 'after every 5 minutes' does");
        }
        return timing;
    }

    private String afterEvery() {
        boolean bare = !this.value.isBlank() && Tokenizer.isDigit(this.value.strip().charAt(0));
        return bare ? "after every " + this.value : this.value;
    }

    private String number() {
        String digits = this.value.strip();
        boolean whole = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(Tokenizer::isDigit);
        if (!whole || Integer.parseInt(digits) == 0) {
            throw new IllegalArgumentException(
                    "ScheduleValue must be a whole number from 1 to 999999999, but was '" + this.value + "'");
        }
        return digits;
    }

    private static String unit(String unit) {
        String name = unit.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "second", "minute", "hour", "day", "seconds", "minutes", "hours", "days" -> name;
            default -> throw new IllegalArgumentException(
                    "ScheduleUnit not supported (" + unit + "): it is one of second, minute, hour, day");
        };
    }

}
