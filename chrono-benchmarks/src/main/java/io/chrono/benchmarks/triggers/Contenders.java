package io.chrono.benchmarks.triggers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.chrono.benchmarks.report.Candidate;
import io.chrono.benchmarks.report.Role;
import io.chrono.benchmarks.triggers.DbSchedulerContender.Strategy;

/**
 * Who takes part. Stateless.
 */
final class Contenders {

    static final Candidate CHRONO = new Candidate("chrono", Role.CHRONO);

    static final Candidate STRICT = new Candidate("chrono-strict", Role.CHRONO);

    static final Candidate DB_SCHEDULER = new Candidate("db-scheduler", Role.PEER);

    static final Candidate DB_SCHEDULER_FETCH = new Candidate("db-scheduler-fetch", Role.PEER);

    static final Candidate JOBRUNR = new Candidate("jobrunr", Role.PEER);

    static final Candidate QUARTZ = new Candidate("quartz", Role.PEER);

    static final Candidate GRAPHILE = new Candidate("graphile-worker", Role.PEER);

    private static final Map<Candidate, Factory> ALL = all();

    private Contenders() {
    }

    private static Map<Candidate, Factory> all() {
        Map<Candidate, Factory> all = new LinkedHashMap<>();
        all.put(DB_SCHEDULER, (source, tuning, target) -> new DbSchedulerContender(source,
                (tuning == Tuning.BEST) ? Strategy.LOCK_AND_FETCH : Strategy.DEFAULT));
        all.put(DB_SCHEDULER_FETCH, (source, tuning, target) -> new DbSchedulerContender(source,
                (tuning == Tuning.BEST) ? Strategy.FETCH : Strategy.DEFAULT));
        all.put(JOBRUNR, (source, tuning, target) -> new JobRunrContender(source, tuning));
        all.put(QUARTZ, (source, tuning, target) -> new QuartzContender(source, tuning));
        all.put(GRAPHILE, GraphileContender::new);
        return all;
    }

    static List<Candidate> candidates() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Create a contender.
     * @param name the name of the candidate
     * @param dataSource connections to its database
     * @param tuning how it is set up
     * @param target its database
     * @return the contender
     * @throws IllegalArgumentException if there is none of that name
     */
    static Contender create(String name, DataSource dataSource, Tuning tuning, Target target) {
        return ALL.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().name().equals(name))
            .map((entry) -> entry.getValue().create(dataSource, tuning, target))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no contender '" + name + "'"));
    }

    @FunctionalInterface
    private interface Factory {

        Contender create(DataSource dataSource, Tuning tuning, Target target);

    }

}
