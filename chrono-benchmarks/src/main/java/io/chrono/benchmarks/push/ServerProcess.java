package io.chrono.benchmarks.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server of a candidate in a process of its own, which is told what to do by lines on
 * its standard input. Confined to one thread.
 */
final class ServerProcess implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private final Process process;

    private final PrintStream commands;

    private final BufferedReader answers;

    private final Wire wire;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = process.inputReader();
        this.wire = Wire.parse(answer());
    }

    /**
     * Start a server, and wait until it listens.
     * @param command the command line
     * @return the running server
     * @throws IOException if it fails
     */
    static ServerProcess start(List<String> command) throws IOException {
        return new ServerProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    Wire wire() {
        return this.wire;
    }

    /**
     * Tell the server what to do.
     * @param command the command
     * @return its answer
     * @throws IOException if it has ended
     */
    String ask(String command) throws IOException {
        this.commands.println(command);
        return answer();
    }

    private String answer() throws IOException {
        for (String line = this.answers.readLine(); line != null; line = this.answers.readLine()) {
            if (line.startsWith(PeerProcess.ANSWER)) {
                return line.substring(PeerProcess.ANSWER.length());
            }
            System.err.println(line);
        }
        throw new IOException("The server has ended");
    }

    /**
     * Return the CPU time of all threads of the server so far, in user and kernel mode;
     * proc(5) tells it in hundredths of a second.
     * @return seconds
     * @throws IOException if it has ended
     */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + this.process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /**
     * Let the server end, and wait for it.
     */
    @Override
    public void close() {
        this.commands.close();
        try {
            if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
                this.process.destroyForcibly().waitFor();
            }
        }
        catch (InterruptedException ex) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

}
