package io.chrono.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes all values as CSV, one line for each candidate and figure. Stateless.
 */
final class Csv {

    private static final String HEAD = "candidate,role,figure,unit,median,min,max,values\n";

    private Csv() {
    }

    static String of(Results results, List<Figure> figures) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Candidate candidate : results.candidates()) {
            for (String key : results.keys(candidate)) {
                Summary summary = Summary.of(results.values(candidate, key));
                csv.append(quoted(candidate.name()))
                    .append(',')
                    .append(candidate.role().name().toLowerCase(Locale.ROOT));
                csv.append(',').append(key).append(',').append(quoted(unit(key, figures)));
                csv.append(',').append(Numbers.plain(summary.median()));
                csv.append(',').append(Numbers.plain(summary.min()));
                csv.append(',').append(Numbers.plain(summary.max()));
                csv.append(',').append(values(results.values(candidate, key))).append('\n');
            }
        }
        return csv.toString();
    }

    private static String unit(String key, List<Figure> figures) {
        return figures.stream().filter((figure) -> figure.key().equals(key)).map(Figure::unit).findFirst().orElse("");
    }

    private static String values(List<Double> values) {
        return values.stream().map(Numbers::plain).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch((c) -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

}
