package io.chrono.time;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the week in a rule, each or only the n-th of a month or year.
 *
 * @param ordinal from 1, or from -1 back; 0 for each
 * @param weekday the day of the week
 */
record RuleDay(int ordinal, DayOfWeek weekday) implements Comparable<RuleDay> {

    private static final Pattern TEXT = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");

    private static final String NAMES = "MOTUWETHFRSASU";

    private static final int LARGEST = 53;

    /**
     * Read a day such as {@code MO} or {@code -1SU}.
     * @throws IllegalArgumentException if it is none
     */
    static RuleDay read(String text) {
        Matcher matcher = TEXT.matcher(text.toUpperCase(Locale.ROOT));
        int place = matcher.matches() ? NAMES.indexOf(matcher.group(2)) : -1;
        int ordinal = (place >= 0 && matcher.group(1) != null) ? Integer.parseInt(matcher.group(1)) : 0;
        boolean isZero = place >= 0 && matcher.group(1) != null && ordinal == 0;
        if (place < 0 || place % 2 != 0 || isZero || Math.abs(ordinal) > LARGEST) {
            throw new IllegalArgumentException("invalid day (" + text
                    + "); it is one of SU, MO, TU, WE, TH, FR and SA, with a number such as 1SU or -1SU for the"
                    + " first or last of a month or year");
        }
        return new RuleDay(ordinal, DayOfWeek.of(place / 2 + 1));
    }

    static String name(DayOfWeek weekday) {
        return NAMES.substring(2 * weekday.getValue() - 2, 2 * weekday.getValue());
    }

    @Override
    public int compareTo(RuleDay other) {
        return (this.ordinal != other.ordinal) ? Integer.compare(this.ordinal, other.ordinal)
                : this.weekday.compareTo(other.weekday);
    }

    @Override
    public String toString() {
        return ((this.ordinal != 0) ? Integer.toString(this.ordinal) : "") + name(this.weekday);
    }

}
