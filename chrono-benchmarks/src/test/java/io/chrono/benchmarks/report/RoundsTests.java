package io.chrono.benchmarks.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoundsTests {

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private final Candidate chrono = new Candidate("chrono", Role.CHRONO);

    private final Candidate peer = new Candidate("peer", Role.PEER);

    @Test
    void eachRoundBeginsWithAnotherCandidate() {
        List<Trial> trials = List.of(trial(this.chrono, "burst"), trial(this.peer, "burst"),
                trial(this.chrono, "idle").atMost(1));
        assertThat(Rounds.turns(trials, 2))
            .extracting((turn) -> turn.round() + " " + turn.trial().part() + " " + turn.trial().candidate().name())
            .containsExactly("0 burst chrono", "0 burst peer", "0 idle chrono", "1 burst peer", "1 burst chrono");
    }

    @Test
    void eachTrialRunsInAFreshJvm() throws Exception {
        Results results = rounds(2).run(List.of(trial(this.chrono, "pace", "8"), trial(this.peer, "pace", "4")));
        assertThat(results.values(this.chrono, "paces")).containsExactly(1.0, 1.0);
        assertThat(results.ratio("given")).isEqualTo(2);
        assertThat(results.texts(this.peer)).containsEntry("flag", "on");
        assertThat(this.progress.toString(StandardCharsets.UTF_8)).contains("round 2 of 2")
            .contains("walking")
            .containsPattern("about \\d+ s remain");
    }

    @Test
    void aTrialThatFailsEndsTheRun() {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> rounds(1).run(List.of(trial(this.peer, "pace", "no number"))))
            .withMessageContaining("'pace' of peer has failed with status 1");
    }

    private Rounds rounds(int number) {
        return new Rounds(number, new PrintStream(this.progress, true, StandardCharsets.UTF_8));
    }

    private static Trial trial(Candidate candidate, String part, String... arguments) {
        return new Trial(candidate, part, Pace.class, List.of("-Xmx32m", "-Dpace.flag=on"), List.of(arguments));
    }

    /**
     * Counts its own runs, of which there is one in each JVM.
     */
    public static final class Pace {

        private static int paces;

        private Pace() {
        }

        /**
         * Print results.
         * @param args a number
         */
        public static void main(String[] args) {
            paces++;
            System.out.println("walking");
            System.out.println("paces=" + paces);
            System.out.println("given=" + Integer.parseInt(args[0]));
            System.out.println("flag=" + System.getProperty("pace.flag"));
        }

    }

}
