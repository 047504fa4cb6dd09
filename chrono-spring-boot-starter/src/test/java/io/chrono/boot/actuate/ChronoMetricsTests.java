package io.chrono.boot.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.chrono.boot.FixedPushStatistics;
import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

import static org.assertj.core.api.Assertions.assertThat;

class ChronoMetricsTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00.25Z"));

    private final Clock clock = new Clock(this.time);

    private final ChronoMetrics metrics = new ChronoMetrics(this::timeline, FixedPushStatistics::new);

    private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).runs(this.metrics).build();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void ticksAndTheirLatenessAreMeasured() {
        this.metrics.bindTo(this.registry);
        this.clock.start();
        this.time.advance(Duration.ofMillis(750));
        this.time.stall(Duration.ofMillis(1020));
        assertThat(value("chrono.clock.ticks")).isEqualTo(2);
        assertThat(value("chrono.clock.ticking")).isEqualTo(1);
        assertThat(this.registry.get("chrono.clock.lateness").timer().count()).isEqualTo(2);
        assertThat(this.registry.get("chrono.clock.lateness").timer().max(TimeUnit.MILLISECONDS)).isEqualTo(20);
    }

    @Test
    void lagIsMeasured() {
        this.metrics.bindTo(this.registry);
        this.clock.start();
        this.time.stepWallClock(Duration.ofMillis(2750));
        assertThat(this.registry.get("chrono.clock.lag").timeGauge().value(TimeUnit.MILLISECONDS)).isEqualTo(2000);
    }

    @Test
    void eventsThatWaitAreMeasured() {
        this.metrics.bindTo(this.registry);
        this.timeline.task((context) -> {
        }).at(Duration.ofMinutes(1)).schedule();
        assertThat(value("chrono.timeline.events")).isEqualTo(1);
        assertThat(value("chrono.timeline.backlog")).isZero();
        assertThat(value("chrono.workers.max")).isEqualTo(256);
    }

    @Test
    void runsAreMeasuredByEvent() {
        this.metrics.bindTo(this.registry);
        this.clock.start();
        this.timeline.task((context) -> this.time.stepWallClock(Duration.ZERO)).times(2).schedule();
        this.timeline.task((context) -> {
            throw new IllegalStateException("expected");
        }).schedule();
        this.time.advance(Duration.ofSeconds(2));
        assertThat(value("chrono.event.scheduled", "event", "lambda")).isEqualTo(2);
        assertThat(value("chrono.event.due", "event", "lambda")).isEqualTo(3);
        assertThat(value("chrono.event.runs", "event", "lambda")).isEqualTo(3);
        assertThat(value("chrono.event.failed", "event", "lambda")).isEqualTo(1);
        assertThat(this.registry.get("chrono.event.duration").tag("event", "lambda").timer().count()).isEqualTo(3);
    }

    @Test
    void skippedRunsAreMeasuredByReason() {
        this.metrics.bindTo(this.registry);
        this.clock.start();
        this.timeline.task((context) -> {
        }).forever().schedule();
        this.time.advance(Duration.ofSeconds(1));
        this.time.stall(Duration.ofSeconds(4));
        assertThat(value("chrono.event.skipped", "event", "lambda", "reason", "caught_up")).isEqualTo(3);
        assertThat(value("chrono.event.skipped", "event", "lambda", "reason", "late")).isZero();
        assertThat(value("chrono.event.due", "event", "lambda")).isEqualTo(5);
        assertThat(value("chrono.event.runs", "event", "lambda")).isEqualTo(2);
    }

    @Test
    void pushIsMeasured() {
        this.metrics.bindTo(this.registry);
        assertThat(value("chrono.push.sessions")).isEqualTo(1);
        assertThat(value("chrono.push.pages")).isEqualTo(2);
        assertThat(value("chrono.push.users")).isEqualTo(3);
        assertThat(value("chrono.push.messages")).isEqualTo(4);
        assertThat(value("chrono.push.operations")).isEqualTo(5);
        assertThat(value("chrono.push.characters")).isEqualTo(6);
        assertThat(value("chrono.push.held")).isEqualTo(7);
        assertThat(value("chrono.push.dropped", "reason", "slow")).isEqualTo(8);
        assertThat(value("chrono.push.dropped", "reason", "expired")).isZero();
        assertThat(value("chrono.push.refused", "type", "subscription")).isEqualTo(9);
        assertThat(value("chrono.push.refused", "type", "send")).isEqualTo(10);
        assertThat(value("chrono.push.slow.closes")).isEqualTo(11);
        assertThat(value("chrono.push.waiting")).isEqualTo(12);
        assertThat(value("chrono.push.conflated")).isEqualTo(13);
    }

    @Test
    void withoutPushThereAreNoMetersOfIt() {
        new ChronoMetrics(this::timeline, () -> null).bindTo(this.registry);
        assertThat(this.registry.getMeters()).extracting((meter) -> meter.getId().getName())
            .contains("chrono.clock.ticks")
            .noneMatch((name) -> name.startsWith("chrono.push"));
    }

    @Test
    void everyRegistryHasItsMeters() {
        SimpleMeterRegistry other = new SimpleMeterRegistry();
        this.metrics.bindTo(this.registry);
        this.metrics.bindTo(other);
        runOnce();
        assertThat(this.registry.get("chrono.event.duration").timer().count()).isEqualTo(1);
        assertThat(other.get("chrono.event.duration").timer().count()).isEqualTo(1);
    }

    @Test
    void eventsThatRanBeforeAreKnown() {
        runOnce();
        this.metrics.bindTo(this.registry);
        assertThat(value("chrono.event.runs", "event", "lambda")).isEqualTo(1);
    }

    @Test
    void documentNamesExactlyTheMetersThereAre() throws IOException {
        this.metrics.bindTo(this.registry);
        runOnce();
        assertThat(documented()).isEqualTo(registered());
    }

    @Test
    void scopesAndUsersAreNoTags() {
        this.metrics.bindTo(this.registry);
        runOnce();
        assertThat(this.registry.getMeters())
            .flatExtracting((meter) -> meter.getId().getTags().stream().map(Tag::getKey).toList())
            .containsOnly("event", "reason", "type");
    }

    private Timeline timeline() {
        return this.timeline;
    }

    private void runOnce() {
        this.clock.start();
        this.timeline.task((context) -> {
        }).user("anna").schedule();
        this.time.advance(Duration.ofSeconds(1));
    }

    private double value(String name, String... tags) {
        return this.registry.get(name).tags(tags).meter().measure().iterator().next().getValue();
    }

    private Set<String> registered() {
        return this.registry.getMeters().stream().map(Meter::getId).map((id) -> {
            String tags = id.getTags().stream().map(Tag::getKey).sorted().collect(Collectors.joining(", "));
            String type = id.getType().name().toLowerCase(Locale.ROOT);
            String unit = (id.getBaseUnit() != null) ? id.getBaseUnit() : "";
            return String.join(" | ", id.getName(), type, tags, unit);
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter((line) -> line.startsWith("| `chrono."))
                .map((line) -> List.of(line.replace("`", "").split("\\|")))
                .map((cells) -> cells.subList(1, 5).stream().map(String::strip).collect(Collectors.joining(" | ")))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

}
