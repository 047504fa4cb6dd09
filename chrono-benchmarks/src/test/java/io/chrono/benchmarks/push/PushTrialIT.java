package io.chrono.benchmarks.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PushTrialIT {

    private static final PushPlan PLAN = new PushPlan(20, 100, 1, 1, 200);

    @TempDir
    private Path directory;

    @Test
    void chronoIsMeasuredInAll() throws IOException {
        Map<String, String> printed = run("chrono");
        assertThat(printed).containsKeys("settings", "heap_per_session", "first_message_s", "cpu_per_message",
                "broadcast_cpu", "burst_p99", "slow_with_p99", "slow_heap_growth");
        assertThat(printed.get("operations_per_message")).isEqualTo("10.0000");
        assertThat(printed.get("reversals")).isEqualTo("0.0000");
        assertThat(printed.get("numbered_messages")).isEqualTo("200.0000");
        assertThat(printed.get("slow_missing")).isEqualTo("0.0000");
        assertThat(LatenessFile.read(this.directory.resolve("lateness-chrono.csv"))).hasSize(20);
    }

    @Test
    void springsDefaultIsAskedForLess() throws IOException {
        assertThat(run("spring")).containsKeys("cpu_per_message", "broadcast_cpu", "heap_per_session")
            .doesNotContainKeys("burst_p99", "reversals");
    }

    @ParameterizedTest
    @ValueSource(strings = { "spring-indexed", "raw", "netty" })
    void peersAreMeasured(String candidate) throws IOException {
        assertThat(run(candidate)).containsKeys("cpu_per_message", "broadcast_cpu", "burst_p99",
                "first_message_cold_s");
    }

    @ParameterizedTest
    @ValueSource(strings = { "chrono-jetty", "spring-jetty" })
    void sessionsOnJettyAreMeasured(String candidate) throws IOException {
        Map<String, String> printed = run(candidate);
        assertThat(printed).containsKeys("heap_per_session", "connect_s", "first_message_cold_s");
        assertThat(printed.get("settings")).contains("Jetty 12").doesNotContain("Tomcat");
    }

    private Map<String, String> run(String candidate) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PushTrial.run(candidate, PLAN, this.directory, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8)
            .lines()
            .map((line) -> line.split("=", 2))
            .collect(Collectors.toMap((parts) -> parts[0], (parts) -> parts[1]));
    }

}
