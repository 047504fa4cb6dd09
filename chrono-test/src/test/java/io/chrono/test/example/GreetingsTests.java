package io.chrono.test.example;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import io.chrono.test.AutoConfigureChrono;
import io.chrono.test.Pushed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@AutoConfigureChrono
class GreetingsTests {

    @Autowired
    private Greetings greetings;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableTime time;

    @Autowired
    private Pushed pushed;

    @Test
    void greetingComesAtOnceAndTheHeartbeatLater() {
        this.greetings.greet("anna");
        assertThat(this.pushed).toUser("anna")
            .hasOperations("textContent")
            .hasOperation("textContent", Map.of("selector", "#greeting", "text", "Hello anna"));
        assertThat(this.timeline).hasScheduled(Heartbeat.class).forUser("anna");
        this.time.advance(Duration.ofSeconds(5));
        assertThat(this.pushed).toUser("anna").hasOperations("textContent", "consoleLog", "innerHtml");
    }

}
