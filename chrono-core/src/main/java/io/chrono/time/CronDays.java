package io.chrono.time;

import java.util.ArrayList;
import java.util.List;

/**
 * The days of a cron expression: those that fit the day of month, the month and the day
 * of week, all three. Immutable.
 *
 * @param months bits 1 to 12
 * @param daysOfMonth of which one must fit
 * @param daysOfWeek of which one must fit
 */
record CronDays(long months, List<DayRule> daysOfMonth, List<DayRule> daysOfWeek) implements DayRule {

    private static final int SUNDAY = 7;

    private static final int SATURDAY_INDEX = 5;

    private static final int SUNDAY_INDEX = 6;

    static CronDays read(String dayOfMonth, String month, String dayOfWeek) {
        return new CronDays(CronField.MONTH.read(month), daysOfMonth(dayOfMonth), daysOfWeek(dayOfWeek));
    }

    @Override
    public int days(Month month) {
        return TimesOfDay.has(this.months, month.number()) ? any(this.daysOfMonth, month) & any(this.daysOfWeek, month)
                : 0;
    }

    private static int any(List<DayRule> rules, Month month) {
        int bits = 0;
        for (DayRule rule : rules) {
            bits |= rule.days(month);
        }
        return bits;
    }

    private static List<DayRule> daysOfMonth(String field) {
        List<DayRule> rules = new ArrayList<>();
        for (String item : field.split(",", -1)) {
            rules.add(dayOfMonth(item, field));
        }
        return List.copyOf(rules);
    }

    private static DayRule dayOfMonth(String item, String field) {
        if (item.equals("L")) {
            return (month) -> bit(month.length(), month);
        }
        if (item.equals("LW")) {
            return (month) -> weekdayNearest(month.length(), month);
        }
        if (item.startsWith("L-")) {
            int distance = CronField.DAY_OF_MONTH.number(item.substring(2), field);
            return (month) -> bit(month.length() - distance, month);
        }
        if (item.endsWith("W")) {
            int day = CronField.DAY_OF_MONTH.number(item.substring(0, item.length() - 1), field);
            return (month) -> (day <= month.length()) ? weekdayNearest(day, month) : 0;
        }
        int bits = (int) (CronField.DAY_OF_MONTH.readItem(item, field) >> 1);
        return (month) -> bits & month.all();
    }

    private static List<DayRule> daysOfWeek(String field) {
        List<DayRule> rules = new ArrayList<>();
        for (String item : field.split(",", -1)) {
            rules.add(dayOfWeek(item, field));
        }
        return List.copyOf(rules);
    }

    private static DayRule dayOfWeek(String item, String field) {
        int hash = item.indexOf('#');
        if (hash >= 0) {
            int weekday = weekday(item.substring(0, hash), field);
            int ordinal = CronField.DAY_OF_WEEK.digits(item.substring(hash + 1), field);
            if (ordinal < 1 || ordinal > SUNDAY) {
                throw CronField.DAY_OF_WEEK.invalid(field);
            }
            return (month) -> {
                int day = Math.floorMod(weekday - month.firstWeekday(), Month.WEEK) + (ordinal - 1) * Month.WEEK + 1;
                return bit(day, month);
            };
        }
        if (item.endsWith("L")) {
            int weekday = weekday(item.substring(0, item.length() - 1), field);
            return (month) -> Integer.highestOneBit(month.weekdays(weekday));
        }
        long bits = CronField.DAY_OF_WEEK.readItem(item, field);
        return (month) -> weekdays(bits, month);
    }

    private static int weekdays(long bits, Month month) {
        int days = 0;
        for (int number = 0; number <= SUNDAY; number++) {
            days |= TimesOfDay.has(bits, number) ? month.weekdays((number + SUNDAY_INDEX) % Month.WEEK) : 0;
        }
        return days;
    }

    private static int weekday(String text, String field) {
        return (CronField.DAY_OF_WEEK.number(text, field) + SUNDAY_INDEX) % Month.WEEK;
    }

    /*
     * The nearest day from Monday to Friday that lies in the same month.
     */
    private static int weekdayNearest(int day, Month month) {
        int weekday = month.weekday(day);
        if (weekday == SATURDAY_INDEX) {
            return bit((day > 1) ? day - 1 : day + 2, month);
        }
        if (weekday == SUNDAY_INDEX) {
            return bit((day < month.length()) ? day + 1 : day - 2, month);
        }
        return bit(day, month);
    }

    private static int bit(int day, Month month) {
        return (day >= 1 && day <= month.length()) ? 1 << (day - 1) : 0;
    }

}
