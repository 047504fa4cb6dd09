package io.chrono.benchmarks.report;

/**
 * A figure that is shown for each candidate; less is better unless its title says
 * otherwise. Immutable.
 *
 * @param key the key that the trials print
 * @param title what it is, in a few words
 * @param unit its unit, for example {@code ns}
 * @param pictured whether the picture shows it, too
 */
public record Figure(String key, String title, String unit, boolean pictured) {

    /**
     * Create a figure for table and picture.
     * @param key the key that the trials print
     * @param title what it is, in a few words
     * @param unit its unit
     */
    public Figure(String key, String title, String unit) {
        this(key, title, unit, true);
    }

    /**
     * Create a figure that the picture does not need.
     * @param key the key that the trials print
     * @param title what it is, in a few words
     * @param unit its unit
     * @return the figure
     */
    public static Figure inTable(String key, String title, String unit) {
        return new Figure(key, title, unit, false);
    }

}
