package io.chrono.benchmarks.timeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.benchmarks.report.RunOptions;
import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TimelineComparisonIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final PrintStream out = new PrintStream(this.printed, true, StandardCharsets.UTF_8);

    @Test
    void aSmallRunReportsEveryRatio(@TempDir Path directory) throws Exception {
        RunOptions options = RunOptions.parse(Set.of("events"), "--quick", "--events", "2000", "--only", "netty-1ms",
                "--out", directory.toString());
        new TimelineComparison(options, TimelineSizes.of(options), this.out).run();
        List<String> lines = lines();
        JsonNode json = JsonMapper.shared().readTree(lines.get(lines.size() - 1));
        assertThat(json.get("benchmark").asString()).isEqualTo("timeline");
        assertThat(json.get("ratios").propertyNames()).contains("schedule_vs_best", "cancel_vs_best",
                "clear_scope_vs_best", "dispatch_cpu_vs_best", "burst_p99_vs_best", "bytes_per_event_vs_best",
                "idle_cpu", "tick_late_p50_vs_spring_cron", "tick_late_p99_ms", "growth_schedule", "growth_cancel",
                "growth_find_due", "growth_clear_scope");
        assertThat(json.get("figures").get("netty-1ms").get("burst_done_percent").asDouble()).isPositive();
        assertThat(directory).isDirectoryContaining("glob:**/timeline.svg")
            .isDirectoryContaining("glob:**/timeline.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = { "chrono", "jdk-executor", "spring-scheduler", "netty-100ms", "kafka", "quartz", "agrona" })
    void everyContenderSchedulesCancelsAndClears(String name) throws Exception {
        new OrderTrial(Contenders.create(name, 2000), 2000, this.out).run();
        assertThat(lines()).anyMatch((line) -> line.startsWith("schedule_ns="))
            .anyMatch((line) -> line.startsWith("cancel_ns="))
            .anyMatch((line) -> line.startsWith("clear_ns="));
    }

    @ParameterizedTest
    @ValueSource(strings = { "chrono", "jdk-executor", "spring-scheduler", "netty-100ms", "kafka", "quartz" })
    void everyContenderRepeatsEachSecond(String name) {
        LongAdder runs = new LongAdder();
        Lateness lateness = new Lateness(2);
        Contenders.create(name, 1)
            .repeat(Scope.user("anna"), Instant.now().getEpochSecond() + 1, new Body(runs, lateness, true));
        await().atMost(Duration.ofSeconds(30)).until(() -> runs.sum() > 2);
        assertThat(lateness.sorted()).hasSize(2);
    }

    @Test
    void theGainOfASecondThreadIsMeasured() throws Exception {
        new ThreadTrial(Contenders.create("jdk-executor", 1000), 1000, 1, this.out).run();
        assertThat(lines()).anyMatch((line) -> line.startsWith("schedule_2_threads_vs_1="))
            .anyMatch((line) -> line.startsWith("cancel_2_threads_vs_1="));
    }

    private List<String> lines() {
        return this.printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

}
