package io.chrono.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/**
 * Turns a rule into its times. Rules of days and longer run on the clocks of the zone;
 * shorter ones run on the time line, and what they say about hours, days and months is
 * looked up on those clocks.
 */
final class RuleTimes {

    static final long LARGEST_WALK = 100_000;

    private static final int MOST_LOOKS = 500_000;

    static final long FIRST_LOCAL = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    static final long LAST_LOCAL = LocalDateTime.of(DayTimes.LAST_YEAR, 12, 31, 23, 59, 59)
        .toEpochSecond(ZoneOffset.UTC);

    private static final int LAST_SECOND = 59;

    private final Rule rule;

    private final LocalDateTime start;

    private final WallClock clock;

    private RuleTimes(Rule rule, LocalDateTime start, WallClock clock) {
        this.rule = rule;
        this.start = start;
        this.clock = clock;
    }

    static Seconds of(Rule rule, LocalDateTime start, WallClock clock) {
        if (start.getYear() < 0 || start.getYear() > DayTimes.LAST_YEAR) {
            throw new IllegalArgumentException("the start must lie in the years 0 to 9999, but was " + start);
        }
        RuleTimes times = new RuleTimes(rule, start, clock);
        return rule.frequency().isShorterThanADay() ? times.elapsed() : times.onTheClock();
    }

    private Seconds onTheClock() {
        long first = this.start.toEpochSecond(ZoneOffset.UTC);
        TimesOfDay times = timesOfDay(this.rule, this.start);
        RuleDays days = new RuleDays(this.rule, this.start.toLocalDate());
        Long end = (this.rule.end() != null) ? this.rule.end().localSecond() : null;
        long last = (end != null) ? Math.min(end, LAST_LOCAL) : LAST_LOCAL;
        Seconds local;
        OptionalLong counted;
        if (this.rule.has(RulePart.BYSETPOS)) {
            PositionTimes chosen = new PositionTimes(this.rule.get(RulePart.BYSETPOS), days, times);
            counted = (this.rule.count() != null) ? chosen.nth(first, walkable(this.rule.count()))
                    : OptionalLong.empty();
            local = chosen;
        }
        else {
            DayTimes all = new DayTimes(days, times);
            counted = (this.rule.count() != null) ? all.nth(first, this.rule.count()) : OptionalLong.empty();
            local = all;
        }
        Seconds once = new OnceOnTheClock(new Bounded(local, first, Math.min(counted.orElse(last), last)), this.clock);
        return new Bounded(once, WallClock.EARLIEST, end());
    }

    private Seconds elapsed() {
        long first = this.clock.second(this.start.toEpochSecond(ZoneOffset.UTC));
        int unit = this.rule.frequency().seconds();
        boolean expands = expands(this.rule);
        long origin = expands ? first - Math.floorMod(this.clock.local(first), unit) : first;
        long step = unit * this.rule.interval();
        boolean isLimited = !this.rule.days().isEmpty() || !this.rule.parts().isEmpty();
        long last = Math.min(end(), WallClock.LATEST);
        if (!isLimited) {
            return new Bounded(new ElapsedTimes(origin, 1, step, null), first, Math.min(last, lastOfGrid(first, step)));
        }
        Seconds shown = shown();
        ElapsedTimes all = new ElapsedTimes(origin, expands ? unit : 1, step, shown);
        ElapsedTimes counted = new ElapsedTimes(origin, all.width(), step, new CountedSeconds(shown, MOST_LOOKS));
        return new Bounded(chosen(all), first, Math.min(last, walk(chosen(counted), first)));
    }

    private Seconds chosen(ElapsedTimes all) {
        return this.rule.has(RulePart.BYSETPOS)
                ? new ElapsedPositions(positions(), all, all.origin(), this.rule.frequency().seconds()) : all;
    }

    /*
     * Return the positions without those that no period has. To find out by looking would
     * take a walk through thousands of periods.
     */
    private List<Integer> positions() {
        TimesOfDay times = timesOfDay(this.rule, this.start);
        int seconds = expands(this.rule) ? Long.bitCount(times.seconds()) : 1;
        boolean isHour = this.rule.frequency() == Frequency.HOURLY && expands(this.rule);
        int most = isHour ? seconds * Long.bitCount(times.minutes()) : seconds;
        return this.rule.get(RulePart.BYSETPOS).stream().filter((position) -> Math.abs(position) <= most).toList();
    }

    private Seconds shown() {
        Seconds local = new DayTimes(new RuleDays(this.rule, this.start.toLocalDate()),
                timesOfDay(this.rule, this.start));
        long first = this.start.toEpochSecond(ZoneOffset.UTC) - DayTimes.DAY;
        return new AsShown(new Bounded(local, first, LAST_LOCAL), this.clock);
    }

    /*
     * Return the times of day at which the clocks must stand. What a rule does not say
     * comes from its start, but for what its period is not longer than.
     */
    static TimesOfDay timesOfDay(Rule rule, LocalDateTime start) {
        boolean hasHours = rule.frequency().isShorterThanADay();
        boolean hasMinutes = hasHours && (rule.frequency() != Frequency.HOURLY || !expands(rule));
        return new TimesOfDay(bits(rule, RulePart.BYHOUR, hasHours ? TimesOfDay.ALL_HOURS : 1L << start.getHour()),
                bits(rule, RulePart.BYMINUTE, hasMinutes ? TimesOfDay.ALL_SIXTY : 1L << start.getMinute()),
                bits(rule, RulePart.BYSECOND,
                        (hasHours && !expands(rule)) ? TimesOfDay.ALL_SIXTY : 1L << start.getSecond()));
    }

    /*
     * Return whether a period shorter than a day may have several times.
     */
    static boolean expands(Rule rule) {
        return (rule.frequency() == Frequency.HOURLY && rule.has(RulePart.BYMINUTE))
                || (rule.frequency() != Frequency.SECONDLY && rule.has(RulePart.BYSECOND));
    }

    private static long bits(Rule rule, RulePart part, long otherwise) {
        long bits = 0;
        for (int number : rule.get(part)) {
            bits |= 1L << Math.min(number, LAST_SECOND);
        }
        return (bits != 0) ? bits : otherwise;
    }

    private long end() {
        return (this.rule.end() != null) ? this.rule.end().second(this.clock) : WallClock.LATEST;
    }

    private long lastOfGrid(long first, long step) {
        Long count = this.rule.count();
        return (count != null && count - 1 <= (WallClock.LATEST - first) / step) ? first + (count - 1) * step
                : WallClock.LATEST;
    }

    private long walk(Seconds times, long first) {
        Long count = this.rule.count();
        if (count == null) {
            return WallClock.LATEST;
        }
        OptionalLong last = times.ceiling(first);
        for (long i = walkable(count); i > 1 && last.isPresent(); i--) {
            last = times.ceiling(last.getAsLong() + 1);
        }
        return last.orElse(WallClock.LATEST);
    }

    private long walkable(long count) {
        if (count > LARGEST_WALK) {
            throw new IllegalArgumentException("COUNT of a rule that is " + this.rule.frequency() + " and has "
                    + (this.rule.has(RulePart.BYSETPOS) ? RulePart.BYSETPOS : "BY parts") + " must be at most "
                    + LARGEST_WALK + ", but was " + count + "; UNTIL has no limit");
        }
        return count;
    }

}
