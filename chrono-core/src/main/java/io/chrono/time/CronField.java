package io.chrono.time;

import java.util.Locale;

/**
 * A field of a cron expression: what its numbers may be, and how lists of numbers, ranges
 * and steps are read.
 */
enum CronField {

    SECOND(0, 59, 0, ""), MINUTE(0, 59, 0, ""), HOUR(0, 23, 0, ""), DAY_OF_MONTH(1, 31, 1, ""),
    MONTH(1, 12, 1, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    DAY_OF_WEEK(0, 7, 1, "MON TUE WED THU FRI SAT SUN");

    private static final int NAME = "MON".length();

    private static final int SUNDAY = 7;

    private final int min;

    private final int max;

    private final int first;

    private final String names;

    /*
     * The first number of '*' differs from the smallest for days of the week, where 0 is
     * another name of Sunday.
     */
    CronField(int min, int max, int first, String names) {
        this.min = min;
        this.max = max;
        this.first = first;
        this.names = names;
    }

    /*
     * Read a list.
     *
     */
    long read(String field) {
        long bits = 0;
        for (String item : field.split(",", -1)) {
            bits |= readItem(item, field);
        }
        return bits;
    }

    /*
     * Read a number, a range or all, each also with a step.
     */
    long readItem(String item, String field) {
        int slash = item.indexOf('/');
        String range = (slash >= 0) ? item.substring(0, slash) : item;
        int step = (slash >= 0) ? digits(item.substring(slash + 1), field) : 1;
        int dash = range.indexOf('-');
        boolean isAll = range.equals("*") || (range.equals("?") && (this == DAY_OF_MONTH || this == DAY_OF_WEEK));
        int from = isAll ? this.first : number((dash >= 0) ? range.substring(0, dash) : range, field);
        boolean isOpen = isAll || (slash >= 0 && dash < 0);
        int end = (dash >= 0) ? number(range.substring(dash + 1), field) : from;
        int to = isOpen ? this.max : end;
        if (this == DAY_OF_WEEK && from == SUNDAY && to < SUNDAY) {
            from = 0;
        }
        if (step < 1 || from > to) {
            throw invalid(field);
        }
        long bits = 0;
        for (int number = from; number <= to; number += step) {
            bits |= 1L << number;
        }
        return bits;
    }

    /*
     * Read a number or a name.
     */
    int number(String text, String field) {
        int place = (text.length() == NAME) ? this.names.indexOf(text) : -1;
        boolean isName = place >= 0 && place % (NAME + 1) == 0;
        int number = isName ? place / (NAME + 1) + 1 : digits(text, field);
        if (number < this.min || number > this.max) {
            throw invalid(field);
        }
        return number;
    }

    int digits(String text, String field) {
        if (!text.matches("\\d{1,3}")) {
            throw invalid(field);
        }
        return Integer.parseInt(text);
    }

    IllegalArgumentException invalid(String field) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new IllegalArgumentException(
                "invalid " + name + " (" + field + "); it is " + this.min + " to " + this.max
                        + (!this.names.isEmpty() ? " or " + this.names.substring(0, NAME) + " to "
                                + this.names.substring(this.names.length() - NAME) : "")
                        + ", a list or a range of them, '*', or one of these with a step such as '/5'");
    }

}
