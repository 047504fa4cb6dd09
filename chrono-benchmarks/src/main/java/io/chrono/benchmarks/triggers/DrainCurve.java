package io.chrono.benchmarks.triggers;

import java.util.List;

/**
 * How many jobs had run at which moments. Immutable.
 *
 * @param samples the samples of one node, in their order
 */
record DrainCurve(List<Sample> samples) {

    DrainCurve {
        samples = List.copyOf(samples);
    }

    /**
     * Return how fast the jobs ran while the node was neither cold nor short of work.
     * @param jobs how many jobs there were
     * @return jobs per second between 30 % and 90 % of them, or 0 if the samples do not
     * tell
     */
    double steadyPerSecond(int jobs) {
        double from = nanosAt(0.3 * jobs);
        double to = nanosAt(0.9 * jobs);
        return (to > from) ? 0.6 * jobs * 1e9 / (to - from) : 0;
    }

    /*
     * Between two samples the jobs are taken to have run evenly.
     */
    private double nanosAt(double count) {
        for (int i = 1; i < this.samples.size(); i++) {
            Sample before = this.samples.get(i - 1);
            Sample after = this.samples.get(i);
            if (before.count() <= count && after.count() >= count) {
                double share = (count - before.count()) / Math.max(1, after.count() - before.count());
                return before.nanos() + share * (after.nanos() - before.nanos());
            }
        }
        return 0;
    }

    /**
     * How many jobs had run.
     *
     * @param nanos when, by the monotonic clock
     * @param count how many
     */
    record Sample(long nanos, int count) {
    }

}
