package io.chrono.benchmarks.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The command line of a benchmark: {@code --quick}, {@code --rounds N},
 * {@code --only a,b}, {@code --out DIRECTORY} and options of its own. Immutable.
 */
public final class RunOptions {

    private static final String QUICK = "quick";

    private static final Set<String> COMMON = Set.of(QUICK, "rounds", "only", "out");

    private final Map<String, String> values;

    private RunOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Read a command line.
     * @param own the names of the options that only this benchmark has, each with a value
     * @param args the command line
     * @return the options
     * @throws IllegalArgumentException if an option is unknown or has no value
     */
    public static RunOptions parse(Set<String> own, String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!COMMON.contains(name) && !own.contains(name)) {
                throw new IllegalArgumentException("'" + args[i] + "' is no option; there are " + names(own));
            }
            if (name.equals(QUICK)) {
                values.put(name, "true");
            }
            else if (++i < args.length) {
                values.put(name, args[i]);
            }
            else {
                throw new IllegalArgumentException("'--" + name + "' must have a value");
            }
        }
        return new RunOptions(values);
    }

    private static String names(Set<String> own) {
        Set<String> names = new TreeSet<>(COMMON);
        names.addAll(own);
        return "--" + String.join(", --", names);
    }

    /**
     * Return whether the whole run should end within a minute.
     * @return {@code true} for {@code --quick}
     */
    public boolean isQuick() {
        return this.values.containsKey(QUICK);
    }

    /**
     * Return in how many rounds each candidate is measured.
     * @param otherwise the number if none was said
     * @return the number, at least 1
     * @throws IllegalArgumentException if it is less than 1 or no number
     */
    public int rounds(int otherwise) {
        return number("rounds", otherwise);
    }

    /**
     * Return a number of this benchmark's own.
     * @param name the name of the option
     * @param otherwise the number if none was said
     * @return the number, at least 1
     * @throws IllegalArgumentException if it is less than 1 or no number
     */
    public int number(String name, int otherwise) {
        String text = this.values.get(name);
        int number;
        try {
            number = (text != null) ? Integer.parseInt(text) : otherwise;
        }
        catch (NumberFormatException ex) {
            throw new IllegalArgumentException("'--" + name + "' must be a whole number, but was '" + text + "'", ex);
        }
        if (number < 1) {
            throw new IllegalArgumentException("'--" + name + "' must be at least 1, but was " + number);
        }
        return number;
    }

    /**
     * Return a text of this benchmark's own.
     * @param name the name of the option
     * @return the text, or {@code null} if none was said
     */
    public @Nullable String text(String name) {
        return this.values.get(name);
    }

    /**
     * Return where the results are written.
     * @param otherwise the directory if none was said
     * @return the directory
     */
    public Path out(Path otherwise) {
        String text = this.values.get("out");
        return (text != null) ? Path.of(text) : otherwise;
    }

    /**
     * Keep the candidates that were asked for with {@code --only}. Chrono is always among
     * them.
     * @param candidates all candidates
     * @return those that are measured, in the same order
     * @throws IllegalArgumentException if a name is unknown
     */
    public List<Candidate> chosen(List<Candidate> candidates) {
        String text = this.values.get("only");
        if (text == null) {
            return candidates;
        }
        Set<String> only = Set.of(text.split(","));
        List<String> known = candidates.stream().map(Candidate::name).toList();
        for (String name : only) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no candidate '" + name + "'; there are " + known);
            }
        }
        return candidates.stream()
            .filter((candidate) -> candidate.role() == Role.CHRONO || only.contains(candidate.name()))
            .toList();
    }

}
