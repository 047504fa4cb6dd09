package io.chrono.time;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a rule: those that fit all of its parts and lie in a period that counts.
 * Immutable.
 */
final class RuleDays implements DayRule {

    private static final int LONGEST_MONTH = 31;

    private final Periods periods;

    private final Map<RulePart, List<Integer>> parts;

    private final List<RuleDay> days;

    private final boolean byMonth;

    RuleDays(Rule rule, LocalDate start) {
        this.periods = Periods.of(rule, start);
        this.byMonth = rule.frequency() != Frequency.YEARLY || rule.has(RulePart.BYMONTH);
        this.parts = new EnumMap<>(RulePart.class);
        this.parts.putAll(rule.parts());
        boolean hasDays = !rule.days().isEmpty() || rule.has(RulePart.BYMONTHDAY) || rule.has(RulePart.BYYEARDAY);
        boolean startsWeek = rule.frequency() == Frequency.WEEKLY || rule.has(RulePart.BYWEEKNO);
        this.days = (!hasDays && startsWeek) ? List.of(new RuleDay(0, start.getDayOfWeek())) : rule.days();
        if (!hasDays && !startsWeek && Frequency.DAILY.isShorterThan(rule.frequency())) {
            this.parts.put(RulePart.BYMONTHDAY, List.of(start.getDayOfMonth()));
        }
        boolean needsMonth = rule.days().isEmpty() || rule.has(RulePart.BYMONTHDAY);
        if (rule.frequency() == Frequency.YEARLY && needsMonth && !rule.has(RulePart.BYYEARDAY) && !startsWeek) {
            this.parts.putIfAbsent(RulePart.BYMONTH, List.of(start.getMonthValue()));
        }
    }

    Periods periods() {
        return this.periods;
    }

    /*
     * Return the numbers of a part, those that come from the start among them.
     */
    List<Integer> get(RulePart part) {
        return this.parts.getOrDefault(part, List.of());
    }

    /*
     * Return the days of the week, those that come from the start among them.
     */
    List<RuleDay> weekdays() {
        return this.days;
    }

    /*
     * Return whether the n-th weekday is counted in the month, and not in the year.
     */
    boolean countsInMonth() {
        return this.byMonth;
    }

    @Override
    public int days(Month month) {
        List<Integer> months = this.parts.get(RulePart.BYMONTH);
        if (months != null && !months.contains(month.number())) {
            return 0;
        }
        int bits = month.all();
        if (!this.days.isEmpty()) {
            bits &= weekdays(month);
        }
        if (this.parts.containsKey(RulePart.BYMONTHDAY)) {
            bits &= numbered(this.parts.get(RulePart.BYMONTHDAY), 0, month.length(), month);
        }
        if (this.parts.containsKey(RulePart.BYYEARDAY)) {
            int first = (int) (month.firstDay() - Month.day(month.year(), 1));
            bits &= numbered(this.parts.get(RulePart.BYYEARDAY), first, Month.isLeap(month.year()) ? 366 : 365, month);
        }
        if (this.parts.containsKey(RulePart.BYWEEKNO)) {
            bits = inWeeks(this.parts.get(RulePart.BYWEEKNO), month, bits);
        }
        return (this.periods.interval() != 1) ? inPeriods(month, bits) : bits;
    }

    private int weekdays(Month month) {
        int bits = 0;
        for (RuleDay day : this.days) {
            int weekday = day.weekday().getValue() - 1;
            bits |= (day.ordinal() != 0) ? ordinal(day.ordinal(), weekday, month) : month.weekdays(weekday);
        }
        return bits;
    }

    private int ordinal(int ordinal, int weekday, Month month) {
        long first = this.byMonth ? month.firstDay() : Month.day(month.year(), 1);
        long end = this.byMonth ? first + month.length() : Month.day(month.year() + 1, 1);
        long day = (ordinal > 0)
                ? first + Math.floorMod(weekday - (first + 3), Month.WEEK) + (ordinal - 1L) * Month.WEEK
                : end - 1 - Math.floorMod(end + 2 - weekday, Month.WEEK) + (ordinal + 1L) * Month.WEEK;
        return (day >= first && day < end) ? bit(day - month.firstDay(), month) : 0;
    }

    private static int numbered(List<Integer> numbers, int first, int size, Month month) {
        int bits = 0;
        for (int number : numbers) {
            bits |= bit(((number > 0) ? number - 1 : size + number) - first, month);
        }
        return bits;
    }

    private static int bit(long day, Month month) {
        return (day >= 0 && day < month.length()) ? 1 << day : 0;
    }

    private int inWeeks(List<Integer> weeks, Month month, int candidates) {
        int bits = 0;
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            long day = month.firstDay() + Integer.numberOfTrailingZeros(rest);
            int week = this.periods.week(day);
            if (weeks.contains(week) || weeks.contains(week - this.periods.weeksOfYear(day) - 1)) {
                bits |= Integer.lowestOneBit(rest);
            }
        }
        return bits;
    }

    private int inPeriods(Month month, int candidates) {
        int bits = 0;
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            if (this.periods.counts(month.firstDay() + Integer.numberOfTrailingZeros(rest))) {
                bits |= Integer.lowestOneBit(rest);
            }
        }
        return bits;
    }

    @Override
    public long monthAtOrAfter(long month) {
        if (!leaps()) {
            return month;
        }
        long first = Month.of(month).firstDay();
        long index = this.periods.indexOf(first);
        long next = this.periods.atOrAfter(index);
        return (next != index) ? monthOf(next, month) : month;
    }

    @Override
    public long monthAtOrBefore(long month) {
        if (!leaps()) {
            return month;
        }
        Month here = Month.of(month);
        long index = this.periods.indexOf(here.firstDay() + here.length() - 1);
        long previous = this.periods.atOrBefore(index);
        if (previous == index) {
            return month;
        }
        boolean isBeyond = previous < this.periods.indexOf(Month.day(0, 1));
        return isBeyond ? Math.min(month, -1) : Month.indexOf(this.periods.firstDay(previous + 1) - 1);
    }

    /*
     * A period far beyond all years has no days; any month beyond them will do.
     */
    private long monthOf(long index, long month) {
        long beyond = this.periods.indexOf(Month.day(DayTimes.LAST_YEAR + 1, 1));
        return (index > beyond) ? Math.max(month, Month.index(DayTimes.LAST_YEAR + 1, 1))
                : Month.indexOf(this.periods.firstDay(index));
    }

    /*
     * Whether periods that count are so far apart that it is worth not to look at the
     * months between them.
     */
    private boolean leaps() {
        return this.periods.interval() > switch (this.periods.frequency()) {
            case YEARLY, MONTHLY -> 1;
            case WEEKLY -> LONGEST_MONTH / Month.WEEK + 1;
            default -> LONGEST_MONTH;
        };
    }

}
