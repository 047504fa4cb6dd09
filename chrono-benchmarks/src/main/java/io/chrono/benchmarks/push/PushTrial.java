package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures one candidate: starts its server, and is the browsers of all users.
 */
public final class PushTrial {

    private PushTrial() {
    }

    /**
     * Measure, and print the figures.
     * @param args the name of the candidate, the plan, and the directory for files
     * @throws IOException if that fails
     */
    public static void main(String[] args) throws IOException {
        run(args[0], PushPlan.parse(args[1]), Path.of(args[2]), System.out);
    }

    static void run(String candidate, PushPlan plan, Path directory, PrintStream out) throws IOException {
        try (ServerProcess server = ServerProcess.start(PushCommands.of(candidate, plan, directory));
                Bench bench = new Bench(server, plan.users())) {
            out.println("settings=" + server.ask("settings") + "; server: " + PushCommands.flags(candidate));
            Scenarios scenarios = new Scenarios(bench, plan,
                    (key, value) -> out.printf(Locale.ROOT, "%s=%.4f%n", key, value));
            scenarios.idle();
            scenarios.firstEver();
            if (PushCandidates.isOnJetty(candidate)) {
                measureOnJetty(candidate, scenarios);
                return;
            }
            measure(candidate, scenarios, directory.resolve("lateness-" + candidate + ".csv"));
            if (candidate.equals(PushCandidates.CHRONO) || !plan.isRough()) {
                measureMore(candidate, scenarios);
            }
        }
    }

    /*
     * Another container differs in memory, and in what a message costs.
     */
    private static void measureOnJetty(String candidate, Scenarios scenarios) throws IOException {
        if (candidate.equals(PushCandidates.CHRONO_JETTY)) {
            scenarios.distinct();
            scenarios.broadcasts();
        }
    }

    /*
     * Spring's default needs milliseconds for each message, so it gets few of them. Only
     * Chrono and the peer that is nearest to it are asked for order and for care about
     * slow clients.
     */
    private static void measure(String candidate, Scenarios scenarios, Path lateness) throws IOException {
        if (candidate.equals(PushCandidates.SPRING)) {
            scenarios.fewDistinct();
            scenarios.broadcasts();
            return;
        }
        scenarios.distinct();
        scenarios.broadcasts();
        if (candidate.equals(PushCandidates.CHRONO) || isStompWithIndex(candidate)) {
            scenarios.rows();
            scenarios.numbered();
        }
        scenarios.bursts(lateness);
    }

    private static void measureMore(String candidate, Scenarios scenarios) throws IOException {
        if (!candidate.equals(PushCandidates.SPRING)) {
            scenarios.firstAfterReconnect();
        }
        if (candidate.equals(PushCandidates.CHRONO) || isStompWithIndex(candidate)) {
            scenarios.slow();
        }
    }

    private static boolean isStompWithIndex(String candidate) {
        return candidate.equals(PushCandidates.SPRING_INDEXED);
    }

}
