package io.chrono.demo.shop;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {

    private final ZonedDateTime midnight = ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    private final Figure orders = new Figure("orders", "Orders", Figure.Kind.COUNTER, 310, 0.38, "#,##0", "8 %", "x");

    private final Figure conversion = new Figure("conversion", "Conversion", Figure.Kind.LEVEL, 3.6, 0.5, "0.0 '%'",
            "1", "x");

    @Test
    void aCounterNeverGoesBackOnADay() {
        double last = 0;
        for (int second = 0; second < 86_400; second++) {
            double value = this.orders.at(this.midnight.plusSeconds(second));
            assertThat(value).as("at second %d", second).isGreaterThanOrEqualTo(last);
            last = value;
        }
        assertThat(last).isGreaterThan(30_000);
    }

    @Test
    void aLevelStaysWithinItsChangeAndMoves() {
        for (int second = 0; second < 600; second++) {
            assertThat(this.conversion.at(this.midnight.plusSeconds(second))).isBetween(3.1, 4.1);
        }
        assertThat(this.conversion.at(this.midnight)).isNotEqualTo(this.conversion.at(this.midnight.plusSeconds(1)));
    }

    @Test
    void theTextFollowsTheFormat() {
        assertThat(this.orders.textAt(this.midnight.plusHours(12))).matches("\\d\\d,\\d{3}");
        assertThat(this.conversion.textAt(this.midnight)).matches("[34]\\.\\d %");
    }

}
