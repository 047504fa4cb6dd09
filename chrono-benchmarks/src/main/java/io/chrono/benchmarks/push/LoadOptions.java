package io.chrono.benchmarks.push;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is measured. Immutable.
 *
 * @param users how many users have a page, from 1 to 20,000
 * @param seconds how long is measured, from 1 s to an hour
 * @param warmUp how many seconds pass before, from 0 to 600
 * @param out the directory of the results
 */
record LoadOptions(int users, int seconds, int warmUp, Path out) {

    private static final Set<String> KNOWN = Set.of("users", "seconds", "warm-up", "out");

    private static final int MOST_MESSAGES = 20_000_000;

    LoadOptions {
        require("users", users, 1, 20_000);
        require("seconds", seconds, 1, 3600);
        require("warm-up", warmUp, 0, 600);
        if ((long) users * (seconds + warmUp) > MOST_MESSAGES) {
            throw new IllegalArgumentException(
                    "'--users' times '--seconds' must be at most " + MOST_MESSAGES + ", but was " + users * seconds);
        }
    }

    /**
     * Read options from a command line.
     * @param args pairs of {@code --name} and value
     * @return the options; 100 users, 30 s after a warm-up of 10 s, and
     * {@code target/push-load} if not said
     * @throws IllegalArgumentException if an option is unknown or its value wrong
     */
    static LoadOptions parse(String... args) {
        Map<String, String> values = values(args);
        for (String name : values.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "'--" + name + "' is no option; there are --users, --seconds, --warm-up and --out");
            }
        }
        return new LoadOptions(number(values, "users", 100), number(values, "seconds", 30),
                number(values, "warm-up", 10), Path.of(values.getOrDefault("out", "target/push-load")));
    }

    /**
     * Read pairs of a name and a value.
     * @param args the command line
     * @return the values by their names without the dashes
     */
    static Map<String, String> values(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new IllegalArgumentException("Options come as '--name value', but there was '" + args[i] + "'");
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        return values;
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        String text = values.get(name);
        try {
            return (text != null) ? Integer.parseInt(text) : otherwise;
        }
        catch (NumberFormatException ex) {
            throw new IllegalArgumentException("'--" + name + "' must be a whole number, but was '" + text + "'", ex);
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "'--" + name + "' must be from " + least + " to " + most + ", but was " + value);
        }
    }

}
