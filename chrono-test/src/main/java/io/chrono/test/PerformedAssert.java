package io.chrono.test;

import java.util.List;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what has run. Not thread-safe.
 *
 * @since 0.1
 */
public final class PerformedAssert extends AbstractAssert<PerformedAssert, Performed> {

    PerformedAssert(Performed actual) {
        super(actual, PerformedAssert.class);
    }

    /**
     * Verify how often events of a class have run, whether they failed or not.
     * @param type the class of the event
     * @param count the number of runs
     * @return this assertion
     */
    public PerformedAssert hasRun(Class<?> type, int count) {
        return requireSize(type.getSimpleName(), this.actual.of(type), count);
    }

    /**
     * Verify how often events of a name have run, whether they failed or not.
     * @param name the name of the event
     * @param count the number of runs
     * @return this assertion
     */
    public PerformedAssert hasRun(String name, int count) {
        return requireSize(name, this.actual.of(name), count);
    }

    /**
     * Verify that no run threw anything.
     * @return this assertion
     */
    public PerformedAssert hasNoFailure() {
        List<PerformedRun> failed = this.actual.all().stream().filter((run) -> run.error() != null).toList();
        if (!failed.isEmpty()) {
            AssertionError error = failure("%nExpecting no run to fail, but there is:%n  %s", failed);
            error.initCause(failed.get(0).error());
            throw error;
        }
        return this;
    }

    private PerformedAssert requireSize(String what, List<PerformedRun> runs, int count) {
        if (runs.size() != count) {
            throw failure("%nExpecting %s runs of %s, but there were %s; everything that has run:%n  %s", count, what,
                    runs.size(), this.actual.all());
        }
        return this;
    }

}
