package io.chrono.benchmarks.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of the servers. Stateless.
 */
final class PushCommands {

    /*
     * 10,000 sessions of Tomcat hold about 1 GB. The heap is touched before: who makes
     * little garbage meets memory for the first time during the whole measurement, who
     * makes much only in the warm-up.
     */
    private static final List<String> JAVA = List.of("-Xms1g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseG1GC");

    private static final List<String> NODE = List.of("--expose-gc");

    private PushCommands() {
    }

    static List<String> of(String candidate, PushPlan plan, Path directory) {
        String users = Integer.toString(plan.users());
        List<String> command = new ArrayList<>();
        if (candidate.equals(PushCandidates.NODE)) {
            command.add("node");
            command.addAll(NODE);
            command.addAll(List.of(NodeServer.script(directory).toString(), users));
            return command;
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        command.addAll(List.of("-cp", classPath(candidate), PeerProcess.class.getName(), candidate, users));
        return command;
    }

    private static String classPath(String candidate) {
        return PushCandidates.container(candidate).alone(System.getProperty("java.class.path"));
    }

    static String flags(String candidate) {
        return String.join(" ", candidate.equals(PushCandidates.NODE) ? NODE : JAVA);
    }

}
