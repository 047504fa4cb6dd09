package io.chrono.benchmarks.report;

/**
 * A figure that is shown for each candidate; less is better. Immutable.
 *
 * @param key the key that the trials print
 * @param title what it is, in a few words
 * @param unit its unit, for example {@code ns}
 */
public record Figure(String key, String title, String unit) {
}
