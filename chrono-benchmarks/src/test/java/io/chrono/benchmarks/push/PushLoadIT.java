package io.chrono.benchmarks.push;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PushLoadIT {

    @Test
    void everyUserGetsOneMessageEachSecond(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LoadResult result = new PushLoad(new LoadOptions(5, 3, 1, directory),
                new PrintStream(printed, true, StandardCharsets.UTF_8))
            .run();
        assertThat(result.expected()).isEqualTo(15);
        assertThat(result.received()).isEqualTo(15);
        assertThat(result.sent()).isEqualTo(15);
        assertThat(result.cpu()).isPositive();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("lateness p99", "server CPU per message",
                "heap per session");
        assertThat(directory).isDirectoryContaining("glob:**/lateness.svg")
            .isDirectoryContaining("glob:**/lateness.csv")
            .isDirectoryContaining("glob:**/summary.csv");
    }

}
