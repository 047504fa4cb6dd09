package io.chrono.test.example;

import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

import io.chrono.test.AutoConfigureChrono;
import io.chrono.test.Performed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;

/**
 * Tests {@link AutoConfigureChrono} where nothing else configures Chrono, as in a slice
 * of Spring Boot.
 */
@SpringBootTest(classes = Greetings.class)
@OverrideAutoConfiguration(enabled = false)
@AutoConfigureChrono
class SliceTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableTime time;

    @Autowired
    private Performed performed;

    @RepeatedTest(3)
    void timeMoves() {
        this.timeline.task((context) -> {
        }).forever().schedule();
        this.time.advance(Duration.ofSeconds(3));
        assertThat(this.performed).hasRun("lambda", 3);
    }

    @Nested
    class Inside {

        @Test
        void everythingBeginsAnew() {
            assertThat(SliceTests.this.timeline).hasNothingScheduled();
            timeMoves();
        }

        @Test
        void onceMore() {
            everythingBeginsAnew();
        }

    }

}
