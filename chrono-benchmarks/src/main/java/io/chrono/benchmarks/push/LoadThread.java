package io.chrono.benchmarks.push;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs load, one part after the other: when the last message has arrived its sender may
 * still be about to return, and a server that needs a sender that is alone would refuse
 * the next one. Safe for use by several threads.
 */
final class LoadThread {

    private final Executor executor = Executors.newSingleThreadExecutor((work) -> {
        Thread thread = new Thread(work, "load");
        thread.setDaemon(true);
        return thread;
    });

    private final Consumer<Exception> failed;

    /**
     * Create the thread.
     * @param failed is told what went wrong
     */
    LoadThread(Consumer<Exception> failed) {
        this.failed = failed;
    }

    /**
     * Begin with the work as soon as all that was begun before has ended.
     * @param work what to do
     */
    void begin(Work work) {
        this.executor.execute(() -> run(work));
    }

    private void run(Work work) {
        try {
            work.run();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            this.failed.accept(ex);
        }
        catch (IOException | RuntimeException ex) {
            this.failed.accept(ex);
        }
    }

    /**
     * A part of the load.
     */
    interface Work {

        void run() throws IOException, InterruptedException;

    }

}
