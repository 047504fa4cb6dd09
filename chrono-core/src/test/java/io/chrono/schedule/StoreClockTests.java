package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

class StoreClockTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableTime time = new MovableTime(START);

    private final StoreClock clock = new StoreClock(new Clock(this.time));

    private Duration error = Duration.ofMinutes(-7);

    @Test
    void itIsNeverAheadOfTheStore() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            ask(random.nextInt(20), random.nextInt(20));
            assertThat(this.clock.now()).isBetween(storeNow().minusMillis(40), storeNow());
        }
    }

    @Test
    void theBestAnswerIsKept() {
        ask(5, 0);
        ask(100, 100);
        assertThat(this.clock.now()).isEqualTo(storeNow());
    }

    @Test
    void itFollowsTheStoreWhenThatIsSet() {
        ask(1, 1);
        this.error = Duration.ofHours(2);
        ask(3, 2);
        assertThat(this.clock.now()).isEqualTo(storeNow().minusMillis(2));
        this.error = Duration.ofHours(-2);
        ask(3, 2);
        assertThat(this.clock.now()).isEqualTo(storeNow().minusMillis(2));
    }

    private void ask(int millisThere, int millisBack) {
        long asked = this.time.nanoTime();
        this.time.advance(Duration.ofMillis(millisThere));
        Instant answer = storeNow();
        this.time.advance(Duration.ofMillis(millisBack));
        this.clock.saw(answer, asked);
    }

    private Instant storeNow() {
        return this.time.now().plus(this.error);
    }

}
