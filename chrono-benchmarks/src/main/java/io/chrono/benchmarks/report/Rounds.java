package io.chrono.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs trials in turn, several rounds, and says how far it has come. In each round
 * another candidate begins, so that none of them always follows the same one. Used by one
 * thread.
 */
public final class Rounds {

    private final int rounds;

    private final PrintStream progress;

    /**
     * Create rounds.
     * @param rounds how many; at least 1
     * @param progress where to say how far they are
     */
    public Rounds(int rounds, PrintStream progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * Run all trials.
     * @param trials the trials
     * @return what they have measured
     * @throws IOException if a trial fails
     * @throws InterruptedException if this thread is interrupted
     */
    public Results run(List<Trial> trials) throws IOException, InterruptedException {
        Set<Candidate> candidates = new LinkedHashSet<>();
        trials.forEach((trial) -> candidates.add(trial.candidate()));
        Results results = new Results(candidates);
        List<Turn> turns = turns(trials, this.rounds);
        long begun = System.nanoTime();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Trial trial = turn.trial();
            this.progress.printf("%s%n", line(turn, i, turns.size(), (System.nanoTime() - begun) / 1e9));
            try (FreshJvm jvm = FreshJvm.start(trial)) {
                Outcome outcome = jvm.await((text) -> this.progress.println("    " + text));
                results.add(trial.candidate(), outcome.with("flags", String.join(" ", trial.flags())));
            }
        }
        return results;
    }

    private String line(Turn turn, int done, int all, double elapsed) {
        String rest = (done > 0) ? String.format("about %.0f s remain", elapsed / done * (all - done)) : "";
        return String.format("round %d of %d, %-24s %-20s %4.0f s, %s", turn.round() + 1, this.rounds,
                turn.trial().part() + ":", turn.trial().candidate().name(), elapsed, rest);
    }

    /**
     * Return the order of all trials.
     * @param trials the trials
     * @param rounds how many rounds there are
     * @return the turns: part after part, and in each round another trial first
     */
    static List<Turn> turns(Collection<Trial> trials, int rounds) {
        Map<String, List<Trial>> parts = new LinkedHashMap<>();
        for (Trial trial : trials) {
            parts.computeIfAbsent(trial.part(), (part) -> new ArrayList<>()).add(trial);
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            for (List<Trial> part : parts.values()) {
                List<Trial> rotated = new ArrayList<>(part);
                Collections.rotate(rotated, -i);
                for (Trial trial : rotated) {
                    if (i < trial.rounds()) {
                        turns.add(new Turn(i, trial));
                    }
                }
            }
        }
        return turns;
    }

    /**
     * A trial in a round.
     *
     * @param round the round, from 0
     * @param trial the trial
     */
    record Turn(int round, Trial trial) {
    }

}
