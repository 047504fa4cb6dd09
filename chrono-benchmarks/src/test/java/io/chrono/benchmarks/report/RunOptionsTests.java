package io.chrono.benchmarks.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RunOptionsTests {

    private final List<Candidate> candidates = List.of(new Candidate("chrono", Role.CHRONO),
            new Candidate("a", Role.PEER), new Candidate("b", Role.PEER));

    @Test
    void whatIsNotSaidHasADefault() {
        RunOptions options = RunOptions.parse(Set.of("seconds"));
        assertThat(options.isQuick()).isFalse();
        assertThat(options.rounds(5)).isEqualTo(5);
        assertThat(options.number("seconds", 600)).isEqualTo(600);
        assertThat(options.out(Path.of("x"))).isEqualTo(Path.of("x"));
        assertThat(options.chosen(this.candidates)).isEqualTo(this.candidates);
    }

    @Test
    void whatIsSaidCounts() {
        RunOptions options = RunOptions.parse(Set.of("seconds"), "--quick", "--rounds", "2", "--seconds", "7", "--only",
                "b", "--out", "y");
        assertThat(options.isQuick()).isTrue();
        assertThat(options.rounds(5)).isEqualTo(2);
        assertThat(options.number("seconds", 600)).isEqualTo(7);
        assertThat(options.out(Path.of("x"))).isEqualTo(Path.of("y"));
        assertThat(options.chosen(this.candidates)).extracting(Candidate::name).containsExactly("chrono", "b");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.parse(Set.of("seconds"), "--second", "1"))
            .withMessageContaining("'--second' is no option")
            .withMessageContaining("--seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.parse(Set.of(), "--out"));
        assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.parse(Set.of(), "--rounds", "0").rounds(1))
            .withMessageContaining("at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.parse(Set.of(), "--rounds", "many").rounds(1))
            .withMessageContaining("whole number");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> RunOptions.parse(Set.of(), "--only", "a,c").chosen(this.candidates))
            .withMessageContaining("'c'");
    }

}
