package io.chrono.timeline;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which events run. Stateless.
 *
 * @since 0.1
 */
public final class Workers {

    /*
     * Threads beyond the limit of runs, so that what was collected for the pages still
     * leaves while every worker is caught in a slow event.
     */
    private static final int RESERVE = 2;

    private static final String NAME = "chrono-worker-";

    private Workers() {
    }

    /**
     * Create a pool of platform threads that grows with the work and shrinks without it.
     * @param maxWorkers the most runs at a time, at least 1
     * @return the pool; its threads are daemons
     * @throws IllegalArgumentException if {@code maxWorkers} is less than 1
     */
    public static ExecutorService platform(int maxWorkers) {
        if (maxWorkers < 1) {
            throw new IllegalArgumentException("'maxWorkers' must be at least 1, but was " + maxWorkers);
        }
        int threadsAtMost = Math.min(maxWorkers, Integer.MAX_VALUE - RESERVE) + RESERVE;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = (task) -> {
            Thread thread = new Thread(task, NAME + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(0, threadsAtMost, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /**
     * Create an executor with a virtual thread for each task.
     * @return the executor
     * @throws IllegalStateException if this Java has no virtual threads
     */
    public static ExecutorService virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
            ThreadFactory threads = (ThreadFactory) type.getMethod("factory").invoke(named);
            return (ExecutorService) Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                .invoke(null, threads);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(
                    "Virtual threads need Java 21 or newer, but this is Java " + Runtime.version().feature(), ex);
        }
    }

    /**
     * Create an executor that runs each task on the thread that hands it over, for tests
     * that move time themselves: when the time has been moved, everything has run.
     * @return the executor
     */
    public static ExecutorService direct() {
        return new DirectExecutor();
    }

    private static final class DirectExecutor extends AbstractExecutorService {

        private volatile boolean shutdown;

        @Override
        public void execute(Runnable task) {
            if (this.shutdown) {
                throw new RejectedExecutionException("shut down");
            }
            task.run();
        }

        @Override
        public void shutdown() {
            this.shutdown = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            this.shutdown = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return this.shutdown;
        }

        @Override
        public boolean isTerminated() {
            return this.shutdown;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return this.shutdown;
        }

    }

}
