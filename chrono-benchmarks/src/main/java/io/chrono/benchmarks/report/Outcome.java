package io.chrono.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one trial has printed. Immutable.
 *
 * @param figures the numbers by their keys
 * @param texts all else by its key
 */
public record Outcome(Map<String, Double> figures, Map<String, String> texts) {

    private static final Pattern RESULT = Pattern.compile("([a-z][a-z0-9_]*)=(.*)");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");

    /**
     * Return the same outcome with one more description.
     * @param key its key
     * @param text the description
     * @return the outcome
     */
    public Outcome with(String key, String text) {
        Map<String, String> more = new LinkedHashMap<>(this.texts);
        more.put(key, text);
        return new Outcome(this.figures, more);
    }

    static boolean isResult(String line) {
        return RESULT.matcher(line).matches();
    }

    /**
     * Read what a trial has printed; lines that are no results are passed over.
     * @param lines the lines
     * @return the outcome
     */
    static Outcome of(Iterable<String> lines) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher result = RESULT.matcher(line);
            if (result.matches() && NUMBER.matcher(result.group(2)).matches()) {
                figures.put(result.group(1), Double.valueOf(result.group(2)));
            }
            else if (result.matches()) {
                texts.put(result.group(1), result.group(2));
            }
        }
        return new Outcome(figures, texts);
    }

}
