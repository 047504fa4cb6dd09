package io.chrono.timeline;

import java.util.Locale;

/**
 * How often an event runs. Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public sealed interface Repeats {

    /**
     * Return the number of repeats without an end.
     * @return the one instance
     */
    static Repeats forever() {
        return Forever.FOREVER;
    }

    /**
     * Return a number of repeats.
     * @param count how often the event runs, at least 1
     * @return the repeats
     * @throws IllegalArgumentException if the count is less than 1
     */
    static Repeats times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "'repeats' must be at least 1, or 'forever' for no end, but was " + count);
        }
        return new Times(count);
    }

    /**
     * Read a number of repeats from text.
     * @param text {@code forever} or a whole number of at least 1
     * @return the repeats
     * @throws IllegalArgumentException if the text is neither
     */
    static Repeats parse(String text) {
        String trimmed = text.strip();
        if (trimmed.toLowerCase(Locale.ROOT).equals("forever")) {
            return forever();
        }
        if (!trimmed.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "'repeats' must be 'forever' or a whole number of at least 1, but was '" + text + "'");
        }
        return times(Integer.parseInt(trimmed));
    }

    /**
     * Without an end.
     */
    enum Forever implements Repeats {

        /**
         * The one instance.
         */
        FOREVER;

        @Override
        public String toString() {
            return "forever";
        }

    }

    /**
     * A number of runs.
     *
     * @param count the number; 0 for an event that has had its last run
     */
    record Times(int count) implements Repeats {

        @Override
        public String toString() {
            return Integer.toString(this.count);
        }

    }

}
