package io.chrono.benchmarks.triggers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.benchmarks.report.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerComparisonIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final PrintStream out = new PrintStream(this.printed, true, StandardCharsets.UTF_8);

    @Test
    void aSmallRunDrainsAndInsertsOnPostgres(@TempDir Path directory) throws Exception {
        RunOptions options = RunOptions.parse(Set.of("triggers", "parts"), "--quick", "--triggers", "5000", "--parts",
                "drain,insert", "--only", "db-scheduler", "--out", directory.toString());
        new TriggerComparison(options, this.out).run();
        List<String> lines = this.printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).contains("fsync=on", "synchronous_commit=on");
        JsonNode json = JsonMapper.shared().readTree(lines.get(lines.size() - 1));
        assertThat(json.get("benchmark").asString()).isEqualTo("triggers");
        JsonNode figures = json.get("figures").get("db-scheduler");
        assertThat(figures.get("drain_per_s").asDouble()).isPositive();
        assertThat(figures.get("drain_cpu_us").asDouble()).isPositive();
        assertThat(figures.get("drain_wal_bytes").asDouble()).isPositive();
        assertThat(figures.get("drain_tx").asDouble()).isBetween(1.0, 2.0);
        assertThat(figures.get("insert_per_s").asDouble()).isPositive();
        assertThat(directory).isDirectoryContaining("glob:**/triggers.svg")
            .isDirectoryContaining("glob:**/triggers.csv");
        assertThat(directory.resolve("postgres")).isDirectoryNotContaining("glob:**/data-*");
    }

}
