package io.chrono.benchmarks.report;

import java.util.Collection;

/**
 * What several rounds have measured. Immutable.
 *
 * @param median the middle value, or the mean of the two middle ones
 * @param min the least value
 * @param max the greatest value
 * @param count the number of values
 */
public record Summary(double median, double min, double max, int count) {

    /**
     * Summarize values.
     * @param values the values, at least one
     * @return the summary
     * @throws IllegalArgumentException if there is no value
     */
    public static Summary of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'values' must not be empty");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = (sorted.length % 2 != 0) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

}
