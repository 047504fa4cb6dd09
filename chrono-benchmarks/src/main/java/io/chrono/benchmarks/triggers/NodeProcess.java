package io.chrono.benchmarks.triggers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.chrono.benchmarks.triggers.DrainCurve.Sample;

/**
 * A node in a process of its own. It prints {@code ready}; told to begin, it prints
 * {@code started}, then {@code ran NANOS COUNT} every few milliseconds while jobs run, or
 * {@code at ID MICROS} for each run, and when its input has ended
 * {@code end RUNS DISTINCT}. Its monotonic clock is that of the whole machine. Safe for
 * use by several threads.
 */
final class NodeProcess implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final Process process;

    private final PrintStream commands;

    private final CountDownLatch ready = new CountDownLatch(1);

    private final CountDownLatch started = new CountDownLatch(1);

    private final CountDownLatch ended = new CountDownLatch(1);

    private final List<Sample> samples = new ArrayList<>();

    private final Map<Integer, Long> times = new HashMap<>();

    private volatile int ran;

    private volatile int distinct;

    private NodeProcess(Process process) {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "node-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Start a process, and wait until it is ready.
     * @param command its command line
     * @return the process, which waits
     * @throws IOException if it does not start
     * @throws InterruptedException if this thread is interrupted
     */
    static NodeProcess start(List<String> command) throws IOException, InterruptedException {
        NodeProcess node = new NodeProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        node.await(node.ready);
        return node;
    }

    /**
     * Let it begin.
     */
    void begin() {
        this.commands.println("go");
    }

    void awaitStarted() throws IOException, InterruptedException {
        await(this.started);
    }

    private void await(CountDownLatch latch) throws IOException, InterruptedException {
        if (!latch.await(PATIENCE, TimeUnit.SECONDS) || !this.process.isAlive()) {
            close();
            throw new IOException("A node has not come up or has ended; see above");
        }
    }

    private void read() {
        try (BufferedReader lines = this.process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.split(" ", -1));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            this.ready.countDown();
            this.started.countDown();
            this.ended.countDown();
        }
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "ready" -> this.ready.countDown();
            case "started" -> this.started.countDown();
            case "ran" -> sampled(new Sample(Long.parseLong(words[1]), Integer.parseInt(words[2])));
            case "at" -> timed(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "end" -> {
                this.ran = Integer.parseInt(words[1]);
                this.distinct = Integer.parseInt(words[2]);
            }
            default -> System.err.println(String.join(" ", words));
        }
    }

    private void sampled(Sample sample) {
        synchronized (this.samples) {
            this.samples.add(sample);
        }
        this.ran = sample.count();
    }

    private void timed(int id, long micros) {
        synchronized (this.times) {
            this.times.putIfAbsent(id, micros);
        }
    }

    List<Sample> samples() {
        synchronized (this.samples) {
            return List.copyOf(this.samples);
        }
    }

    /**
     * Return when each job ran first.
     * @return microseconds since 1970 by the numbers of the jobs
     */
    Map<Integer, Long> times() {
        synchronized (this.times) {
            return Map.copyOf(this.times);
        }
    }

    /**
     * Return how many runs it has told of; all once it has ended.
     * @return the number
     */
    int ran() {
        return this.ran;
    }

    /**
     * Return how many different jobs it has run, known once it has ended.
     * @return the number
     */
    int distinct() {
        return this.distinct;
    }

    boolean isAlive() {
        return this.process.isAlive();
    }

    double cpuSeconds() throws IOException {
        return ProcessCpu.seconds(this.process.pid());
    }

    /**
     * Let it end in good order, and wait until it has said its last word.
     */
    @Override
    public void close() {
        this.commands.close();
        try {
            if (!this.process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                this.process.destroyForcibly().waitFor();
            }
            this.ended.await();
        }
        catch (InterruptedException ex) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

}
