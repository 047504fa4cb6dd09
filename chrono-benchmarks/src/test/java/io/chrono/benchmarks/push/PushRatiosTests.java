package io.chrono.benchmarks.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Machine;
import io.chrono.benchmarks.report.Outcome;
import io.chrono.benchmarks.report.Results;

import static org.assertj.core.api.Assertions.assertThat;

class PushRatiosTests {

    private final Results results = new Results(PushCandidates.all());

    @TempDir
    private Path directory;

    @Test
    void ratiosHaveTheKeysOfTheTable() throws IOException {
        measured("chrono",
                Map.of("messages_per_s", 40_000.0, "cpu_per_message", 20.0, "cpu_per_operation", 3.0, "broadcast_cpu",
                        12.0, "first_message_s", 0.5, "burst_p99", 150.0, "reversals", 0.0, "heap_per_session",
                        30_000.0, "slow_with_p99", 165.0, "slow_without_p99", 150.0));
        measured("spring", Map.of("messages_per_s", 1_000.0, "broadcast_cpu", 24.0, "heap_per_session", 100_000.0));
        measured("spring-indexed", Map.of("cpu_per_message", 25.0, "cpu_per_operation", 30.0));
        measured("raw", Map.of("cpu_per_message", 16.0, "burst_p99", 100.0));
        JsonNode ratios = ratios();
        assertThat(ratios.size()).isEqualTo(10);
        assertThat(ratios.get("throughput_vs_spring_default").asDouble()).isEqualTo(40);
        assertThat(ratios.get("cpu_per_message_vs_spring_indexed").asDouble()).isEqualTo(0.8);
        assertThat(ratios.get("cpu_per_message_vs_raw_handler").asDouble()).isEqualTo(1.25);
        assertThat(ratios.get("cpu_per_operation_vs_spring_indexed").asDouble()).isEqualTo(0.1);
        assertThat(ratios.get("broadcast_cpu_vs_spring").asDouble()).isEqualTo(0.5);
        assertThat(ratios.get("first_message_s").asDouble()).isEqualTo(0.5);
        assertThat(ratios.get("burst_p99_vs_raw_handler").asDouble()).isEqualTo(1.5);
        assertThat(ratios.get("reversals").asDouble()).isZero();
        assertThat(ratios.get("heap_per_session_vs_spring").asDouble()).isEqualTo(0.3);
        assertThat(ratios.get("slow_clients_p99_ratio").asDouble()).isEqualTo(1.1);
    }

    @Test
    void reversalInOneRoundIsNotHidden() throws IOException {
        measured("chrono", Map.of("reversals", 0.0));
        measured("chrono", Map.of("reversals", 1.0));
        measured("chrono", Map.of("reversals", 0.0));
        assertThat(ratios().get("reversals").asDouble()).isEqualTo(1);
    }

    @Test
    void ratioToWhoWasNotMeasuredIsMissing() throws IOException {
        measured("chrono", Map.of("cpu_per_message", 20.0));
        assertThat(ratios().has("cpu_per_message_vs_raw_handler")).isFalse();
    }

    private void measured(String name, Map<String, Double> figures) {
        Candidate candidate = PushCandidates.all()
            .stream()
            .filter((one) -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
        this.results.add(candidate, new Outcome(figures, Map.of()));
    }

    private JsonNode ratios() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PushRatios.report(new Machine(), this.results)
            .publish(this.directory, new PrintStream(printed, true, StandardCharsets.UTF_8));
        String last = printed.toString(StandardCharsets.UTF_8).lines().reduce((one, next) -> next).orElseThrow();
        return JsonMapper.shared().readTree(last).get("ratios");
    }

}
