package io.chrono.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TypedTiming}.
 */
class TypedTimingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:15Z");

    @ParameterizedTest
    @CsvSource({ "absolute, 01/23/2025, , 2025-01-22T23:00:00Z", "1, 2027-01-23T09:00:00Z, , 2027-01-23T09:00:00Z",
            "Absolute, 01/23/2025, day, 2025-01-22T23:00:00Z" })
    void absoluteIsOneDate(String type, String value, @Nullable String unit, Instant expected) {
        assertThat(resolve(type, value, unit)).isEqualTo(new Once(expected));
    }

    @ParameterizedTest
    @CsvSource({ "relative, 5, minute, PT5M", "3, 100, second, PT1M40S", "RELATIVE, 2, Hours, PT2H",
            "recurring, 3, day, PT72H", "2, 1, second, PT1S", "relative, 1 hour 20 minutes, , PT1H20M",
            "relative, after every 5 minutes, , PT5M", "recurring, every 5 minutes, '', PT5M" })
    void intervalRepeatsFromNowOn(String type, String value, @Nullable String unit, Duration period) {
        assertThat(resolve(type, value, unit)).isEqualTo(new Every(NOW.plus(period), period));
    }

    @Test
    void recurringIsAlsoText() {
        assertThat(resolve("recurring", "every week on Monday", null))
            .isEqualTo(TimeText.timing("every week on Monday", NOW, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "week", "month", "fortnight", "x", "secondary" })
    void otherUnitsAreNotSupported(String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve("relative", "5", unit))
            .withMessageStartingWith("ScheduleUnit not supported (" + unit + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-5", "1.5", "five", "", "+5", "99999999999", "٣" })
    void valueIsAWholeNumberGreaterThanZero(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve("relative", value, "minute"))
            .withMessageContaining("whole number from 1 to 999999999, but was '" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "4", "", "weekly" })
    void otherTypesAreNotSupported(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve(type, "5", "minute"))
            .withMessageStartingWith("ScheduleType not supported (" + type + ")");
    }

    @Test
    void whatRepeatsIsNoSingleTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve("recurring", "tomorrow 9:00", null))
            .withMessageContaining("'tomorrow 9:00' is a single time");
        assertThatIllegalArgumentException().isThrownBy(() -> resolve("relative", "after 5 minutes", null))
            .withMessageContaining("'after 5 minutes' is a single time");
    }

    private static Timing resolve(String type, String value, @Nullable String unit) {
        return new TypedTiming(type, value, unit).resolve(NOW, BERLIN);
    }

}
