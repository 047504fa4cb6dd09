package io.chrono.benchmarks.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A trial that runs in a JVM of its own: of the same Java, on the same class path. Its
 * errors go to this program's standard error. Used by one thread.
 */
public final class FreshJvm implements AutoCloseable {

    /**
     * The flag that keeps logging away from the standard output, which belongs to the
     * results.
     */
    public static final String QUIET = "-Dlogback.configurationFile=io/chrono/benchmarks/report/logback.xml";

    private final Trial trial;

    private final Process process;

    private FreshJvm(Trial trial, Process process) {
        this.trial = trial;
        this.process = process;
    }

    /**
     * Start a trial.
     * @param trial the trial
     * @return the running trial
     * @throws IOException if there cannot be another process
     */
    public static FreshJvm start(Trial trial) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(QUIET);
        command.addAll(trial.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), trial.main().getName()));
        command.addAll(trial.arguments());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new FreshJvm(trial, process);
    }

    /**
     * Wait until the trial has ended.
     * @param progress takes the lines that are no results
     * @return what it has measured
     * @throws IOException if it has failed
     * @throws InterruptedException if this thread is interrupted
     */
    public Outcome await(Consumer<String> progress) throws IOException, InterruptedException {
        List<String> results = new ArrayList<>();
        try (BufferedReader lines = this.process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Outcome.isResult(line)) {
                    results.add(line);
                }
                else {
                    progress.accept(line);
                }
            }
        }
        int status = this.process.waitFor();
        if (status != 0) {
            throw new IOException("The trial '" + this.trial.part() + "' of " + this.trial.candidate().name()
                    + " has failed with status " + status + "; see above");
        }
        return Outcome.of(results);
    }

    /**
     * End the trial if it still runs.
     */
    @Override
    public void close() {
        this.process.destroy();
    }

}
