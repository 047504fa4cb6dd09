package io.chrono.benchmarks.triggers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Outcome;
import io.chrono.benchmarks.report.Report;
import io.chrono.benchmarks.report.Results;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerRatiosTests {

    private final Results results = new Results(List.of(Contenders.CHRONO, Contenders.STRICT, Contenders.DB_SCHEDULER,
            Contenders.DB_SCHEDULER_FETCH, Contenders.GRAPHILE));

    @TempDir
    private Path directory;

    @Test
    void chronoIsComparedWithTheBetterStrategyOfDbScheduler() throws IOException {
        add(Contenders.CHRONO, "drain_per_s", 90_000);
        add(Contenders.DB_SCHEDULER, "drain_per_s", 3000);
        add(Contenders.DB_SCHEDULER_FETCH, "drain_per_s", 9000);
        assertThat(ratios().get("throughput_vs_db_scheduler").asDouble()).isEqualTo(10);
    }

    @Test
    void theStrictModeIsComparedByItself() throws IOException {
        add(Contenders.CHRONO, "drain_per_s", 90_000);
        add(Contenders.STRICT, "drain_per_s", 6000);
        add(Contenders.DB_SCHEDULER, "drain_per_s", 10_000);
        assertThat(ratios().get("strict_vs_db_scheduler").asDouble()).isEqualTo(0.6);
    }

    @Test
    void figuresOfChronoStandForThemselves() throws IOException {
        add(Contenders.CHRONO, "drain_cpu_us", 19.5);
        add(Contenders.CHRONO, "early", 0);
        JsonNode ratios = ratios();
        assertThat(ratios.get("cpu_us_per_trigger").asDouble()).isEqualTo(19.5);
        assertThat(ratios.get("early").asInt()).isZero();
    }

    @Test
    void withoutChronoThereIsNoRatio() throws IOException {
        add(Contenders.DB_SCHEDULER, "drain_per_s", 9000);
        add(Contenders.GRAPHILE, "insert_per_s", 9000);
        assertThat(ratios().isEmpty()).isTrue();
    }

    private void add(Candidate candidate, String key, double value) {
        this.results.add(candidate, new Outcome(Map.of(key, value), Map.of()));
    }

    private JsonNode ratios() throws IOException {
        Report report = new Report("triggers", new Machine(), this.results, List.of());
        new TriggerRatios(this.results).addTo(report);
        report.publish(this.directory, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(this.directory.resolve("triggers.json").toFile()).get("ratios");
    }

}
