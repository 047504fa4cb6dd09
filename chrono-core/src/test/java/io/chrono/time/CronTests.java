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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What differs from Spring's cron, or is not asked there; all else is compared with it in
 * the tests of the starter.
 */
class CronTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> local(String expression, ZoneId zone, String date) {
        LocalDateTime day = LocalDateTime.parse(date + "T00:00");
        return Cron.of(expression, zone)
            .between(day.atZone(zone).toInstant(), day.plusDays(1).atZone(zone).toInstant())
            .map((time) -> time.atZone(zone).toLocalTime().toString())
            .toList();
    }

    @Test
    void timeInTheGapRunsOnceAndLater() {
        assertThat(local("0 30 2 * * *", BERLIN, "2026-03-29")).containsExactly("03:30");
        assertThat(local("0 30 2,3 * * *", BERLIN, "2026-03-29")).containsExactly("03:30");
        assertThat(local("0 30 2 * * *", BERLIN, "2026-03-30")).containsExactly("02:30");
    }

    @Test
    void doubledTimeRunsOnceTheFirstTime() {
        assertThat(local("0 30 2 * * *", BERLIN, "2026-10-25")).containsExactly("02:30");
        assertThat(Cron.of("0 30 2 * * *", BERLIN).nextAfter(Instant.parse("2026-10-25T00:00:00Z")))
            .isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29, 23", "2026-03-30, 24", "2026-10-25, 25" })
    void hourlyRunsAsOftenAsTheDayHasHours(String date, int hours) {
        assertThat(local("@hourly", BERLIN, date)).hasSize(hours);
        assertThat(local("0 15 * * * *", BERLIN, date)).hasSize(hours);
    }

    @Test
    void minutesAroundAChangeOfHalfAnHourAreAllThere() {
        ZoneId zone = ZoneId.of("Australia/Lord_Howe");
        assertThat(local("0 */10 * * * *", zone, "2026-04-05")).hasSize(24 * 6 + 3);
        assertThat(local("0 */10 * * * *", zone, "2026-10-04")).hasSize(24 * 6 - 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "0 0 0 30 2 *", "0 0 0 31 4,6,9,11 *", "0 0 0 31W 2 *", "0 0 * 30 2 *", "0 0 0 1 1 MON#6" })
    void impossibleExpressionHasNoTime(String expression) {
        Cron cron = Cron.of(expression, BERLIN);
        assertThat(cron.nextAfter(Instant.EPOCH)).isNull();
        assertThat(cron.previousBefore(Instant.MAX)).isNull();
    }

    @Test
    void weekdayNearestToTheLastDayStaysInItsMonth() {
        assertThat(Cron.of("0 0 0 31W * *", BERLIN).nextAfter(Instant.parse("2026-05-01T00:00:00Z")))
            .isEqualTo("2026-05-28T22:00:00Z");
    }

    @Test
    void expressionIsWrittenInOneForm() {
        assertThat(Cron.of(" 0  0 9 * * mon-fri ", BERLIN).expression()).isEqualTo("0 0 9 * * MON-FRI");
        assertThat(Cron.of("@Daily", BERLIN)).isEqualTo(Cron.of("0 0 0 * * *", BERLIN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0 25 * * * | invalid hour (25); it is 0 to 23
            0 0 9 * * MONDAY | invalid day of week (MONDAY); it is 0 to 7 or MON to SUN
            0 0 9 * * | it needs six fields""")
    void wrongExpressionIsQuoted(String expression, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of(expression, BERLIN))
            .withMessageContaining("'" + expression + "' is not a cron expression")
            .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    0 0 9 * * MON-FRI | at 09:00, on Monday or Tuesday or Wednesday or Thursday or Friday
                    0 30 9,17 * * * | at 09:30 and 17:30 every day
                    @hourly | at minute 0 of every hour every day
                    */10 * * * * * | at seconds 0, 10, 20, 30, 40 and 50 of every minute of every hour every day
                    0 0 0 LW JAN,JUL ? | at 00:00, on the last weekday (Monday to Friday) of the month, in January and July
                    0 0 0 L-3 * * | at 00:00, on the 4th to last day of the month
                    0 0 0 1-7 * 1#2,FRIL | at 00:00, on days 1 to 7 of the month, only if that is the 2nd Monday of the month or the last Friday of the month
                    0 0 0 15W * 0 | at 00:00, on the weekday (Monday to Friday) nearest to the 15th day of the month, only if that is Sunday""")
    void describesItself(String expression, String words) {
        assertThat(Cron.of(expression, BERLIN).describe()).isEqualTo(words + ", in Europe/Berlin");
    }

}
