package io.chrono.benchmarks.report;

import java.util.Locale;

/**
 * What is asked of a ratio. Immutable.
 */
public sealed interface Demand {

    /**
     * Return whether a value is good enough.
     * @param value the value
     * @return whether it is
     */
    boolean isMetBy(double value);

    /**
     * Demand that a value is not greater than a limit.
     * @param limit the limit
     * @return the demand
     */
    static Demand atMost(double limit) {
        return new AtMost(limit);
    }

    /**
     * Demand that a value is not less than a limit.
     * @param limit the limit
     * @return the demand
     */
    static Demand atLeast(double limit) {
        return new AtLeast(limit);
    }

    /**
     * At most so much.
     *
     * @param limit the limit
     */
    record AtMost(double limit) implements Demand {

        @Override
        public boolean isMetBy(double value) {
            return value <= this.limit;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "<= %s", Numbers.plain(this.limit));
        }

    }

    /**
     * At least so much.
     *
     * @param limit the limit
     */
    record AtLeast(double limit) implements Demand {

        @Override
        public boolean isMetBy(double value) {
            return value >= this.limit;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, ">= %s", Numbers.plain(this.limit));
        }

    }

}
