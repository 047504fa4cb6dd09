package io.chrono.benchmarks.clock;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ClockComparisonIT {

    @Test
    void bothAreMeasuredForAsManySeconds(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ClockComparison.run(2, directory, new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        JsonNode json = JsonMapper.shared().readTree(lines.get(lines.size() - 1));
        assertThat(json.get("ratios").propertyNames()).containsExactly("tick_late_p50_vs_spring_cron",
                "tick_late_p99_ms");
        assertThat(json.get("figures").propertyNames()).containsExactly("chrono", "spring-cron");
        assertThat(directory).isDirectoryContaining("glob:**/lateness.svg").isDirectoryContaining("glob:**/clock.csv");
    }

}
