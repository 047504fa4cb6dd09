package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.catalina.util.ServerInfo;
import org.springframework.boot.SpringBootVersion;

/**
 * Prints what was measured as a table, and writes it to {@code summary.csv}. Stateless.
 */
final class LoadReport {

    private static final double KIB = 1024;

    private LoadReport() {
    }

    static void print(LoadOptions options, LoadResult result, PrintStream out) throws IOException {
        List<String[]> rows = rows(options, result);
        out.println();
        rows.forEach((row) -> out.printf("%-28s %s%n", row[0], row[1]));
        Path summary = options.out().resolve("summary.csv");
        Files.write(summary, rows.stream().map((row) -> row[0] + ",\"" + row[1] + "\"").toList());
        out.printf("%nWritten to %s: summary.csv, percentiles.csv, lateness.csv, lateness.svg%n",
                options.out().toAbsolutePath().normalize());
    }

    private static List<String[]> rows(LoadOptions options, LoadResult result) throws IOException {
        List<String[]> rows = new ArrayList<>();
        row(rows, "users", "%d", options.users());
        row(rows, "seconds", "%d", options.seconds());
        row(rows, "messages received", "%d of %d", result.received(), result.expected());
        for (String line : LatenessReport.readPercentiles(options.out())) {
            int comma = line.indexOf(',');
            row(rows, "lateness " + name(line.substring(0, comma)), "%s ms", line.substring(comma + 1));
        }
        row(rows, "server CPU per message", "%.1f µs", result.cpu().toNanos() / 1000.0 / Math.max(1, result.sent()));
        row(rows, "server CPU", "%.1f %% of one core", 100.0 * result.cpu().toMillis() / 1000 / options.seconds());
        row(rows, "heap per session", "%.1f KiB", result.heap() / KIB / options.users());
        row(rows, "buffers per session", "%.1f KiB", result.buffers() / KIB / options.users());
        row(rows, "Java", "%s, %s", Runtime.version(), System.getProperty("java.vm.name"));
        row(rows, "Java flags", "%s", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        row(rows, "Spring Boot", "%s", SpringBootVersion.getVersion());
        row(rows, "server", "%s", ServerInfo.getServerInfo());
        row(rows, "machine", "%s %s, %d processors", System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        return rows;
    }

    private static String name(String percentile) {
        return percentile.equals("100.0") ? "max" : "p" + percentile.replace(".0", "");
    }

    private static void row(List<String[]> rows, String name, String format, Object... values) {
        rows.add(new String[] { name, String.format(Locale.ROOT, format, values) });
    }

}
