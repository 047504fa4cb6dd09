package io.chrono.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * The machine, and what else it did during a run. Create it before the run. Used by one
 * thread.
 */
public final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private final double loadBefore = load();

    private final DoubleSupplier helpers;

    private final double othersBefore;

    private final long begun = System.nanoTime();

    /**
     * See the machine as it is now. All that this program starts and waits for belongs to
     * the run.
     */
    public Machine() {
        this(() -> 0);
    }

    /**
     * See the machine as it is now.
     * @param helpers how many seconds of CPU time were used by processes that belong to
     * the run but that this program does not wait for
     */
    public Machine(DoubleSupplier helpers) {
        this.helpers = helpers;
        this.othersBefore = others();
    }

    /**
     * Describe the machine and how busy it was with other things since this object was
     * created.
     * @return lines for people
     */
    public List<String> describe() {
        double seconds = (System.nanoTime() - this.begun) / 1e9;
        double others = (others() - this.othersBefore) / seconds;
        return List.of(
                "Java " + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vm.name") + "), "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + ")",
                String.format(Locale.ROOT,
                        "load average %.2f before and %.2f after the run (which is part of it); it took %.0f s",
                        this.loadBefore, load(), seconds),
                String.format(Locale.ROOT, "other programs used %.2f processors meanwhile: %s", Math.max(0, others),
                        (others < 0.1) ? "the machine was quiet" : "the machine was disturbed"));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        return read("/proc/cpuinfo").lines()
            .filter((line) -> line.startsWith("model name"))
            .map((line) -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    }

    /*
     * CPU seconds of all programs but this one and those that it has started and waited
     * for: proc(5) tells both in ticks.
     */
    private double others() {
        String all = read("/proc/stat").lines().findFirst().orElse("");
        String own = read("/proc/self/stat");
        if (all.isEmpty() || own.isEmpty()) {
            return 0;
        }
        String[] busy = all.split("\\s+");
        double sum = ticks(busy, 1) + ticks(busy, 2) + ticks(busy, 3) + ticks(busy, 6) + ticks(busy, 7);
        String[] self = own.substring(own.lastIndexOf(')') + 2).split(" ");
        double mine = ticks(self, 11) + ticks(self, 12) + ticks(self, 13) + ticks(self, 14);
        return (sum - mine) / TICKS_PER_SECOND - this.helpers.getAsDouble();
    }

    private static double ticks(String[] fields, int index) {
        return Double.parseDouble(fields[index]);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        }
        catch (IOException ex) {
            return ""; // there is no such file outside of Linux
        }
    }

}
