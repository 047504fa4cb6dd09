package io.chrono.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for when that happens what {@link TimeText#timing} has read.
 */
class TimeTextOccurrenceTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // A Saturday, 10:30:15 in Berlin
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every week on Monday        | 2026-11-23T00:00 2026-11-30T00:00 2026-12-07T00:00
            every day at 2pm            | 2026-11-21T14:00 2026-11-22T14:00 2026-11-23T14:00
            every day at 9:00 and 17:00 | 2026-11-21T17:00 2026-11-22T09:00 2026-11-22T17:00
            every weekday at 9:00 from 2026-11-26 9:00 | 2026-11-26T09:00 2026-11-27T09:00 2026-11-30T09:00
            every 2 weeks on monday and friday at 9:00 | 2026-11-23T09:00 2026-11-27T09:00 2026-12-07T09:00
            every 2 weeks on monday from 2026-11-09 | 2026-11-23T00:00 2026-12-07T00:00 2026-12-21T00:00
            every month on the 31st     | 2026-12-31T00:00 2027-01-31T00:00 2027-03-31T00:00
            every month on the last day | 2026-11-30T00:00 2026-12-31T00:00 2027-01-31T00:00
            every month on the last friday | 2026-11-27T00:00 2026-12-25T00:00 2027-01-29T00:00
            every 3 months on the 1st and 15th at 6:00 | 2026-12-01T06:00 2026-12-15T06:00 2027-03-01T06:00
            every year on 24 december at 18:00 | 2026-12-24T18:00 2027-12-24T18:00 2028-12-24T18:00
            every year on the last thursday of november | 2026-11-26T00:00 2027-11-25T00:00 2028-11-30T00:00
            every year on 29 february   | 2028-02-29T00:00 2032-02-29T00:00 2036-02-29T00:00
            every day                   | 2026-11-22T10:30:15 2026-11-23T10:30:15 2026-11-24T10:30:15
            every 5 minutes             | 2026-11-21T10:35:15 2026-11-21T10:40:15 2026-11-21T10:45:15
            after every 1 hour 20 minutes | 2026-11-21T11:50:15 2026-11-21T13:10:15 2026-11-21T14:30:15
            every monday for 2 times    | 2026-11-23T00:00 2026-11-30T00:00
            every day at noon until 22 november 2026 noon | 2026-11-21T12:00 2026-11-22T12:00
            every day at noon before 22 november 2026 noon | 2026-11-21T12:00
            cron 0 0 9 * * MON-FRI      | 2026-11-23T09:00 2026-11-24T09:00 2026-11-25T09:00
            RRULE:FREQ=WEEKLY;BYDAY=TU from 2027-01-01 8:00 | 2027-01-05T08:00 2027-01-12T08:00 2027-01-19T08:00
            tomorrow 9:00               | 2026-11-22T09:00
            """)
    void nextTimes(String text, String expected) {
        List<LocalDateTime> times = TimeText.timing(text, NOW, BERLIN)
            .between(NOW.plusSeconds(1), NOW.plusSeconds(400_000_000))
            .limit(3)
            .map((time) -> LocalDateTime.ofInstant(time, BERLIN))
            .toList();
        assertThat(times)
            .containsExactlyElementsOf(List.of(expected.split(" ")).stream().map(LocalDateTime::parse).toList());
    }

    @Test
    void wallClockStaysThroughSummerTime() {
        Timing timing = TimeText.timing("every day at 2:30 from 2027-03-27", NOW, BERLIN);
        assertThat(timing.between(NOW, Instant.parse("2027-03-30T00:00:00Z"))).map(Instant::toString)
            .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "cron", "cron 0 0 9 * *", "cron 0 0 9 * * * 5 times", "cron 0 0 25 * * *",
            "RRULE:FREQ=OFTEN", "RRULE:FREQ=DAILY;BANANA=1", "FREQ=DAILY;INTERVAL=0", "RRULE:",
            "DTSTART;TZID=Europe/Berlin:20270101T090000 RRULE:FREQ=NEVER" })
    void whatOthersWouldNotReadIsRefused(String text) {
        assertThatExceptionOfType(TimeTextException.class).isThrownBy(() -> TimeText.timing(text, NOW, BERLIN))
            .withMessageStartingWith("Invalid time specification (" + text + ")");
    }

}
