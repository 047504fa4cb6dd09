package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecurrenceTests {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 9, 0);

    private static List<String> local(Recurrence recurrence, String from, String to) {
        return recurrence
            .between(LocalDateTime.parse(from).atZone(recurrence.zone()).toInstant(),
                    LocalDateTime.parse(to).atZone(recurrence.zone()).toInstant())
            .map((time) -> time.atZone(recurrence.zone()).toLocalDateTime().toString())
            .toList();
    }

    @Test
    void wallClockTimesKeepTheirWallClock() {
        Recurrence nine = Recurrence.of("FREQ=DAILY", START, BERLIN);
        assertThat(local(nine, "2026-03-28T00:00", "2026-03-31T00:00")).containsExactly("2026-03-28T09:00",
                "2026-03-29T09:00", "2026-03-30T09:00");
        assertThat(local(nine, "2026-10-24T00:00", "2026-10-26T00:00")).containsExactly("2026-10-24T09:00",
                "2026-10-25T09:00");
    }

    @Test
    void timeInTheGapRunsOnceAndLater() {
        Recurrence gap = Recurrence.of("FREQ=DAILY", START.withHour(2).withMinute(30), BERLIN);
        assertThat(local(gap, "2026-03-28T00:00", "2026-03-31T00:00")).containsExactly("2026-03-28T02:30",
                "2026-03-29T03:30", "2026-03-30T02:30");
        Recurrence both = Recurrence.of("FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,30", START, BERLIN);
        assertThat(local(both, "2026-03-29T00:00", "2026-03-30T00:00")).containsExactly("2026-03-29T03:15",
                "2026-03-29T03:30");
    }

    @Test
    void doubledTimeRunsOnceTheFirstTime() {
        Recurrence twice = Recurrence.of("FREQ=DAILY", START.withHour(2).withMinute(30), BERLIN);
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(twice.nextAfter(Instant.parse("2026-10-25T00:00:00Z"))).isEqualTo(first);
        assertThat(twice.nextAfter(first)).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(twice.previousBefore(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29, 23", "2026-03-30, 24", "2026-10-25, 25" })
    void hourlyRunsAsOftenAsTheDayHasHours(String date, int hours) {
        Recurrence hourly = Recurrence.of("FREQ=HOURLY", START, BERLIN);
        Recurrence atHalf = Recurrence.of("FREQ=HOURLY;BYMINUTE=30", START, BERLIN);
        String next = LocalDateTime.parse(date + "T00:00").plusDays(1).toString();
        assertThat(local(hourly, date + "T00:00", next)).hasSize(hours);
        assertThat(local(atHalf, date + "T00:00", next)).hasSize(hours);
    }

    @Test
    void hourStaysAnHourWhereClocksMoveByHalfOfOne() {
        Recurrence hourly = Recurrence.of("FREQ=HOURLY", START, LORD_HOWE);
        assertThat(local(hourly, "2026-04-05T00:00", "2026-04-05T03:00")).containsExactly("2026-04-05T00:00",
                "2026-04-05T01:00", "2026-04-05T01:30", "2026-04-05T02:30");
        Recurrence atFull = Recurrence.of("FREQ=HOURLY;BYMINUTE=0", START, LORD_HOWE);
        assertThat(local(atFull, "2026-04-05T00:00", "2026-04-05T03:00")).containsExactly("2026-04-05T00:00",
                "2026-04-05T01:00", "2026-04-05T02:00");
    }

    @Test
    void dayThatASkippedDateTakesAwayRunsOnTheNext() {
        Recurrence daily = Recurrence.of("FREQ=DAILY", LocalDateTime.of(2011, 12, 28, 9, 0), ZoneId.of("Pacific/Apia"));
        assertThat(local(daily, "2011-12-28T00:00", "2012-01-01T00:00")).containsExactly("2011-12-28T09:00",
                "2011-12-29T09:00", "2011-12-31T09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30;BYMONTH=2",
            "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31", "FREQ=WEEKLY;BYMONTH=2;BYSETPOS=8;BYDAY=MO",
            "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
            "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=5", "FREQ=HOURLY;INTERVAL=2;BYHOUR=4;BYDAY=MO;BYMINUTE=7;BYSETPOS=2",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=YEARLY;INTERVAL=9999999999;BYYEARDAY=-366" })
    void impossibleRuleHasNoTime(String rule) {
        Recurrence recurrence = Recurrence.of(rule, START.plusSeconds(rule.contains("YEARDAY") ? 1 : 0), UTC);
        assertThat(recurrence.nextAfter(START.atZone(UTC).toInstant())).isNull();
        assertThat(recurrence.previousBefore(Instant.MAX)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=SECONDLY;INTERVAL=3601;BYMINUTE=0;BYSECOND=0;BYSETPOS=2",
            "FREQ=MINUTELY;INTERVAL=1441;BYHOUR=9;BYSECOND=0,30;BYSETPOS=-3",
            "FREQ=HOURLY;INTERVAL=25;BYDAY=MO;BYMINUTE=0,30;BYSECOND=0,30;BYSETPOS=5,-5" })
    @Timeout(5)
    void positionThatNoPeriodHasIsNotLookedFor(String rule) {
        Recurrence recurrence = Recurrence.of(rule, START, BERLIN);
        assertThat(recurrence.nextAfter(START.atZone(UTC).toInstant())).isNull();
        assertThat(recurrence.previousBefore(Instant.MAX)).isNull();
        assertThat(Recurrence.of(rule + ",1", START, BERLIN).nextAfter(Instant.EPOCH)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=SECONDLY;INTERVAL=3601;BYMINUTE=0;BYSECOND=0;COUNT=100000",
            "FREQ=MINUTELY;INTERVAL=1441;BYHOUR=9;BYMINUTE=0;BYSECOND=0,30;BYSETPOS=-1;COUNT=100000" })
    @Timeout(10)
    void countThatTakesTooLongIsRefused(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.of(rule, START, BERLIN))
            .withMessageContaining("COUNT is too large");
        assertThat(Recurrence.of(rule.replace("100000", "3"), START, BERLIN).previousBefore(Instant.MAX)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({ "FREQ=SECONDLY, 2026-05-05T05:05:06Z", "FREQ=SECONDLY;INTERVAL=7, 2026-05-05T05:05:10Z",
            "FREQ=MINUTELY;INTERVAL=5, 2026-05-05T05:10:00Z", "FREQ=HOURLY;INTERVAL=36, 2026-05-05T12:00:00Z",
            "FREQ=SECONDLY;COUNT=9999999999, 2026-05-05T05:05:06Z", "FREQ=DAILY;COUNT=100000, 2026-05-06T00:00:00Z",
            "FREQ=YEARLY;INTERVAL=7, 2033-01-01T00:00:00Z" })
    void startLongAgoCostsNothing(String rule, String expected) {
        Recurrence recurrence = Recurrence.of(rule, LocalDateTime.of(1970, 1, 1, 0, 0), UTC);
        assertThat(recurrence.nextAfter(Instant.parse("2026-05-05T05:05:05Z"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=3 | 2026-01-03T09:00:00Z
            FREQ=DAILY;BYHOUR=8,10;COUNT=4 | 2026-01-03T08:00:00Z
            FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1;COUNT=3 | 2026-02-02T09:00:00Z
            FREQ=HOURLY;COUNT=10 | 2026-01-01T18:00:00Z
            FREQ=MINUTELY;BYHOUR=9,10;COUNT=61 | 2026-01-01T10:00:00Z
            FREQ=DAILY;UNTIL=20260105 | 2026-01-05T09:00:00Z
            FREQ=DAILY;UNTIL=20260105T085959 | 2026-01-04T09:00:00Z
            FREQ=HOURLY;UNTIL=20260101T110000Z | 2026-01-01T11:00:00Z
            FREQ=DAILY;UNTIL=20260105T090000Z | 2026-01-05T09:00:00Z""")
    void countAndUntilEndARule(String rule, String last) {
        Recurrence recurrence = Recurrence.of(rule, START, UTC);
        assertThat(recurrence.previousBefore(Instant.MAX)).isEqualTo(last);
        assertThat(recurrence.nextAfter(Instant.parse(last))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rrule:freq=weekly;byday=we,mo,we | FREQ=WEEKLY;BYDAY=MO,WE
            FREQ=DAILY;INTERVAL=1;WKST=MO | FREQ=DAILY
            BYHOUR=17,9;FREQ=DAILY;BYMONTH=2,1 | FREQ=DAILY;BYMONTH=1,2;BYHOUR=9,17
            FREQ=MONTHLY;BYDAY=-1SU,1SU;UNTIL=20270101T000000Z | FREQ=MONTHLY;UNTIL=20270101T000000Z;BYDAY=-1SU,1SU
            FREQ=YEARLY;WKST=SU;BYSETPOS=-1;BYDAY=+2MO | FREQ=YEARLY;BYDAY=2MO;BYSETPOS=-1;WKST=SU""")
    void ruleIsWrittenInOneForm(String rule, String canonical) {
        Recurrence recurrence = Recurrence.of(rule, START, BERLIN);
        assertThat(recurrence.rule()).isEqualTo(canonical);
        assertThat(Recurrence.of(canonical, START, BERLIN)).isEqualTo(recurrence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLYY | invalid frequency (MONTHLYY)
            INTERVAL=2 | the frequency is missing
            FREQ=DAILY;INTERVAL=0 | invalid interval (0)
            FREQ=DAILY;INTERVAL=-3 | invalid interval (-3)
            FREQ=DAILY;COUNT=x | invalid count (X)
            FREQ=DAILY;UNTIL=20260231 | invalid until (20260231)
            FREQ=DAILY;COUNT=1;UNTIL=20260201 | COUNT and UNTIL do not go together
            FREQ=DAILY;BYHOUR=24 | invalid byhour (24); it is 0 to 23
            FREQ=DAILY;BYHOUR= | invalid byhour ()
            FREQ=DAILY;BYMONTHDAY=0 | invalid bymonthday (0)
            FREQ=DAILY;BYDAY=XX | invalid day (XX)
            FREQ=DAILY;BYDAY=1MO | days with a number such as 1SU
            FREQ=YEARLY;BYDAY=54MO | invalid day (54MO)
            FREQ=MONTHLY;BYWEEKNO=3 | BYWEEKNO does not go with a rule that is MONTHLY
            FREQ=WEEKLY;BYMONTHDAY=3 | BYMONTHDAY does not go with a rule that is WEEKLY
            FREQ=DAILY;BYSETPOS=1 | BYSETPOS needs another BY part
            FREQ=DAILY;FREQ=DAILY | FREQ stands in it twice
            FREQ=DAILY;BYEASTER=1 | unknown part (BYEASTER=1); parts are
            FREQ=MINUTELY;BYHOUR=1;COUNT=100001 | must be at most 100000
            FREQ=DAILY;BYHOUR=1,2;BYSETPOS=1;COUNT=100001 | DAILY and has BYSETPOS must be at most 100000""")
    void wrongRuleIsQuoted(String rule, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.of(rule, START, UTC))
            .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE | every 2 weeks on Monday and Wednesday at 09:00
                    FREQ=WEEKLY | every week on Thursday at 09:00
                    FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | every month on the 13th day of the month, only if that is Friday at 09:00
                    FREQ=MONTHLY;BYDAY=-1SU;BYHOUR=8,20;BYMINUTE=30 | every month on the last Sunday of the month at 08:30 and 20:30
                    FREQ=YEARLY | every year on the 1st day of the month in January at 09:00
                    FREQ=YEARLY;BYDAY=20MO | every year on the 20th Monday of the year at 09:00
                    FREQ=YEARLY;BYWEEKNO=1,-1 | every year in the last and 1st week on Thursday at 09:00
                    FREQ=YEARLY;BYYEARDAY=100,-2 | every year on the 2nd to last and 100th day of the year at 09:00
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | every month on Monday and Tuesday and Wednesday and Thursday and Friday at 09:00, of these only the last of each month
                    FREQ=DAILY;BYMONTH=1,7 | every day, only in January and July at 09:00
                    FREQ=DAILY;INTERVAL=2;BYDAY=SU;BYMONTHDAY=1,2 | every 2 days, only on the 1st and 2nd day of the month, only if that is Sunday at 09:00
                    FREQ=WEEKLY;INTERVAL=5;BYMONTH=2 | every 5 weeks on Thursday, only in February at 09:00
                    FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=0,20,40 | every day at minutes 0, 20 and 40 of hours 9 to 11
                    FREQ=HOURLY;INTERVAL=3;BYDAY=MO | every 3 hours, only on Monday
                    FREQ=HOURLY;BYMINUTE=0,30 | every hour at minutes 0 and 30, second 0
                    FREQ=MINUTELY;INTERVAL=5;BYHOUR=9,10,11,17;BYMINUTE=0,5 | every 5 minutes, only in hours 9 to 11 and 17, only in minutes 0 and 5""")
    void describesItself(String rule, String words) {
        assertThat(Recurrence.of(rule, START, BERLIN).describe())
            .isEqualTo(words + ", from 2026-01-01T09:00 on, in Europe/Berlin");
    }

    @Test
    void describesItsEnd() {
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=3;WKST=SU", START, UTC).describe())
            .isEqualTo("every day at 09:00, weeks beginning on Sunday, from 2026-01-01T09:00 on, 3 times, in UTC");
        assertThat(Recurrence.of("FREQ=DAILY;UNTIL=20261231", START, UTC).describe())
            .contains(", until 2026-12-31 (that day included)");
        assertThat(Recurrence.of("FREQ=DAILY;UNTIL=20261231T120000Z", START, BERLIN).describe())
            .contains(", until 2026-12-31T12:00 UTC");
        assertThat(Recurrence.of("FREQ=DAILY", START, ZoneOffset.UTC).describe()).endsWith(", in UTC");
    }

}
