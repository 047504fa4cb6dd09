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
     * Return all candidates. Those without STOMP do less work and are for reference.
     * @return the candidates in the order of tables
     */
    static List<Candidate> all() {
        return List.of(new Candidate(CHRONO, Role.CHRONO), new Candidate(SPRING, Role.PEER),
                new Candidate(SPRING_INDEXED, Role.PEER), new Candidate(RAW, Role.REFERENCE),
                new Candidate(NODE, Role.REFERENCE), new Candidate(NETTY, Role.REFERENCE));
    }

}
