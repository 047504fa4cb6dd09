package io.chrono.benchmarks.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes how late messages were: {@code lateness.csv} with the number of messages for
 * each tenth of a millisecond, {@code percentiles.csv}, and the picture of them,
 * {@code lateness.svg}. Stateless.
 */
final class LatenessReport {

    static final double[] PERCENTILES = { 50, 90, 99, 99.9, 100 };

    private static final int TENTH = 100;

    private LatenessReport() {
    }

    static void write(Path directory, long[] sorted) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("lateness.csv"), histogram(sorted));
        Files.write(directory.resolve("percentiles.csv"), percentiles(sorted));
        Files.writeString(directory.resolve("lateness.svg"), LatenessPicture.of(sorted));
    }

    private static List<String> histogram(long[] sorted) {
        List<String> lines = new ArrayList<>();
        lines.add("from_ms,messages");
        for (int i = 0; i < sorted.length;) {
            long bucket = Math.floorDiv(sorted[i], TENTH);
            int begin = i;
            while (i < sorted.length && Math.floorDiv(sorted[i], TENTH) == bucket) {
                i++;
            }
            lines.add(String.format(Locale.ROOT, "%.1f,%d", bucket / 10.0, i - begin));
        }
        return lines;
    }

    private static List<String> percentiles(long[] sorted) {
        List<String> lines = new ArrayList<>();
        lines.add("percentile,ms");
        for (double percentile : PERCENTILES) {
            if (sorted.length > 0) {
                lines.add(String.format(Locale.ROOT, "%s,%.3f", percentile,
                        Lateness.percentile(sorted, percentile) / 1000.0));
            }
        }
        return lines;
    }

    static List<String> readPercentiles(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("percentiles.csv"));
        return lines.subList(1, lines.size());
    }

}
