package io.chrono.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads days on which something recurs: {@code monday and friday}, {@code the 15th},
 * {@code the last friday}, {@code 24 december}. Stateless.
 */
final class RecurringDaysReader {

    private static final int DAYS = 31;

    private static final List<DayOfWeek> WORKING = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private RecurringDaysReader() {
    }

    static RecurringDays read(TokenReader tokens) {
        if (tokens.accept("weekday") || tokens.accept("weekdays")) {
            return new RecurringDays.Weekdays(WORKING);
        }
        if (CalendarWords.weekday(tokens.peek()) != null) {
            return new RecurringDays.Weekdays(weekdays(tokens));
        }
        if (CalendarWords.month(tokens.peek()) != null) {
            Month month = DateReader.month(tokens);
            return inMonth(tokens, month, monthDay(tokens));
        }
        tokens.accept("the");
        if (CalendarWords.ordinal(tokens.peek()) != null) {
            return ofMonth(tokens, ordinal(tokens));
        }
        Token start = tokens.peek();
        boolean plain = !CalendarWords.isSuffix(start.text(), tokens.peek(1));
        RecurringDays days = ofMonth(tokens, new RecurringDays.MonthDays(monthDays(tokens)));
        if (plain && days.unit() != Amount.Unit.YEAR) {
            throw tokens.refusal(start.start(), "a unit or a day was expected; a day of a month is written '15th'");
        }
        return days;
    }

    private static List<DayOfWeek> weekdays(TokenReader tokens) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        do {
            Token name = tokens.peek();
            DayOfWeek weekday = CalendarWords.weekday(name);
            if (weekday == null || weekdays.contains(weekday)) {
                throw tokens.refuse("the name of another weekday was expected");
            }
            tokens.take();
            weekdays.add(weekday);
        }
        while (separator(tokens));
        return List.copyOf(weekdays.stream().sorted().toList());
    }

    static boolean separator(TokenReader tokens) {
        boolean comma = tokens.accept(",");
        return tokens.accept("and") || comma;
    }

    private static List<Integer> monthDays(TokenReader tokens) {
        List<Integer> days = new ArrayList<>();
        do {
            tokens.accept("the");
            int day = monthDay(tokens);
            if (days.contains(day)) {
                throw tokens.refuse("the same day was named twice");
            }
            days.add(day);
        }
        while (separator(tokens));
        return List.copyOf(days.stream().sorted().toList());
    }

    private static int monthDay(TokenReader tokens) {
        Token start = tokens.peek();
        int day = DateReader.dayOfMonth(tokens);
        if (day < 1 || day > DAYS) {
            throw tokens.refusal(start.start(), "a day of a month is 1 to 31");
        }
        return day;
    }

    private static RecurringDays ordinal(TokenReader tokens) {
        Token start = tokens.take();
        Integer ordinal = CalendarWords.ordinal(start);
        if (ordinal != null && Math.abs(ordinal) == 1 && tokens.accept("day")) {
            return new RecurringDays.MonthDays(List.of(ordinal));
        }
        DayOfWeek weekday = CalendarWords.weekday(tokens.peek());
        if (ordinal == null || weekday == null) {
            throw tokens.refuse("a weekday was expected");
        }
        tokens.take();
        return new RecurringDays.MonthWeekday(ordinal, weekday);
    }

    /*
     * Behind days of a month may stand which month is meant.
     */
    private static RecurringDays ofMonth(TokenReader tokens, RecurringDays days) {
        boolean of = tokens.accept("of");
        if (of && tokens.accept("the")) {
            tokens.expect("month");
            return days;
        }
        if (of || CalendarWords.month(tokens.peek()) != null) {
            return inMonth(tokens, DateReader.month(tokens), days);
        }
        return days;
    }

    private static RecurringDays inMonth(TokenReader tokens, Month month, int day) {
        return inMonth(tokens, month, new RecurringDays.MonthDays(List.of(day)));
    }

    private static RecurringDays inMonth(TokenReader tokens, Month month, RecurringDays days) {
        boolean longer = days instanceof RecurringDays.MonthDays named
                && named.days().stream().anyMatch((day) -> day > month.maxLength());
        if (longer) {
            throw tokens.refuse("the month has no such day");
        }
        return new RecurringDays.InMonth(month, days);
    }

}
