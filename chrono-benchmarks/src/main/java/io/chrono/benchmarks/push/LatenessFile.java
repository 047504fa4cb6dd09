package io.chrono.benchmarks.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Keeps how late messages were as CSV: the number of messages for each tenth of a
 * millisecond. Stateless.
 */
final class LatenessFile {

    private static final String HEAD = "from_ms,messages";

    private static final int TENTH = 100;

    private LatenessFile() {
    }

    static void write(Path file, long[] sorted) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        for (int i = 0; i < sorted.length;) {
            long bucket = Math.floorDiv(sorted[i], TENTH);
            int begin = i;
            while (i < sorted.length && Math.floorDiv(sorted[i], TENTH) == bucket) {
                i++;
            }
            lines.add(String.format(Locale.ROOT, "%.1f,%d", bucket / 10.0, i - begin));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    /**
     * Read what was written.
     * @param file the file
     * @return milliseconds, rounded down to tenths, in ascending order
     * @throws IOException if it cannot be read
     */
    static double[] read(Path file) throws IOException {
        return Files.readAllLines(file)
            .stream()
            .skip(1)
            .map((line) -> line.split(",", -1))
            .flatMapToDouble((parts) -> DoubleStream.generate(() -> Double.parseDouble(parts[0]))
                .limit(Long.parseLong(parts[1])))
            .toArray();
    }

}
