package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TimeText#timing}.
 */
class TimeTextTimingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // A Saturday, 10:30:15 in Berlin
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15.999Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow 9:00                   | once 2026-11-22T08:00:00Z
            once tomorrow 9:00              | once 2026-11-22T08:00:00Z
            9:00                            | once 2026-11-22T08:00:00Z
            01/23/2025                      | once 2025-01-22T23:00:00Z
            +1 hour                         | once 2026-11-21T10:30:15Z
            in 5 minutes                    | once 2026-11-21T09:35:15Z
            after 5 minutes                 | once 2026-11-21T09:35:15Z
            after 1 month                   | once 2026-12-21T09:30:15Z
            after every 5 minutes           | every PT5M from 2026-11-21T09:35:15Z
            after every minute              | every PT1M from 2026-11-21T09:31:15Z
            after every 1 hour 20 minutes   | every PT1H20M from 2026-11-21T10:50:15Z
            after every 1 hour and 20 minutes | every PT1H20M from 2026-11-21T10:50:15Z
            after every 1 day               | every PT24H from 2026-11-22T09:30:15Z
            after every 5 minutes from 2027-01-01 | every PT5M from 2026-12-31T23:05:00Z
            every 5 minutes                 | every PT5M from 2026-11-21T09:35:15Z
            EVERY 5 MINUTES                 | every PT5M from 2026-11-21T09:35:15Z
            every minute                    | every PT1M from 2026-11-21T09:31:15Z
            every second                    | every PT1S from 2026-11-21T09:30:16Z
            every other hour                | every PT2H from 2026-11-21T11:30:15Z
            every 1 hour 20 minutes         | every PT1H20M from 2026-11-21T10:50:15Z
            every 1 day 12 hours            | every PT36H from 2026-11-22T21:30:15Z
            hourly                          | every PT1H from 2026-11-21T10:30:15Z
            hourly from noon                | every PT1H from 2026-11-21T11:00:00Z
            every 5 minutes from tomorrow 9:00 | every PT5M from 2026-11-22T08:00:00Z
            every 5 minutes for 10 times    | every PT5M from 2026-11-21T09:35:15Z times 10
            every 5 minutes 10 times        | every PT5M from 2026-11-21T09:35:15Z times 10
            every 5 minutes from noon 10 times | every PT5M from 2026-11-21T11:00:00Z times 10
            every 5 minutes until 2027-01-01 | every PT5M from 2026-11-21T09:35:15Z before 2026-12-31T23:00:01Z
            every 5 minutes before 2027-01-01 in UTC | every PT5M from 2026-11-21T09:35:15Z before 2027-01-01T00:00:00Z
            every 5 minutes after noon until 17:00 | every PT5M from 2026-11-21T09:35:15Z after 2026-11-21T11:00:00Z \
            before 2026-11-21T16:00:01Z
            """)
    void singleTimesAndGrids(String text, String canonical) {
        assertThat(TimeText.timing(text, NOW, BERLIN).toText()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every day at 2pm                       | 20261121T140000 | FREQ=DAILY
            every day at 9:00                      | 20261122T090000 | FREQ=DAILY
            daily at 9:00                          | 20261122T090000 | FREQ=DAILY
            every day                              | 20261122T103015 | FREQ=DAILY
            every 2 days at noon                   | 20261121T120000 | FREQ=DAILY;INTERVAL=2
            every day at 9:00 and 17:00            | 20261121T170000 | FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0;BYSECOND=0
            every day at 8:30, 12:30 and 5:30pm    | 20261121T123000 | FREQ=DAILY;BYHOUR=8,12,17;BYMINUTE=30;BYSECOND=0
            every week on Monday                   | 20261123T000000 | FREQ=WEEKLY;BYDAY=MO
            every week on Monday at 9:00           | 20261123T090000 | FREQ=WEEKLY;BYDAY=MO
            every week at 9:00 on Monday           | 20261123T090000 | FREQ=WEEKLY;BYDAY=MO
            weekly on sat                          | 20261128T000000 | FREQ=WEEKLY;BYDAY=SA
            weekly on sat at noon                  | 20261121T120000 | FREQ=WEEKLY;BYDAY=SA
            every monday                           | 20261123T000000 | FREQ=WEEKLY;BYDAY=MO
            every friday and monday at 9am         | 20261123T090000 | FREQ=WEEKLY;BYDAY=MO,FR
            every monday, wednesday and friday     | 20261123T000000 | FREQ=WEEKLY;BYDAY=MO,WE,FR
            every weekday at 9:00                  | 20261123T090000 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
            every 2 weeks on monday and friday at 9:00 | 20261123T090000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR
            every other week on monday             | 20261123T000000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
            every other monday                     | 20261123T000000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
            every fortnight                        | 20261205T103015 | FREQ=WEEKLY;INTERVAL=2
            every 2 weeks                          | 20261205T103015 | FREQ=WEEKLY;INTERVAL=2
            every month on the 15th                | 20261215T000000 | FREQ=MONTHLY;BYMONTHDAY=15
            every month on the 1st and 15th at 6:00 | 20261201T060000 | FREQ=MONTHLY;BYMONTHDAY=1,15
            every month on the last day            | 20261130T000000 | FREQ=MONTHLY;BYMONTHDAY=-1
            every month on the first day           | 20261201T000000 | FREQ=MONTHLY;BYMONTHDAY=1
            every month on the last friday         | 20261127T000000 | FREQ=MONTHLY;BYDAY=-1FR
            every last friday of the month at 17:00 | 20261127T170000 | FREQ=MONTHLY;BYDAY=-1FR
            every second monday of the month       | 20261214T000000 | FREQ=MONTHLY;BYDAY=2MO
            every 3 months on the 31st             | 20261231T000000 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31
            monthly                                | 20261221T103015 | FREQ=MONTHLY
            every year on 24 december at 18:00     | 20261224T180000 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24
            every year on december 24th            | 20261224T000000 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24
            every 24 december                      | 20261224T000000 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24
            every year on the last thursday of november | 20261126T000000 | FREQ=YEARLY;BYMONTH=11;BYDAY=-1TH
            every year on the last day of february | 20270228T000000 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
            every year on 29 february              | 20280229T000000 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29
            yearly                                 | 20271121T103015 | FREQ=YEARLY
            every day from 2027-01-01              | 20270101T000000 | FREQ=DAILY
            every day from tomorrow 9:00           | 20261122T090000 | FREQ=DAILY
            every day at 8:00 from tomorrow 9:00   | 20261123T080000 | FREQ=DAILY
            every 2 weeks on monday from 2026-01-05 9:00 | 20260105T090000 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
            every week on monday for 5 times       | 20261123T000000 | FREQ=WEEKLY;COUNT=5;BYDAY=MO
            RRULE:FREQ=DAILY from 2027-01-01 9:00  | 20270101T090000 | FREQ=DAILY
            FREQ=DAILY;INTERVAL=2                  | 20261121T103015 | FREQ=DAILY;INTERVAL=2
            """)
    void recurrences(String text, String start, String rule) {
        assertThat(TimeText.timing(text, NOW, BERLIN)).isInstanceOf(Recurrence.class)
            .extracting(Timing::toText)
            .isEqualTo("DTSTART;TZID=Europe/Berlin:" + start + " RRULE:" + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = { "every day at 14:00 in America/New_York until 2027-01-01",
            "every day at 14:00 until 2027-01-01 in America/New_York",
            "daily in America/New_York at 2pm until 2027-01-01" })
    void zoneHoldsForAllOfTheText(String text) {
        assertThat(TimeText.timing(text, NOW, BERLIN).toText())
            .isEqualTo("DTSTART;TZID=America/New_York:20261121T140000 RRULE:FREQ=DAILY before 2027-01-01T05:00:01Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cron 0 0 9 * * MON-FRI                     | cron 0 0 9 * * MON-FRI in Europe/Berlin
            cron 0 0 9 * * MON-FRI in America/New_York | cron 0 0 9 * * MON-FRI in America/New_York
            cron 0 0 9 * * * until 2027-01-01 | cron 0 0 9 * * * in Europe/Berlin before 2026-12-31T23:00:01Z
            cron 0 0 9 * * * from 2027-01-01  | cron 0 0 9 * * * in Europe/Berlin after 2026-12-31T23:00:00Z
            cron 0 0 9 * * * in UTC after 2027-01-01T00:00:00Z before 2028-01-01T00:00:00Z | cron 0 0 9 * * * in UTC \
            after 2027-01-01T00:00:00Z before 2028-01-01T00:00:00Z
            """)
    void cronExpressions(String text, String canonical) {
        assertThat(TimeText.timing(text, NOW, BERLIN)).isEqualTo(Timing.fromText(canonical));
    }

    @Test
    void shortNamesOfZonesStay() {
        assertThat(TimeText.timing("every day at 9:00 in utc", NOW, BERLIN).describe()).endsWith(", in UTC");
        assertThat(TimeText.timing("CRON 0 0 9 * * * IN UTC", NOW, BERLIN))
            .isEqualTo(Timing.fromText("cron 0 0 9 * * * in UTC"));
    }

    @Test
    void rulesOfCalendars() {
        Timing expected = Timing.fromText("DTSTART;TZID=Europe/Paris:20270101T090000 RRULE:FREQ=DAILY");
        assertThat(TimeText.timing("DTSTART;TZID=Europe/Paris:20270101T090000\nRRULE:FREQ=DAILY", NOW, BERLIN))
            .isEqualTo(expected);
        assertThat(TimeText.timing("DTSTART:20270101T090000\r\nRRULE:FREQ=DAILY in Europe/Paris", NOW, BERLIN))
            .isEqualTo(expected);
        assertThat(TimeText.timing("dtstart;tzid=europe/paris:20270101t090000 rrule:FREQ=DAILY", NOW, BERLIN))
            .isEqualTo(expected);
        assertThat(TimeText.timing("DTSTART:20270101T090000Z RRULE:FREQ=DAILY", NOW, BERLIN).toText())
            .isEqualTo("DTSTART;TZID=Z:20270101T090000 RRULE:FREQ=DAILY");
    }

    @ParameterizedTest
    @ValueSource(strings = { "once 2020-01-01T00:00:00Z", "every PT1H20M from 2020-01-01T00:00:00Z times 5",
            "every PT5S from 2020-01-01T00:00:00Z after 2021-01-01T00:00:00Z before 2022-01-01T00:00:00Z",
            "DTSTART;TZID=Europe/Berlin:20200101T090000 RRULE:FREQ=DAILY;INTERVAL=3",
            "DTSTART;TZID=Europe/Berlin:20200101T090000 RRULE:FREQ=DAILY before 2021-01-01T00:00:00Z",
            "cron 0 0 9 * * MON-FRI in Europe/Berlin after 2020-01-01T00:00:00Z before 2021-01-01T00:00:00Z",
            "once 2020-01-01T00:00:00Z after 2019-01-01T00:00:00Z" })
    void canonicalTextIsReadBack(String text) {
        assertThat(TimeText.timing(text, NOW, BERLIN)).isEqualTo(Timing.fromText(text));
        assertThat(TimeText.timing(text, NOW, BERLIN).toText()).isEqualTo(text);
    }

    @Test
    void intervalIsCountedFromTheFirstTime() {
        Instant wednesday = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(TimeText.timing("every 2 weeks on monday and friday at 9:00", wednesday, BERLIN).toText())
            .contains(":20261127T090000 ");
    }

    @Test
    void monthWithoutTheDayIsNotTheFirst() {
        Instant end = Instant.parse("2027-01-31T12:00:00Z");
        assertThat(TimeText.timing("every month", end, BERLIN).toText()).contains(":20270331T130000 ");
        Instant leapDay = Instant.parse("2028-02-29T12:00:00Z");
        assertThat(TimeText.timing("every year", leapDay, BERLIN).toText()).contains(":20320229T130000 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            every                             | a day
            every banana                      | a day
            every 0 minutes                   | at least 1 second
            every 0 days                      | at least 1
            every -5 minutes                  | a day
            every 1.5 hours                   | a day of a month is written '15th'
            every 5                           | a day of a month is written '15th'
            every month on 5                  | a day of a month is written '15th'
            every 1 month 2 days              | months and years are not always equally long
            after every month                 | months and years are not always equally long
            after banana                      | a number
            after 5                           | a unit from seconds to years
            after 5 minutes 3 times           | nothing follows a single amount
            every 5 minutes at 9:00           | 'on' and 'at' go with days
            every 5 minutes on monday         | 'on' and 'at' go with days
            every second monday               | 'of the month' is missing
            every third day                   | 'of the month' is missing
            every day on monday               | these days do not lie within the unit
            every week on the 15th            | these days do not lie within the unit
            every month on 24 december        | these days do not lie within the unit
            every month on the 32nd           | a day of a month is 1 to 31
            every month on the 1nd            | a day of a month is written '15th'
            every year on 30 february         | the month has no such day
            every monday and monday           | another weekday
            every monday on friday            | this was said before
            every day at 9:00 at 10:00        | this was said before
            every day at 9:00 and 10:30       | the same minute and second
            every day at 24:00                | before 24:00
            every day at banana               | a time of day was expected
            every day at 9:00 sharp           | 'on', 'at'
            every day until banana            | a date, a time of day
            every day until yesterday         | it ends before its first time
            every day from 2027-01-01 until 2026-12-31 | it ends before its first time
            every day until 2028-01-01 before 2029-01-01 | two ends
            every day for 0 times             | at least one time
            every day for 5                   | 'times' was expected
            every day in Mars/Base            | no time zone has this name
            every day in UTC in UTC           | this was said before
            cron 0 0 9 * * * at 9:00          | said by the rule
            RRULE:FREQ=DAILY 5 times          | the form RRULE:
            RRULE:FREQ=DAILY for 5 times      | COUNT in the rule
            DTSTART:20270230T090000 RRULE:FREQ=DAILY | could not be parsed
            DTSTART;TZID=Mars/Base:20270101T090000 RRULE:FREQ=DAILY | Mars/Base
            DTSTART:20270101T090000Z RRULE:FREQ=DAILY in UTC | this was said before
            """)
    void whatIsNotOneTimingIsRefused(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "banana", "once", "once banana", "tomorrow 9:00 until 2027-01-01", "monday and friday",
            "at 9:00 daily", "in Europe/Berlin" })
    void whatIsNotEvenAnInstantIsRefusedAsOne(String text) {
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.timing(text, NOW, BERLIN))
            .withMessageStartingWith("Invalid absolute time specification (" + text + ")")
            .withMessageContaining("'every week on Monday'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "every 999999999 days", "every 999999999 months", "every 999999999 years",
            "every 999999999 fortnights", "every 8000 years", "every 999999999 days 1 hour",
            "every year on 29 february from 9999-06-01" })
    void whatBeginsAfterAllYearsIsRefused(String text) {
        assertRefused(text, "it leads beyond the years 0 to 9999");
    }

    @Test
    void whatAddsUpToMoreThanAllTimeIsRefused() {
        String text = "after every" + " 999999999 fortnights".repeat(40);
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.timing(text, NOW, BERLIN))
            .withMessageContaining("it leads beyond the years 0 to 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = { "every day", "every week on monday", "RRULE:FREQ=DAILY", "9:00" })
    void nowBeyondAllYearsIsRefused(String text) {
        for (Instant now : List.of(Instant.MIN, Instant.MAX)) {
            assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.timing(text, now, BERLIN));
        }
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.timing(text, NOW, BERLIN))
            .withMessageContaining("(" + text + ")")
            .withMessageContaining(reason);
    }

}
