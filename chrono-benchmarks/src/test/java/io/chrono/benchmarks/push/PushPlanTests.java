package io.chrono.benchmarks.push;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PushPlanTests {

    @Test
    void planSurvivesACommandLine() {
        PushPlan plan = PushPlan.full(1234);
        assertThat(PushPlan.parse(plan.toString())).isEqualTo(plan);
    }

    @Test
    void eachUserGetsAtLeastOneMessage() {
        assertThat(new PushPlan(500, 2000, 1, 1, 1).rounds()).isEqualTo(4);
        assertThat(new PushPlan(500, 10, 1, 1, 1).rounds()).isEqualTo(1);
        assertThat(new PushPlan(10_000, 10, 1, 1, 1).slow()).isEqualTo(100);
        assertThat(new PushPlan(10, 10, 1, 1, 1).slow()).isEqualTo(1);
    }

    @Test
    void usersAreBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> PushPlan.full(20_001))
            .withMessageContaining("--users")
            .withMessageContaining("20001");
        assertThatIllegalArgumentException().isThrownBy(() -> PushPlan.quick(1)).withMessageContaining("--users");
    }

    @Test
    void optionsChoosePlanAndCandidates() {
        String[] quick = { "--quick" };
        assertThat(PushBenchmark.plan(options(quick))).isEqualTo(PushPlan.quick(1_000));
        assertThat(names(quick)).containsExactly("chrono", "spring", "spring-indexed", "raw");
        String[] full = { "--users", "300" };
        assertThat(PushBenchmark.plan(options(full))).isEqualTo(PushPlan.full(300));
        assertThat(names(full)).containsExactly("chrono", "spring", "spring-indexed", "raw", "node", "netty",
                "chrono-jetty", "spring-jetty");
        assertThat(names("--quick", "--only", "netty")).containsExactly("chrono", "netty");
    }

    @Test
    void serverSaysHowItIsSpokenTo() {
        Wire wire = new Wire(4711, "/ws", true);
        assertThat(Wire.parse(wire.toString())).isEqualTo(wire);
        assertThat(Wire.parse("4711 /raw raw")).isEqualTo(new Wire(4711, "/raw", false));
        assertThat(Users.number(Users.name(42))).isEqualTo(42);
    }

    private static List<String> names(String... args) {
        return PushBenchmark.candidates(options(args), args).stream().map(Candidate::name).toList();
    }

    private static RunOptions options(String... args) {
        return RunOptions.parse(Set.of("users"), args);
    }

}
