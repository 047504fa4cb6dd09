package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares recurrences with two other implementations of RFC 5545 and, for rules shorter
 * than a day, with a walk through all seconds. Each of the other two is wrong on some
 * rules: ical4j returns times twice and does not limit BYYEARDAY, lib-recur takes week 53
 * of a year that has 52 for the first of the next. So a recurrence must agree with one of
 * them always, and with both nearly always.
 */
class RecurrenceOracleTests {

    private static final int RULES = 300;

    private static final int TIMES = 40;

    private static final LocalDateTime END = LocalDateTime.of(2100, 1, 1, 0, 0);

    private static final List<ZoneId> ZONES = Stream
        .of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")
        .map(ZoneId::of)
        .toList();

    private final RandomRules rules = new RandomRules(5545);

    @Test
    void timesAreThoseOfIcal4jOrLibRecur() throws InvalidRecurrenceRuleException {
        int both = 0;
        for (int i = 0; i < RULES; i++) {
            String rule = this.rules.daily();
            LocalDateTime start = this.rules.start();
            List<LocalDateTime> times = chrono(rule, start);
            LocalDateTime last = !times.isEmpty() ? times.get(times.size() - 1) : END;
            List<LocalDateTime> ical4j = ical4j(rule, start, last);
            List<LocalDateTime> libRecur = libRecur(rule, start);
            both += (times.equals(ical4j) && times.equals(libRecur)) ? 1 : 0;
            assertThat(List.of(ical4j, libRecur)).as("%s from %s", rule, start).contains(times);
        }
        assertThat(both).isGreaterThan(RULES * 4 / 5);
    }

    @Test
    void zoneIsAppliedAfterwards() throws InvalidRecurrenceRuleException {
        for (int i = 0; i < RULES; i++) {
            String rule = this.rules.daily();
            LocalDateTime start = this.rules.start().withHour(i % 4);
            ZoneId zone = this.rules.oneOf(ZONES);
            List<Instant> expected = chrono(rule, start).stream()
                .map((time) -> time.atZone(zone).toInstant())
                .sorted()
                .distinct()
                .toList();
            Recurrence recurrence = Recurrence.of(rule, start, zone);
            assertThat(recurrence.between(Instant.MIN, Instant.MAX).limit(expected.size())).as("%s", recurrence)
                .containsExactlyElementsOf(expected);
            assertThat(backwards(recurrence, expected)).as("back from %s", recurrence)
                .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void timesShorterThanADayAreThoseOfAWalkThroughAllSeconds() {
        for (int i = 0; i < RULES / 6; i++) {
            ZoneId zone = this.rules.oneOf(ZONES);
            Instant any = this.rules.start().toInstant(ZoneOffset.UTC);
            ZoneOffsetTransition transition = zone.getRules().previousTransition(any);
            ZonedDateTime change = ((transition != null) ? transition.getInstant() : any).atZone(zone);
            LocalDateTime start = change.minusHours(4).minusSeconds(i).toLocalDateTime();
            Recurrence recurrence = Recurrence.of(this.rules.elapsed().replaceFirst(";COUNT=\\d+", ""), start, zone);
            Instant end = change.plusHours(i % 30).toInstant();
            List<Instant> expected = new Walk(recurrence).until(end);
            assertThat(recurrence.between(Instant.MIN, end)).as("%s", recurrence).containsExactlyElementsOf(expected);
            assertThat(backwards(recurrence, expected)).as("back from %s", recurrence)
                .containsExactlyElementsOf(expected);
        }
    }

    private static List<Instant> backwards(Recurrence recurrence, List<Instant> times) {
        Deque<Instant> found = new ArrayDeque<>();
        Instant time = !times.isEmpty() ? times.get(times.size() - 1).plusSeconds(1) : Instant.MIN;
        while (time != null && found.size() < times.size()) {
            time = recurrence.previousBefore(time);
            found.addFirst(time);
        }
        return List.copyOf(found);
    }

    private static List<LocalDateTime> chrono(String rule, LocalDateTime start) {
        return Recurrence.of(rule, start, ZoneOffset.UTC)
            .between(Instant.MIN, END.toInstant(ZoneOffset.UTC))
            .limit(TIMES)
            .map((time) -> LocalDateTime.ofInstant(time, ZoneOffset.UTC))
            .toList();
    }

    private static List<LocalDateTime> ical4j(String rule, LocalDateTime start, LocalDateTime last) {
        return new Recur<LocalDateTime>(rule).getDates(start, start, last.plusSeconds(1))
            .stream()
            .sorted()
            .limit(TIMES)
            .toList();
    }

    /*
     * An exception is how this library says that it has looked for too long.
     */
    private static List<LocalDateTime> libRecur(String rule, LocalDateTime start)
            throws InvalidRecurrenceRuleException {
        DateTime first = new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth(),
                start.getHour(), start.getMinute(), start.getSecond());
        List<LocalDateTime> times = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = new RecurrenceRule(rule).iterator(first);
            while (iterator.hasNext() && times.size() < TIMES) {
                DateTime next = iterator.nextDateTime();
                LocalDateTime time = LocalDateTime.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth(),
                        next.getHours(), next.getMinutes(), next.getSeconds());
                if (!time.isBefore(END)) {
                    return times;
                }
                times.add(time);
            }
        }
        catch (IllegalArgumentException | IllegalStateException ex) {
            return times;
        }
        return times;
    }

    /**
     * Looks at each second on its own.
     */
    private static final class Walk {

        private final Recurrence recurrence;

        private final Rule rule;

        private final ZonedDateTime start;

        Walk(Recurrence recurrence) {
            this.recurrence = recurrence;
            this.rule = RuleText.read(recurrence.rule());
            this.start = recurrence.start().atZone(recurrence.zone());
        }

        List<Instant> until(Instant end) {
            return Stream.iterate(this.start.toInstant(), (time) -> time.isBefore(end), (time) -> time.plusSeconds(1))
                .filter((time) -> fits(time.atZone(this.recurrence.zone())))
                .toList();
        }

        private boolean fits(ZonedDateTime time) {
            Frequency frequency = this.rule.frequency();
            boolean expandsMinutes = frequency == Frequency.HOURLY
                    && (this.rule.has(RulePart.BYMINUTE) || this.rule.has(RulePart.BYSECOND));
            boolean expands = expandsMinutes || (frequency == Frequency.MINUTELY && this.rule.has(RulePart.BYSECOND));
            long into = switch (frequency) {
                case HOURLY -> this.start.getMinute() * 60L + this.start.getSecond();
                case MINUTELY -> this.start.getSecond();
                default -> 0;
            };
            long passed = time.toEpochSecond() - this.start.toEpochSecond() + (expands ? into : 0);
            boolean inStep = expands ? passed / frequency.seconds() % this.rule.interval() == 0
                    : passed % (frequency.seconds() * this.rule.interval()) == 0;
            return inStep && has(RulePart.BYMONTH, time.getMonthValue(), true) && hasDay(time)
                    && has(RulePart.BYHOUR, time.getHour(), true)
                    && has(RulePart.BYMINUTE, time.getMinute(),
                            !expandsMinutes || time.getMinute() == this.start.getMinute())
                    && has(RulePart.BYSECOND, time.getSecond(), !expands || time.getSecond() == this.start.getSecond());
        }

        private boolean hasDay(ZonedDateTime time) {
            int length = time.toLocalDate().lengthOfMonth();
            return (has(RulePart.BYMONTHDAY, time.getDayOfMonth(), true)
                    || this.rule.get(RulePart.BYMONTHDAY).contains(time.getDayOfMonth() - length - 1))
                    && (this.rule.days().isEmpty() || this.rule.days().contains(new RuleDay(0, time.getDayOfWeek())));
        }

        private boolean has(RulePart part, int value, boolean otherwise) {
            return this.rule.has(part) ? this.rule.get(part).contains(value) : otherwise;
        }

    }

}
