package io.chrono.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people and programs what was measured: tables, a picture, CSV, and one line of
 * JSON. Not thread-safe.
 */
public final class Report {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final int COLUMNS = 4;

    private final String benchmark;

    private final Machine machine;

    private final Results results;

    private final List<Figure> figures;

    private final List<Ratio> ratios = new ArrayList<>();

    /**
     * Create a report.
     * @param benchmark the name of the benchmark
     * @param machine the machine, seen since before the run
     * @param results what was measured
     * @param figures what is shown of it, in this order; what was not measured is left
     * out
     */
    public Report(String benchmark, Machine machine, Results results, List<Figure> figures) {
        this.benchmark = benchmark;
        this.machine = machine;
        this.results = results;
        this.figures = List.copyOf(figures);
    }

    /**
     * Add a ratio.
     * @param key its key
     * @param value its value; what was not measured is {@code null} and left out
     * @param demand what is asked of it
     * @return this report
     */
    public Report ratio(String key, @Nullable Double value, Demand demand) {
        if (value != null) {
            this.ratios.add(new Ratio(key, value, demand));
        }
        return this;
    }

    /**
     * Write the files, print the tables, and the line of JSON as the last one.
     * @param directory where the files go; it is created
     * @param out where to print
     * @throws IOException if a file cannot be written
     */
    public void publish(Path directory, PrintStream out) throws IOException {
        Files.createDirectories(directory);
        String text = text();
        Files.writeString(directory.resolve(this.benchmark + ".txt"), text);
        Files.writeString(directory.resolve(this.benchmark + ".csv"), Csv.of(this.results, this.figures));
        Files.writeString(directory.resolve(this.benchmark + ".svg"),
                new BarPicture(this.benchmark, this.results, this.figures).svg());
        String json = json();
        Files.writeString(directory.resolve(this.benchmark + ".json"), json + "\n");
        out.print(text);
        out.printf("%nWritten to %s%n", directory.toAbsolutePath().normalize());
        out.println(json);
        out.flush();
    }

    /**
     * Return what people read.
     * @return several tables
     */
    String text() {
        StringBuilder text = new StringBuilder();
        this.machine.describe().forEach((line) -> text.append(line).append('\n'));
        text.append('\n').append(candidates());
        text.append("\nMedian (min-max); less is better\n");
        figures().forEach((table) -> text.append(table).append('\n'));
        if (!this.ratios.isEmpty()) {
            text.append(ratios());
        }
        return text.toString();
    }

    private TextTable candidates() {
        TextTable table = new TextTable("candidate", "settings");
        for (Candidate candidate : this.results.candidates()) {
            table.row(candidate.name(), describe(candidate));
        }
        return table;
    }

    private String describe(Candidate candidate) {
        List<String> texts = new ArrayList<>(this.results.texts(candidate).values());
        texts.removeIf(String::isEmpty);
        if (candidate.role() == Role.REFERENCE) {
            texts.add("reference only");
        }
        return String.join("; ", texts);
    }

    private List<TextTable> figures() {
        List<Figure> shown = this.figures.stream().filter(this::isMeasured).toList();
        List<TextTable> tables = new ArrayList<>();
        for (int i = 0; i < shown.size(); i += COLUMNS) {
            tables.add(figures(shown.subList(i, Math.min(i + COLUMNS, shown.size()))));
        }
        return tables;
    }

    private TextTable figures(List<Figure> columns) {
        List<String> head = new ArrayList<>(List.of("candidate"));
        columns.forEach((figure) -> head.add(figure.title() + " [" + figure.unit() + "]"));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (Candidate candidate : this.results.candidates()) {
            List<String> row = new ArrayList<>(List.of(candidate.name()));
            columns.forEach((figure) -> row.add(cell(this.results.summary(candidate, figure.key()))));
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private boolean isMeasured(Figure figure) {
        return this.results.candidates()
            .stream()
            .anyMatch((candidate) -> this.results.summary(candidate, figure.key()) != null);
    }

    private static String cell(@Nullable Summary summary) {
        if (summary == null) {
            return "-";
        }
        String median = Numbers.pretty(summary.median());
        return (summary.count() == 1) ? median
                : median + " (" + Numbers.pretty(summary.min()) + "-" + Numbers.pretty(summary.max()) + ")";
    }

    private TextTable ratios() {
        TextTable table = new TextTable("ratio", "value", "demand", "");
        for (Ratio ratio : this.ratios) {
            table.row(ratio.key(), Numbers.pretty(ratio.value()), ratio.demand().toString(),
                    ratio.isGood() ? "ok" : "NOT MET");
        }
        return table;
    }

    /**
     * Return what programs read.
     * @return one line of JSON
     */
    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", this.benchmark);
        Map<String, Object> byKey = new LinkedHashMap<>();
        this.ratios.forEach((ratio) -> byKey.put(ratio.key(), Numbers.rounded(ratio.value())));
        json.put("ratios", byKey);
        Map<String, Object> byCandidate = new LinkedHashMap<>();
        for (Candidate candidate : this.results.candidates()) {
            byCandidate.put(candidate.name(), medians(candidate));
        }
        json.put("figures", byCandidate);
        return MAPPER.writeValueAsString(json);
    }

    private Map<String, Object> medians(Candidate candidate) {
        Map<String, Object> medians = new LinkedHashMap<>();
        for (String key : this.results.keys(candidate)) {
            Summary summary = this.results.summary(candidate, key);
            if (summary != null) {
                medians.put(key, Numbers.rounded(summary.median()));
            }
        }
        return medians;
    }

}
