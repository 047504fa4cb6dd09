package io.chrono.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.AdminRefusedException;
import io.chrono.boot.FixedPushStatistics;
import io.chrono.boot.PushDrop;
import io.chrono.clock.Clock;
import io.chrono.clock.ClockStatus;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.timeline.EventAction;
import io.chrono.timeline.EventCounts;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

class ChronoEndpointTests {

    private static final EventAction NOTHING = (context) -> {
    };

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

    private final List<String> asked = new ArrayList<>();

    private final ChronoEndpoint endpoint = new ChronoEndpoint(this.timeline, this.asked::add,
            new FixedPushStatistics());

    @Test
    void clockIsShown() {
        this.clock.start();
        this.time.advance(Duration.ofSeconds(3));
        assertThat(this.endpoint.chrono(null).clock()).isEqualTo(new ClockDescriptor(ClockStatus.STARTED, true, 3,
                Instant.parse("2026-01-01T00:00:03Z"), Duration.ofMillis(100), Duration.ZERO, 0, 0));
    }

    @Test
    void lagIsShown() {
        this.clock.start();
        this.time.advance(Duration.ZERO);
        this.time.stepWallClock(Duration.ofSeconds(7));
        assertThat(this.endpoint.chrono(null).clock().lag()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void timelineIsShown() {
        schedule(3, Scope.user("anna"));
        TimelineDescriptor shown = this.endpoint.chrono(null).timeline();
        assertThat(shown.events()).isEqualTo(3);
        assertThat(shown.zone()).isEqualTo(this.timeline.settings().zone());
        assertThat(shown.maxWorkers()).isEqualTo(256);
    }

    @Test
    void countsAreShownByName() {
        this.clock.start();
        schedule(2, Scope.user("anna"));
        this.time.advance(Duration.ofSeconds(1));
        EventCounts counts = this.endpoint.chrono(null).events().get("lambda");
        assertThat(counts).isNotNull();
        assertThat(counts.scheduled()).isEqualTo(2);
        assertThat(counts.runs()).isEqualTo(2);
    }

    @Test
    void largestScopesAreShownFirst() {
        schedule(1, Scope.user("carl"));
        schedule(3, Scope.user("anna"));
        schedule(1, Scope.user("ben"));
        ScopesDescriptor shown = this.endpoint.chrono(2).scopes();
        assertThat(shown.total()).isEqualTo(3);
        assertThat(shown.largest()).containsExactly(Map.entry("user.anna", 3), Map.entry("user.ben", 1));
    }

    @Test
    void nextEventsAreShownInTheirOrderWithoutArguments() {
        this.timeline.task(NOTHING).user("ben").at(Duration.ofSeconds(9)).schedule();
        this.timeline.task(NOTHING).user("anna").at(Duration.ofSeconds(4)).every(2).forever().schedule();
        this.timeline.task(NOTHING).at(Duration.ofSeconds(20)).schedule();
        List<WaitingEventDescriptor> next = this.endpoint.chrono(2).next();
        assertThat(next).extracting(WaitingEventDescriptor::scope).containsExactly("user.anna", "user.ben");
        assertThat(next.get(0).at()).isEqualTo("2026-01-01T00:00:04Z");
        assertThat(next.get(0).every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(next.get(0).remaining()).isEqualTo("forever");
    }

    @Test
    void partsAreShownAlone() {
        schedule(1, Scope.user("anna"));
        assertThat(this.endpoint.part("clock", null)).isInstanceOf(ClockDescriptor.class);
        assertThat(this.endpoint.part("timeline", null)).isInstanceOf(TimelineDescriptor.class);
        assertThat(this.endpoint.part("events", null)).isEqualTo(this.timeline.counts());
        assertThat(this.endpoint.part("scopes", null)).isEqualTo(new ScopesDescriptor(1, Map.of("user.anna", 1)));
        assertThat(this.endpoint.part("next", 1)).asInstanceOf(LIST).hasSize(1);
        assertThat(this.endpoint.part("weather", null)).isNull();
    }

    @Test
    void numbersOfPushAreShown() {
        PushDescriptor expected = new PushDescriptor(1, 2, 3, 4, 5, 6, 7, Map.of(PushDrop.SLOW, 8L), 9, 10, 11, 12, 13);
        assertThat(this.endpoint.chrono(null).push()).isEqualTo(expected);
        assertThat(this.endpoint.part("push", null)).isEqualTo(expected);
    }

    @Test
    void withoutPushThereAreNoNumbersOfIt() {
        ChronoEndpoint withoutPush = new ChronoEndpoint(this.timeline, AdminGuard.open(), null);
        assertThat(withoutPush.chrono(null).push()).isNull();
        assertThat(withoutPush.part("push", null)).isNull();
    }

    @Test
    void limitOutOfRangeIsRefused() {
        assertThatExceptionOfType(InvalidEndpointRequestException.class).isThrownBy(() -> this.endpoint.chrono(0))
            .withMessage("'limit' must be from 1 to 1000, but was 0");
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
            .isThrownBy(() -> this.endpoint.part("next", 1001));
    }

    @Test
    void clockIsStartedAndStopped() {
        assertThat(this.endpoint.command("start", null)).extracting("status").isEqualTo(ClockStatus.STARTED);
        assertThat(this.clock.isTicking()).isTrue();
        assertThat(this.endpoint.command("stop", null)).extracting("status").isEqualTo(ClockStatus.STOPPED);
        assertThat(this.clock.isStopped()).isTrue();
        assertThat(this.asked).containsExactly("start", "stop");
    }

    @Test
    void everythingIsCleared() {
        schedule(2, Scope.user("anna"));
        schedule(1, Scope.user("ben"));
        assertThat(this.endpoint.command("clear", null)).isEqualTo(new ClearedDescriptor(3));
        assertThat(this.timeline.size()).isZero();
    }

    @Test
    void oneScopeIsCleared() {
        schedule(2, Scope.user("anna"));
        schedule(1, Scope.user("ben"));
        assertThat(this.endpoint.command("clear-scope", "user.anna")).isEqualTo(new ClearedDescriptor(2));
        assertThat(this.timeline.sizes()).containsOnlyKeys(Scope.user("ben"));
    }

    @Test
    void scopeBesideClearIsRefusedAndNothingCleared() {
        schedule(1, Scope.user("anna"));
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
            .isThrownBy(() -> this.endpoint.command("clear", "user.ben"))
            .withMessageContaining("'clear-scope'");
        assertThat(this.timeline.size()).isEqualTo(1);
    }

    @Test
    void missingOrWrongScopeIsRefused() {
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
            .isThrownBy(() -> this.endpoint.command("clear-scope", null))
            .withMessageContaining("'scope'");
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
            .isThrownBy(() -> this.endpoint.command("clear-scope", "a.b.c"))
            .withMessageContaining("a.b.c");
    }

    @Test
    void unknownCommandIsRefused() {
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
            .isThrownBy(() -> this.endpoint.command("explode", null))
            .withMessageContaining("'explode'");
    }

    @Test
    void guardIsAskedBeforeAnythingHappens() {
        schedule(1, Scope.user("anna"));
        this.clock.start();
        ChronoEndpoint closed = new ChronoEndpoint(this.timeline, AdminGuard.closed("no"), null);
        for (String command : List.of("start", "stop", "clear", "clear-scope", "explode")) {
            assertThatExceptionOfType(AdminRefusedException.class)
                .isThrownBy(() -> closed.command(command, "user.anna"))
                .withMessageContaining(command);
        }
        assertThat(this.timeline.size()).isEqualTo(1);
        assertThat(this.clock.isTicking()).isTrue();
    }

    private void schedule(int count, Scope scope) {
        for (int i = 0; i < count; i++) {
            this.timeline.task(NOTHING).scope(scope).schedule();
        }
    }

}
