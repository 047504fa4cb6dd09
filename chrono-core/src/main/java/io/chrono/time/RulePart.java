package io.chrono.time;

import java.util.Locale;

/**
 * The parts of a rule that are lists of numbers, in the order in which they are written.
 */
enum RulePart {

    BYMONTH(1, 12, false), BYWEEKNO(1, 53, true), BYYEARDAY(1, 366, true), BYMONTHDAY(1, 31, true),
    BYHOUR(0, 23, false), BYMINUTE(0, 59, false), BYSECOND(0, 60, false), BYSETPOS(1, 366, true);

    private final int min;

    private final int max;

    private final boolean countsBack;

    RulePart(int min, int max, boolean countsBack) {
        this.min = min;
        this.max = max;
        this.countsBack = countsBack;
    }

    /*
     * Check a number.
     *
     */
    int check(int number) {
        int size = this.countsBack ? Math.abs(number) : number;
        if (size < this.min || size > this.max) {
            throw invalid(Integer.toString(number));
        }
        return number;
    }

    /*
     * Read a number.
     *
     */
    int read(String text) {
        if (!text.matches("[+-]?\\d{1,3}")) {
            throw invalid(text);
        }
        return check(Integer.parseInt(text));
    }

    private IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("invalid " + name().toLowerCase(Locale.ROOT) + " (" + text + "); it is "
                + this.min + " to " + this.max + (this.countsBack ? ", or with a minus, counted from the end" : ""));
    }

}
