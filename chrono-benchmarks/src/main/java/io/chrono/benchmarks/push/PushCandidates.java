package io.chrono.benchmarks.push;

import java.util.List;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Role;

/**
 * Who is compared. Stateless.
 */
final class PushCandidates {

    static final String CHRONO = "chrono";

    static final String SPRING = "spring";

    static final String SPRING_INDEXED = "spring-indexed";

    static final String CHRONO_JETTY = "chrono-jetty";

    static final String SPRING_JETTY = "spring-jetty";

    static final String RAW = "raw";

    static final String NODE = "node";

    static final String NETTY = "netty";

    /**
     * Who is in a quick run.
     */
    static final List<String> QUICK = List.of(CHRONO, SPRING, SPRING_INDEXED, RAW);

    private PushCandidates() {
    }

    /**
     * Return all candidates. Those without STOMP do less work, and those on Jetty another
     * container's: they are for reference.
     * @return the candidates in the order of tables
     */
    static List<Candidate> all() {
        return List.of(new Candidate(CHRONO, Role.CHRONO), new Candidate(SPRING, Role.PEER),
                new Candidate(SPRING_INDEXED, Role.PEER), new Candidate(RAW, Role.REFERENCE),
                new Candidate(NODE, Role.REFERENCE), new Candidate(NETTY, Role.REFERENCE),
                new Candidate(CHRONO_JETTY, Role.REFERENCE), new Candidate(SPRING_JETTY, Role.REFERENCE));
    }

    /**
     * Return what a candidate runs on. Netty and Node.js ignore it.
     * @param candidate the name of the candidate
     * @return the container
     */
    static ServletContainer container(String candidate) {
        return isOnJetty(candidate) ? ServletContainer.JETTY : ServletContainer.TOMCAT;
    }

    /**
     * Return whether a candidate is another one on Jetty in place of Tomcat.
     * @param candidate the name of the candidate
     * @return whether it is
     */
    static boolean isOnJetty(String candidate) {
        return candidate.equals(CHRONO_JETTY) || candidate.equals(SPRING_JETTY);
    }

}
