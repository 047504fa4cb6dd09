package io.chrono.benchmarks.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LatenessTests {

    private final Lateness lateness = new Lateness();

    @Test
    void percentilesAreByNearestRank() {
        for (int i = 2000; i >= 1; i--) {
            this.lateness.add(i);
        }
        long[] sorted = this.lateness.sorted();
        assertThat(this.lateness.size()).isEqualTo(2000);
        assertThat(Lateness.percentile(sorted, 50)).isEqualTo(1000);
        assertThat(Lateness.percentile(sorted, 99.9)).isEqualTo(1998);
        assertThat(Lateness.percentile(sorted, 100)).isEqualTo(2000);
        assertThat(Lateness.percentile(new long[] { 7 }, 0.1)).isEqualTo(7);
    }

    @Test
    void fileCountsByTenthsOfAMillisecond(@TempDir Path directory) throws IOException {
        for (long late : new long[] { 1234, 40, 99, 100 }) {
            this.lateness.add(late);
        }
        Path file = directory.resolve("lateness.csv");
        LatenessFile.write(file, this.lateness.sorted());
        assertThat(Files.readAllLines(file)).containsExactly("from_ms,messages", "0.0,2", "0.1,1", "1.2,1");
        assertThat(LatenessFile.read(file)).containsExactly(0, 0, 0.1, 1.2);
    }

}
