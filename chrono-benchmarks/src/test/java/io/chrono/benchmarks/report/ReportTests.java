package io.chrono.benchmarks.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

class ReportTests {

    private final Candidate chrono = new Candidate("chrono", Role.CHRONO);

    private final Candidate peer = new Candidate("a, b & c", Role.PEER);

    private final Results results = new Results(List.of(this.chrono, this.peer));

    private final Report report = new Report("pace", new Machine(), this.results,
            List.of(new Figure("ns", "schedule", "ns"), new Figure("absent", "never measured", "ns")));

    @Test
    void theLastLineIsJson(@TempDir Path directory) throws Exception {
        measure();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        this.report.publish(directory, new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(lines.size() - 1))
            .isEqualTo("{\"benchmark\":\"pace\",\"ratios\":{\"schedule_vs_best\":0.6667},"
                    + "\"figures\":{\"chrono\":{\"ns\":1234568,\"cpu\":0.00125},\"a, b & c\":{\"ns\":1851852}}}");
        assertThat(contentOf(directory.resolve("pace.json").toFile())).startsWith("{\"benchmark\":\"pace\"");
    }

    @Test
    void theTableShowsMedianAndRangeAndLeavesOutWhatWasNotMeasured() {
        measure();
        assertThat(this.report.text()).contains("schedule [ns]")
            .containsPattern("chrono +1,234,568 \\(1,000,000-2,000,000\\)\n")
            .containsPattern("a, b & c +1,851,852\n")
            .contains("other 5; 1 thread")
            .containsPattern("schedule_vs_best +0.67 +<= 0.5 +NOT MET")
            .doesNotContain("never measured");
    }

    @Test
    void csvHasEveryValue(@TempDir Path directory) throws Exception {
        measure();
        this.report.publish(directory, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(contentOf(directory.resolve("pace.csv").toFile()).lines()).containsExactly(
                "candidate,role,figure,unit,median,min,max,values",
                "chrono,chrono,ns,ns,1234568,1000000,2000000,1000000 1234568 2000000",
                "chrono,chrono,cpu,,0.00125,0.00125,0.00125,0.00125 0.00125 0.00125",
                "\"a, b & c\",peer,ns,ns,1851852,1851852,1851852,1851852");
    }

    @Test
    void thePictureShowsEveryCandidateAndItsMedian(@TempDir Path directory) throws Exception {
        measure();
        this.report.publish(directory, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(contentOf(directory.resolve("pace.svg").toFile())).contains(">chrono</text>", ">1,234,568</text>",
                ">a, b &amp; c</text>", ">schedule [ns]</text>");
    }

    private void measure() {
        for (double ns : new double[] { 1e6, 1_234_567.9, 2e6 }) {
            this.results.add(this.chrono, Outcome.of(List.of("ns=" + ns, "cpu=1.25E-3")));
        }
        this.results.add(this.peer, Outcome.of(List.of("ns=1851851.9", "version=other 5", "settings=1 thread")));
        this.report.ratio("schedule_vs_best", this.results.ratio("ns"), Demand.atMost(0.5))
            .ratio("absent_vs_best", this.results.ratio("absent"), Demand.atMost(0.5));
    }

}
