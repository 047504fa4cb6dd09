package io.chrono.boot.action;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Interrupts a thread when its work takes too long, and never after the work has ended.
 * Stateless.
 */
final class TimeLimit {

    private TimeLimit() {
    }

    /**
     * Work on the calling thread.
     * @param <T> the type of the result
     * @param most how long it may take
     * @param work the work, which ends soon once it is interrupted
     * @return the result
     * @throws TimeoutException if it took too long
     * @throws InterruptedException if somebody else has interrupted the thread
     * @throws Exception what the work throws
     */
    static <T> T run(Duration most, Callable<T> work) throws Exception {
        Thread worker = Thread.currentThread();
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Boolean> cut = end.orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
            .handle((nothing, expired) -> interrupt(worker, expired));
        try {
            return work.call();
        }
        catch (Exception ex) {
            end.complete(null);
            if (cut.join()) {
                throw (Exception) new TimeoutException("It took longer than " + most).initCause(ex);
            }
            if (Thread.interrupted()) {
                throw (Exception) new InterruptedException("It was interrupted").initCause(ex);
            }
            throw ex;
        }
        finally {
            // Either the end or the limit comes first. If it is the limit, its interrupt
            // belongs to this work: what the thread does next must not see it.
            end.complete(null);
            if (cut.join()) {
                Thread.interrupted();
            }
        }
    }

    private static boolean interrupt(Thread worker, @Nullable Throwable expired) {
        if (expired != null) {
            worker.interrupt();
        }
        return expired != null;
    }

}
