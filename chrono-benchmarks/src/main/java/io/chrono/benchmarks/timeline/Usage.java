package io.chrono.benchmarks.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/**
 * What this process has used up to a moment, in nanoseconds. Immutable.
 *
 * @param wall the time that has passed
 * @param threads the CPU time of all threads that live, those of the JVM included
 * @param process the CPU time of all threads, also of those that have ended
 * @param pauses how long the garbage collector has held all other threads
 */
record Usage(long wall, long threads, long process, long pauses) {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
        .getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Path TASKS = Path.of("/proc/self/task");

    private static final long PROCESS_RESOLUTION = 20_000_000;

    private static final int COLLECTIONS = 2;

    static Usage now() {
        long pauses = ManagementFactory.getGarbageCollectorMXBeans()
            .stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
        return new Usage(System.nanoTime(), readThreads(), SYSTEM.getProcessCpuTime(), pauses * 1_000_000);
    }

    /**
     * Return what was used since a moment.
     * @param before what had been used by then
     * @return the difference
     */
    Usage since(Usage before) {
        return new Usage(this.wall - before.wall, this.threads - before.threads, this.process - before.process,
                this.pauses - before.pauses);
    }

    /**
     * Return the CPU time. Linux tells that of living threads exactly, and that of the
     * whole process in steps of 10 ms: the latter counts only if threads have ended.
     * @return the time
     */
    long cpu() {
        return Math.max(this.threads, this.process - PROCESS_RESOLUTION);
    }

    /**
     * Collect the garbage and return what is left.
     * @return bytes on the heap
     */
    static long heapAfterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long readThreads() {
        long sum = 0;
        if (Files.isDirectory(TASKS)) {
            try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
                for (Path task : tasks) {
                    sum += readThread(task);
                }
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return sum;
    }

    private static long readThread(Path task) throws IOException {
        try {
            String times = Files.readString(task.resolve("schedstat"));
            return Long.parseLong(times.substring(0, times.indexOf(' ')));
        }
        catch (NoSuchFileException ex) {
            return 0; // the thread has just ended
        }
    }

}
