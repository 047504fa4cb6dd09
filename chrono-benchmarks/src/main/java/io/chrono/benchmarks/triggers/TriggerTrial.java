package io.chrono.benchmarks.triggers;

import java.nio.file.Path;
import java.util.List;

import io.chrono.benchmarks.report.Trial;

/**
 * Measures one thing of one contender, in a database of its own; see {@link Trial}.
 */
public final class TriggerTrial {

    private TriggerTrial() {
    }

    /**
     * Measure and print the results.
     * @param args the contender, what to measure, the port of PostgreSQL, where programs
     * for Node.js are, the number of jobs, and numbers that depend on what is measured
     * @throws Exception if the contender fails
     */
    public static void main(String[] args) throws Exception {
        int jobs = Integer.parseInt(args[4]);
        List<Integer> numbers = List.of(args).subList(5, args.length).stream().map(Integer::valueOf).toList();
        try (Database database = new Database(Integer.parseInt(args[2]), Path.of(args[3]))) {
            measure(database, args[0], TriggerPart.valueOf(args[1]), jobs, numbers);
        }
        System.exit(0); // not all contenders end their threads
    }

    private static void measure(Database database, String name, TriggerPart part, int jobs, List<Integer> numbers)
            throws Exception {
        switch (part) {
            case DRAIN -> new DrainTrial(database, name, jobs, System.out).run(1);
            case TWO -> new DrainTrial(database, name, jobs, System.out).run(2);
            case INSERT -> new InsertTrial(database, System.out).run(name, jobs);
            case FUTURE -> new LatenessTrial(database, name, jobs, System.out).future(numbers.get(0), numbers.get(1));
            case NOW -> new LatenessTrial(database, name, jobs, System.out).now();
        }
    }

}
