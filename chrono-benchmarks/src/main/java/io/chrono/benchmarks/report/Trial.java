package io.chrono.benchmarks.report;

import java.util.List;

/**
 * A program that measures something of a candidate, in a JVM of its own, once in each
 * round. It prints lines {@code key=value} on its standard output: numbers are figures,
 * all else describes the candidate, for example {@code settings=1 thread}. Other lines
 * are shown as its progress. Immutable.
 *
 * @param candidate who is measured
 * @param part what is measured; the trials of one part run one after the other
 * @param main the program
 * @param flags the flags of its JVM
 * @param arguments the arguments of the program
 * @param rounds in how many rounds it runs at the most; at least 1
 */
public record Trial(Candidate candidate, String part, Class<?> main, List<String> flags, List<String> arguments,
        int rounds) {

    public Trial {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /**
     * Create a trial that runs in each round.
     * @param candidate who is measured
     * @param part what is measured
     * @param main the program
     * @param flags the flags of its JVM
     * @param arguments the arguments of the program
     */
    public Trial(Candidate candidate, String part, Class<?> main, List<String> flags, List<String> arguments) {
        this(candidate, part, main, flags, arguments, Integer.MAX_VALUE);
    }

    /**
     * Return the same trial for fewer rounds.
     * @param most in how many rounds it runs at the most; at least 1
     * @return the trial
     */
    public Trial atMost(int most) {
        return new Trial(this.candidate, this.part, this.main, this.flags, this.arguments, most);
    }

}
