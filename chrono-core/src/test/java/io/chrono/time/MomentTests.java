package io.chrono.time;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Moment}.
 */
class MomentTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({ "12:30, 2026-01-01T17:30:00Z", "23:59:59, 2026-01-02T04:59:59Z", "07:00, 2026-01-02T12:00:00Z",
            "07:00:01, 2026-01-01T12:00:01Z", "2026-01-01T12:30:00, 2026-01-01T17:30:00Z",
            "2026-01-01 12:30, 2026-01-01T17:30:00Z", "2026-01-01t12:30, 2026-01-01T17:30:00Z",
            "2026-01-01T12:30:00Z, 2026-01-01T12:30:00Z", "2026-01-01T12:30:00+02:00, 2026-01-01T10:30:00Z",
            "2026-01-01T12:30:00-05:00, 2026-01-01T17:30:00Z",
            "2026-01-01T12:30+01:00[Europe/Paris], 2026-01-01T11:30:00Z", "5s, 2026-01-01T12:00:05Z",
            "1h30m, 2026-01-01T13:30:00Z", "1d, 2026-01-02T12:00:00Z", "1500ms, 2026-01-01T12:00:01Z",
            "PT5S, 2026-01-01T12:00:05Z", "pt1h, 2026-01-01T13:00:00Z", "' 5s ', 2026-01-01T12:00:05Z" })
    void textIsReadInTheZone(String text, Instant expected) {
        Instant noonUtc = Instant.parse("2026-01-01T12:00:00Z"); // 7 o'clock in New York
        assertThat(Moment.parse(text).resolve(noonUtc, NEW_YORK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "noon", "25:00", "12:60", "5", "5 s", "s5", "2026-13-01T00:00:00", "tomorrow",
            "12:30pm", "2026-01-01", "5s3m", "9999999999s" })
    void unreadableTextIsQuoted(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text))
            .withMessageContaining("'" + text + "'")
            .withMessageContaining("'12:30'");
    }

    @Test
    void onlyDistancesAreRelative() {
        assertThat(Moment.parse("5s").isRelative()).isTrue();
        assertThat(Moment.parse("12:30").isRelative()).isFalse();
        assertThat(Moment.parse("2026-01-01T12:30:00").isRelative()).isFalse();
        assertThat(Moment.parse("2026-01-01T12:30:00Z").isRelative()).isFalse();
    }

    @Test
    void timeInTheGapOfSpringRunsAfterTheGap() {
        Instant before = Instant.parse("2026-03-08T06:00:00Z"); // 1 o'clock; 2 o'clock is
                                                                // left out
        assertThat(Moment.parse("02:30").resolve(before, NEW_YORK)).isEqualTo("2026-03-08T07:30:00Z");
        assertThat(Moment.parse("04:00").resolve(before, NEW_YORK)).isEqualTo("2026-03-08T08:00:00Z");
    }

    @Test
    void doubledTimeOfAutumnRunsTheFirstTime() {
        Instant before = Instant.parse("2026-11-01T04:00:00Z"); // midnight; 1 o'clock
                                                                // comes twice
        assertThat(Moment.parse("01:30").resolve(before, NEW_YORK)).isEqualTo("2026-11-01T05:30:00Z");
        Instant between = Instant.parse("2026-11-01T05:45:00Z");
        assertThat(Moment.parse("01:30").resolve(between, NEW_YORK)).isEqualTo("2026-11-02T06:30:00Z");
    }

    @Test
    void timeOfDayThatIsNowMeansTomorrow() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        assertThat(Moment.parse("12:00").resolve(noon, ZoneId.of("UTC"))).isEqualTo("2026-01-02T12:00:00Z");
    }

}
