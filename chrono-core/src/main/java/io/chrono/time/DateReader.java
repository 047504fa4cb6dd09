package io.chrono.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates: those of ISO-8601, {@code 01/23/2025}, {@code 23.01.2025},
 * {@code 1-jan-2013}, {@code 1 January 2013}, {@code January 1, 2013}. Stateless.
 */
final class DateReader {

    private static final int YEAR_DIGITS = 4;

    private static final int COMPACT_DIGITS = 8;

    private static final int ORDINAL_DIGITS = 3;

    private static final int MONTHS = 12;

    private static final int DAYS = 31;

    private static final int WEEKS = 53;

    private static final int YEAR_DAYS = 366;

    // The 4th of January lies in week 1 of its year.
    private static final int FIRST_WEEK = 4;

    private DateReader() {
    }

    static boolean isAt(TokenReader tokens) {
        return tokens.peek().isNumber() || CalendarWords.month(tokens.peek()) != null;
    }

    static NamedDay read(TokenReader tokens) {
        Token start = tokens.peek();
        try {
            return start.isNumber() ? numberFirst(tokens) : monthFirst(tokens);
        }
        catch (DateTimeException ex) {
            throw tokens.refusal(start.start(), "there is no such date");
        }
    }

    private static NamedDay numberFirst(TokenReader tokens) {
        return switch (tokens.peek().length()) {
            case 1, 2 -> dayFirst(tokens);
            case YEAR_DIGITS -> new NamedDay.Dated(yearFirst(tokens));
            case COMPACT_DIGITS -> new NamedDay.Dated(compact(tokens));
            default -> throw tokens.refuse("a year of 4 digits or a day of 1 or 2 was expected");
        };
    }

    private static LocalDate compact(TokenReader tokens) {
        int date = (int) tokens.number(COMPACT_DIGITS, COMPACT_DIGITS, "a date");
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    private static LocalDate yearFirst(TokenReader tokens) {
        int year = year(tokens);
        if (tokens.acceptGlued("w")) {
            int weekAndDay = tokens.gluedNumber("a week and a weekday", ORDINAL_DIGITS, ORDINAL_DIGITS, WEEKS * 10 + 7);
            return weekDate(year, weekAndDay / 10, weekAndDay % 10);
        }
        if (tokens.acceptGlued("/")) {
            int month = tokens.gluedNumber("a month", 1, 2, MONTHS);
            return LocalDate.of(year, month, separated(tokens, "/", "a day", DAYS));
        }
        if (!tokens.acceptGlued("-")) {
            throw tokens.refuse("a month and a day were expected, such as in 2027-01-23");
        }
        return afterDash(tokens, year);
    }

    private static LocalDate afterDash(TokenReader tokens, int year) {
        if (tokens.acceptGlued("w")) {
            int week = tokens.gluedNumber("a week", 2, 2, WEEKS);
            return weekDate(year, week, separated(tokens, "-", "a weekday", 7));
        }
        if (tokens.peek().length() == ORDINAL_DIGITS && tokens.peek().isNumber()) {
            return LocalDate.ofYearDay(year, tokens.gluedNumber("a day", ORDINAL_DIGITS, ORDINAL_DIGITS, YEAR_DAYS));
        }
        int month = tokens.gluedNumber("a month", 1, 2, MONTHS);
        return LocalDate.of(year, month, separated(tokens, "-", "a day", DAYS));
    }

    private static LocalDate weekDate(int year, int week, int day) {
        return LocalDate.of(year, Month.JANUARY, FIRST_WEEK)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(ChronoField.DAY_OF_WEEK, day);
    }

    private static NamedDay dayFirst(TokenReader tokens) {
        if (tokens.peek(1).is("/")) {
            int month = (int) tokens.number(1, 2, "a month");
            int day = separated(tokens, "/", "a day", DAYS);
            return new NamedDay.Dated(LocalDate.of(separatedYear(tokens, "/"), month, day));
        }
        if (tokens.peek(1).is(".") && tokens.peek(2).isNumber()) {
            int day = (int) tokens.number(1, 2, "a day");
            int month = separated(tokens, ".", "a month", MONTHS);
            return new NamedDay.Dated(LocalDate.of(separatedYear(tokens, "."), month, day));
        }
        return dayAndMonth(tokens);
    }

    private static NamedDay dayAndMonth(TokenReader tokens) {
        int day = dayOfMonth(tokens);
        boolean dashed = tokens.acceptGlued("-");
        Month month = month(tokens);
        if (dashed) {
            return new NamedDay.Dated(LocalDate.of(separatedYear(tokens, "-"), month, day));
        }
        return dated(month, day, optionalYear(tokens));
    }

    private static NamedDay monthFirst(TokenReader tokens) {
        Month month = month(tokens);
        if (!tokens.peek().isNumber() || tokens.peek().length() > 2) {
            throw tokens.refuse("a day of the month was expected");
        }
        int day = dayOfMonth(tokens);
        boolean comma = tokens.peek().is(",") && tokens.peek(1).isNumber() && tokens.peek(1).length() == YEAR_DIGITS;
        if (comma) {
            tokens.take();
        }
        return dated(month, day, optionalYear(tokens));
    }

    private static NamedDay dated(Month month, int day, @Nullable Integer year) {
        if (year != null) {
            return new NamedDay.Dated(LocalDate.of(year, month, day));
        }
        if (day < 1 || day > month.maxLength()) {
            throw new DateTimeException("the month has no such day");
        }
        return new NamedDay.Yearly(month, day);
    }

    /*
     * Read a day of a month, such as '1' or '1st'.
     */
    static int dayOfMonth(TokenReader tokens) {
        Token digits = tokens.peek();
        int day = (int) tokens.number(1, 2, "a day");
        if (tokens.isGlued(0) && CalendarWords.isSuffix(digits.text(), tokens.peek())) {
            tokens.take();
        }
        return day;
    }

    static Month month(TokenReader tokens) {
        Month month = CalendarWords.month(tokens.peek());
        if (month == null) {
            throw tokens.refuse("the name of a month was expected");
        }
        tokens.take();
        return month;
    }

    /*
     * Read a year if one stands there, and refuse one of two digits.
     */
    static @Nullable Integer optionalYear(TokenReader tokens) {
        boolean other = !tokens.peek().isNumber() || ClockReader.isAt(tokens, 0) || AmountReader.isAt(tokens, 0);
        return other ? null : Integer.valueOf(year(tokens));
    }

    private static int separatedYear(TokenReader tokens, String separator) {
        expectGlued(tokens, separator);
        if (!tokens.isGlued(0)) {
            throw tokens.refuse("a year was expected at once");
        }
        return year(tokens);
    }

    private static int separated(TokenReader tokens, String separator, String what, int largest) {
        expectGlued(tokens, separator);
        return tokens.gluedNumber(what, 1, 2, largest);
    }

    private static void expectGlued(TokenReader tokens, String separator) {
        if (!tokens.acceptGlued(separator)) {
            throw tokens.refuse("'" + separator + "' was expected at once");
        }
    }

    private static int year(TokenReader tokens) {
        int year = (int) tokens.number(YEAR_DIGITS, YEAR_DIGITS, "a year");
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        return year;
    }

}
