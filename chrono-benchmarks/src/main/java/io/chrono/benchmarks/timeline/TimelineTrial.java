package io.chrono.benchmarks.timeline;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

import io.chrono.benchmarks.report.Trial;

/**
 * Measures one thing of one contender; see {@link Trial}.
 */
public final class TimelineTrial {

    private TimelineTrial() {
    }

    /**
     * Measure and print the results.
     * @param args the contender, what to measure, the number of events, and numbers that
     * depend on what is measured
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws InterruptedException {
        int[] numbers = new int[args.length - 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(args[i + 2]);
        }
        if (args[0].equals(Contenders.EMPTY.name())) {
            measure(null, args[1], numbers, System.out);
        }
        else {
            Contender contender = Contenders.create(args[0], numbers[0]);
            System.out.println("version=" + Contenders.version(contender));
            System.out.println("settings=" + contender.settings());
            measure(contender, args[1], numbers, System.out);
        }
        System.exit(0); // the threads of some timers are no daemons, and very much waits
    }

    private static void measure(@Nullable Contender contender, String part, int[] numbers, PrintStream out)
            throws InterruptedException {
        if (part.equals("idle")) {
            new IdleTrial(contender, numbers[0], out).run(numbers[1]);
        }
        else if (contender == null) {
            throw new IllegalArgumentException("An empty JVM has nothing of '" + part + "'");
        }
        else if (part.equals("orders")) {
            new OrderTrial(contender, numbers[0], out).run();
        }
        else if (part.equals("burst")) {
            new BurstTrial(contender, numbers[0], numbers[2], out).run(numbers[1], numbers[2]);
        }
        else if (part.equals("threads")) {
            new ThreadTrial(contender, numbers[0], numbers[1], out).run();
        }
        else if (part.equals("growth")) {
            new GrowthTrial(numbers[1], numbers[0], numbers[2], out).run();
        }
        else {
            throw new IllegalArgumentException("There is nothing to measure named '" + part + "'");
        }
    }

}
