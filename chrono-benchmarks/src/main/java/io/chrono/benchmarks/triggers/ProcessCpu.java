package io.chrono.benchmarks.triggers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads what processes have used, which proc(5) tells in hundredths of a second; outside
 * of Linux it is 0. Stateless.
 */
final class ProcessCpu {

    private static final double TICKS_PER_SECOND = 100;

    private static final int PARENT = 1;

    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private static final int ENDED_USER = 13;

    private static final int ENDED_SYSTEM = 14;

    private ProcessCpu() {
    }

    /**
     * Return the CPU time of a process.
     * @param pid the process
     * @return seconds
     * @throws IOException if it cannot be read
     */
    static double seconds(long pid) throws IOException {
        String[] fields = fields(pid);
        return (fields != null) ? ticks(fields, USER, SYSTEM) / TICKS_PER_SECOND : 0;
    }

    /**
     * Return the CPU time of a process and of all that it has started, also of those that
     * have ended.
     * @param pid the process
     * @return seconds
     * @throws IOException if it cannot be read
     */
    static double secondsWithChildren(long pid) throws IOException {
        String[] own = fields(pid);
        if (own == null) {
            return 0;
        }
        double ticks = ticks(own, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
        for (String[] process : all()) {
            if (process[PARENT].equals(Long.toString(pid))) {
                ticks += ticks(process, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /**
     * Return who has started a process.
     * @param pid the process
     * @return the parent, or 0 if that is unknown
     * @throws IOException if it cannot be read
     */
    static long parent(long pid) throws IOException {
        String[] fields = fields(pid);
        return (fields != null) ? Long.parseLong(fields[PARENT]) : 0;
    }

    private static double ticks(String[] fields, int... indexes) {
        double sum = 0;
        for (int index : indexes) {
            sum += Double.parseDouble(fields[index]);
        }
        return sum;
    }

    private static List<String[]> all() throws IOException {
        List<Path> processes;
        try (Stream<Path> paths = Files.list(Path.of("/proc"))) {
            processes = paths.filter((path) -> path.getFileName().toString().matches("[0-9]+")).toList();
        }
        List<String[]> all = new ArrayList<>();
        for (Path process : processes) {
            String[] fields = fields(Long.parseLong(process.getFileName().toString()));
            if (fields != null) {
                all.add(fields);
            }
        }
        return all;
    }

    /*
     * The fields after the name of the program, which may hold spaces.
     */
    private static String @Nullable [] fields(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        }
        catch (NoSuchFileException ex) {
            return null; // it has ended, or this is not Linux
        }
    }

}
