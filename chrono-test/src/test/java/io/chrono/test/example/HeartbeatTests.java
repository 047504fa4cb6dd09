package io.chrono.test.example;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.chrono.test.ChronoTest;
import io.chrono.test.Performed;
import io.chrono.test.Pushed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;

@ChronoTest
class HeartbeatTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableTime time;

    @Autowired
    private Pushed pushed;

    @Autowired
    private Performed performed;

    @Test
    void heartbeatBeatsSixTimes() {
        this.timeline.event(Heartbeat.class)
            .user("anna")
            .after(Duration.ofSeconds(5))
            .before(Duration.ofSeconds(21))
            .schedule("hello");
        assertThat(this.timeline).hasScheduled(Heartbeat.class)
            .forUser("anna")
            .at(Duration.ofSeconds(5))
            .every(Duration.ofSeconds(3))
            .withArguments("hello");

        this.time.advance(Duration.ofMinutes(1));

        assertThat(this.performed).hasRun(Heartbeat.class, 6).hasNoFailure();
        assertThat(this.pushed).toUser("anna").hasSize(6).hasOperation("consoleLog", Map.of("message", "hello"));
        assertThat(this.pushed).toUser("ben").isEmpty();
        assertThat(this.timeline).hasNotScheduled(Heartbeat.class);
    }

}
