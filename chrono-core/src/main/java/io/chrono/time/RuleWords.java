package io.chrono.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in English what a rule means, part by part, so that it is right for combinations,
 * too. For one description.
 */
final class RuleWords {

    private final Rule rule;

    private final LocalDateTime start;

    private final RuleDays days;

    private final StringBuilder words = new StringBuilder();

    private RuleWords(Rule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
        this.days = new RuleDays(rule, start.toLocalDate());
    }

    static String describe(Rule rule, LocalDateTime start, ZoneId zone) {
        return new RuleWords(rule, start).describe(zone);
    }

    private String describe(ZoneId zone) {
        String noun = this.rule.frequency().noun();
        this.words.append("every ")
            .append((this.rule.interval() != 1) ? this.rule.interval() + " " + noun + "s" : noun);
        if (this.rule.frequency().isShorterThanADay()) {
            shortPeriod();
        }
        else {
            longPeriod();
        }
        List<Integer> positions = this.rule.get(RulePart.BYSETPOS);
        if (!positions.isEmpty()) {
            this.words.append(", of these only the ")
                .append(English.list(positions.stream().map(English::place).toList()))
                .append(" of each ")
                .append(noun);
        }
        if (this.rule.weekStart() != DayOfWeek.MONDAY) {
            this.words.append(", weeks beginning on ").append(weekday(this.rule.weekStart()));
        }
        this.words.append(", from ").append(this.start).append(" on");
        if (this.rule.count() != null) {
            this.words.append(", ").append(English.times(this.rule.count()));
        }
        if (this.rule.end() != null) {
            this.words.append(", until ").append(end(this.rule.end()));
        }
        return this.words.append(", in ").append(English.zone(zone)).toString();
    }

    private void longPeriod() {
        List<Integer> weeks = this.days.get(RulePart.BYWEEKNO);
        if (!weeks.isEmpty()) {
            this.words.append(" in the ").append(places(weeks)).append(" week");
        }
        boolean isDaily = this.rule.frequency() == Frequency.DAILY;
        String joint = isDaily ? ", only on " : " on ";
        for (String condition : conditions()) {
            this.words.append(joint).append(condition);
            joint = ", only if that is ";
        }
        boolean isLimit = isDaily || this.rule.interval() != 1 || !weeks.isEmpty();
        months(isLimit ? ", only in " : " in ");
        this.words.append(' ').append(English.times(RuleTimes.timesOfDay(this.rule, this.start)));
    }

    private void shortPeriod() {
        boolean expands = RuleTimes.expands(this.rule);
        boolean expandsMinutes = expands && this.rule.frequency() == Frequency.HOURLY;
        TimesOfDay times = RuleTimes.timesOfDay(this.rule, this.start);
        if (expands) {
            String seconds = English.numbered("second", English.bits(times.seconds()));
            this.words.append(" at ")
                .append(expandsMinutes ? English.numbered("minute", English.bits(times.minutes())) + ", " : "")
                .append(seconds);
        }
        if (this.rule.has(RulePart.BYHOUR)) {
            this.words.append(", only in ").append(English.numbered("hour", English.bits(times.hours())));
        }
        if (this.rule.has(RulePart.BYMINUTE) && !expandsMinutes) {
            this.words.append(", only in ").append(English.numbered("minute", English.bits(times.minutes())));
        }
        if (this.rule.has(RulePart.BYSECOND) && !expands) {
            this.words.append(", only in ").append(English.numbered("second", English.bits(times.seconds())));
        }
        conditions().forEach((condition) -> this.words.append(", only on ").append(condition));
        months(", only in ");
    }

    private void months(String joint) {
        List<Integer> months = this.days.get(RulePart.BYMONTH);
        if (!months.isEmpty()) {
            this.words.append(joint).append(English.list(months.stream().map(English::month).toList()));
        }
    }

    /*
     * All of them hold at once; the items of each are alternatives.
     */
    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        List<Integer> yearDays = this.days.get(RulePart.BYYEARDAY);
        if (!yearDays.isEmpty()) {
            conditions.add("the " + places(yearDays) + " day of the year");
        }
        List<Integer> monthDays = this.days.get(RulePart.BYMONTHDAY);
        if (!monthDays.isEmpty()) {
            conditions.add("the " + places(monthDays) + " day of the month");
        }
        if (!this.days.weekdays().isEmpty()) {
            String joint = conditions.isEmpty() ? " and " : " or ";
            conditions.add(String.join(joint, this.days.weekdays().stream().map(this::day).toList()));
        }
        return conditions;
    }

    private String day(RuleDay day) {
        String name = weekday(day.weekday());
        return (day.ordinal() != 0) ? "the " + English.place(day.ordinal()) + " " + name + " of the "
                + (this.days.countsInMonth() ? "month" : "year") : name;
    }

    private static String places(List<Integer> numbers) {
        return English.list(numbers.stream().map(English::place).toList());
    }

    private static String weekday(DayOfWeek weekday) {
        return English.weekday(weekday.getValue() - 1);
    }

    private static String end(RuleEnd end) {
        String text = end.isDate() ? end.dateTime().toLocalDate() + " (that day included)" : end.dateTime().toString();
        return end.isUtc() ? text + " UTC" : text;
    }

}
