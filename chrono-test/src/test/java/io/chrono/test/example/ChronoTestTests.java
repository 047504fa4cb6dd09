package io.chrono.test.example;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

import io.chrono.scope.Scope;
import io.chrono.test.ChronoTest;
import io.chrono.test.Performed;
import io.chrono.test.Pushed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ChronoTest(start = "2026-03-29T00:59:00Z", properties = "chrono.zone=Europe/Berlin")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChronoTestTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableTime time;

    @Autowired
    private Pushed pushed;

    @Autowired
    private Performed performed;

    @Test
    void timeBeginsAtTheStart() {
        assertThat(this.time.now()).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(this.timeline.now()).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(this.timeline.clock().isTicking()).isTrue();
    }

    @Test
    void propertiesHold() {
        this.timeline.task((context) -> {
        }).at("03:00").schedule();
        assertThat(this.timeline).hasScheduled("lambda").at(Duration.ofMinutes(1));
    }

    @Test
    void eventsOfTheApplicationAreThereAndNothingElse() {
        assertThat(this.context.getBeansOfType(Heartbeat.class)).hasSize(1);
        assertThat(this.context.getBeansOfType(Greetings.class)).isEmpty();
        assertThat(this.context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(this.context.getBeansOfType(WebServerFactory.class)).isEmpty();
    }

    @Test
    @Order(1)
    void everythingHappens() {
        this.timeline.event(Heartbeat.class).user("anna").schedule("hello");
        this.time.advance(Duration.ofHours(3));
        assertThat(this.pushed).toUser("anna").hasSize(3600);
        assertThat(this.timeline).hasScheduled(Heartbeat.class).forUser("anna").forever().hasSize(1);
    }

    @Test
    @Order(2)
    void nothingIsLeftOfAnotherMethod() {
        assertThat(this.timeline.now()).isEqualTo("2026-03-29T00:59:00Z");
        assertThat(this.timeline).hasNothingScheduledFor(Scope.user("anna"));
        assertThat(this.pushed).isEmpty();
        assertThat(this.performed.all()).isEmpty();
        this.time.advance(Duration.ofSeconds(3));
        assertThat(this.pushed).toUser("anna").isEmpty();
    }

    @Test
    void standingEventsAreScheduledForEachMethod() {
        assertThat(this.timeline).hasScheduled(Lobby.class).forTopic("/topic/lobby").forever().hasSize(1);
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.pushed).toTopic("/topic/lobby").hasSize(1).hasOutput(Map.of("now", "2026-03-29T00:59:01Z"));
    }

    @RepeatedTest(3)
    void smallMovesAreUndoneAsWell() {
        assertThat(this.timeline.now()).isEqualTo("2026-03-29T00:59:00Z");
        this.time.advance(Duration.ofSeconds(4));
        assertThat(this.performed).hasRun(Lobby.class, 1);
        this.time.stepWallClock(Duration.ofSeconds(-9));
    }

    @Test
    void eventWhoseOutputReachesNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.timeline.event(Heartbeat.class).schedule("hello"))
            .withMessageContaining("'heartbeat'")
            .withMessageContaining("user(...)");
    }

    @Test
    void outputForOnePageIsRecorded() {
        this.timeline.event(Heartbeat.class).scope(Scope.of("page", "p1")).schedule("hello");
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.pushed).toPage("p1").hasOperations("consoleLog", "innerHtml");
    }

    @Test
    void outputHasItsEventAndItsTick() {
        this.timeline.event(Heartbeat.class).user("anna").schedule("hello");
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.pushed.all()).filteredOn((push) -> push.receiver().name().equals("anna"))
            .singleElement()
            .satisfies((push) -> {
                assertThat(push.event()).isNotNull();
                assertThat(push.event().name()).isEqualTo("heartbeat");
                assertThat(push.tick()).isNotNull();
                assertThat(push.tick().second()).isEqualTo(Instant.parse("2026-03-29T00:59:01Z"));
            });
    }

}
