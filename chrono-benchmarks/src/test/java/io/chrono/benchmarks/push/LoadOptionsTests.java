package io.chrono.benchmarks.push;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LoadOptionsTests {

    @Test
    void thereAreDefaults() {
        assertThat(LoadOptions.parse()).isEqualTo(new LoadOptions(100, 30, 10, Path.of("target/push-load")));
    }

    @Test
    void optionsComeInAnyOrder() {
        assertThat(LoadOptions.parse("--out", "x", "--seconds", "7", "--users", "3", "--warm-up", "0"))
            .isEqualTo(new LoadOptions(3, 7, 0, Path.of("x")));
    }

    @ParameterizedTest
    @CsvSource({ "--users,0", "--users,20001", "--users,many", "--seconds,0", "--seconds,3601", "--warm-up,-1",
            "--cats,3", "users,3" })
    void wrongOptionsAreNamed(String name, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> LoadOptions.parse(name, value))
            .withMessageContaining(name);
    }

    @Test
    void loadIsBounded() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> LoadOptions.parse("--users", "20000", "--seconds", "3600"))
            .withMessageContaining("at most");
    }

}
