package io.chrono.benchmarks.timeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.benchmarks.report.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;

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
    void everyContenderRunsEachEventInEachSecond(String name) throws Exception {
        new BurstTrial(Contenders.create(name, 50), 50, 2, this.out).run(2, 2);
        assertThat(lines()).anyMatch((line) -> line.startsWith("burst_done_percent=100.0"));
    }

    private List<String> lines() {
        return this.printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

}
