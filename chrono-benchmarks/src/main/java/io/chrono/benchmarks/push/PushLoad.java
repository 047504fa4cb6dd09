package io.chrono.benchmarks.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;

import io.chrono.boot.PushStatistics;

/**
 * Measures push: each of many users has a page and gets one message each second from an
 * event of his own. This process is the application; the pages are in another one.
 */
public final class PushLoad {

    private final LoadOptions options;

    private final PrintStream out;

    PushLoad(LoadOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Measure and print.
     * @param args {@code --users}, {@code --seconds}, {@code --warm-up} and {@code --out}
     * @throws IOException if the other process fails, or the results cannot be written
     * @throws InterruptedException if somebody ends the program
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        LoadOptions options;
        try {
            options = LoadOptions.parse(args);
        }
        catch (IllegalArgumentException ex) {
            System.err.println(ex.getMessage());
            System.exit(2);
            return;
        }
        new PushLoad(options, System.out).run();
    }

    /**
     * Measure.
     * @return what was measured
     * @throws IOException if the other process fails, or the results cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    LoadResult run() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext server = LoadServer.start(this.options)) {
            long heap = ServerUsage.heapAfterCollection();
            long buffers = ServerUsage.buffers();
            Process client = client(LoadServer.port(server));
            try (BufferedReader lines = client.inputReader()) {
                LoadResult result = measure(lines, server.getBean(PushStatistics.class), heap, buffers);
                LoadReport.print(this.options, result, this.out);
                return result;
            }
            finally {
                client.destroy();
            }
        }
    }

    private LoadResult measure(BufferedReader lines, PushStatistics push, long heap, long buffers)
            throws IOException, InterruptedException {
        String[] window = await(lines, "WINDOW");
        long first = Long.parseLong(window[1]);
        long last = Long.parseLong(window[2]);
        this.out.printf("%d users are connected; %d s of warm-up%n", this.options.users(), this.options.warmUp());
        sleepUntil(first);
        Duration cpuBefore = ServerUsage.cpu();
        long messagesBefore = push.messages();
        progress(first, last);
        Duration cpu = ServerUsage.cpu().minus(cpuBefore);
        long sent = push.messages() - messagesBefore;
        long sessionHeap = ServerUsage.heapAfterCollection() - heap;
        long sessionBuffers = ServerUsage.buffers() - buffers;
        String[] done = await(lines, "DONE");
        return new LoadResult(Long.parseLong(done[1]), Long.parseLong(done[2]), sent, cpu, sessionHeap, sessionBuffers);
    }

    private void progress(long first, long last) throws InterruptedException {
        long step = Math.max(1, (last + 1 - first) / 10);
        for (long second = first + step; second <= last; second += step) {
            sleepUntil(second);
            this.out.printf("%d of %d s measured%n", second - first, last + 1 - first);
        }
        sleepUntil(last + 1);
    }

    private String[] await(BufferedReader lines, String word) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(word)) {
                return line.split(" ");
            }
            this.out.println(line);
        }
        throw new IOException("The client has ended before it said " + word);
    }

    private Process client(int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(java.toString(), "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                LoadClient.class.getName(), "--port", Integer.toString(port), "--users",
                Integer.toString(this.options.users()), "--seconds", Integer.toString(this.options.seconds()),
                "--warm-up", Integer.toString(this.options.warmUp()), "--out",
                this.options.out().toAbsolutePath().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    }

    /*
     * Half a second after the beginning of the second before: the messages of that one
     * have all left, those of the next one have not begun.
     */
    private static void sleepUntil(long second) throws InterruptedException {
        long micros = second * 1_000_000 - 500_000 - Lateness.nowMicros();
        if (micros > 0) {
            Thread.sleep(micros / 1000);
        }
    }

}
