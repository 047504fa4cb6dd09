package io.chrono.benchmarks.report;

/**
 * A figure that does not depend on the machine, and what is asked of it. Immutable.
 *
 * @param key its key in the line of JSON
 * @param value the value
 * @param demand what is asked of it
 */
public record Ratio(String key, double value, Demand demand) {

    boolean isGood() {
        return this.demand.isMetBy(this.value);
    }

}
