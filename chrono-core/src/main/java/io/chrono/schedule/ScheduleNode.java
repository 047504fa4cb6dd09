package io.chrono.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the nodes on which the triggers of durable schedules run: creates them ahead,
 * claims those that are due soon, executes each at its second, and writes what became of
 * it. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class ScheduleNode implements AutoCloseable {

    /**
     * How long {@link #close()} waits for what is being executed.
     */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private static final Logger logger = LoggerFactory.getLogger(ScheduleNode.class);

    private final NodeBase base;

    private final NodeSettings settings;

    private final Supplier<ExecutorService> workers;

    private final NodeCounters counters = new NodeCounters();

    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable Engine engine;

    /**
     * Create a node that does nothing yet.
     * @param base what it stands on
     * @param settings what is set about it
     * @param workers creates the threads on which actions are performed, at each start
     * anew; the node shuts them down
     * @throws IllegalArgumentException if two invokers perform the same type of actions
     */
    public ScheduleNode(NodeBase base, NodeSettings settings, Supplier<ExecutorService> workers) {
        new Invokers(base.invokers());
        this.base = base;
        this.settings = settings;
        this.workers = workers;
    }

    /**
     * Start the node. Starting one that runs has no effect. A store that does not work is
     * asked again until it does.
     */
    public void start() {
        this.lock.lock();
        try {
            if (this.engine == null) {
                Engine next = new Engine(this.base, this.settings, this.counters, this.workers.get());
                this.engine = next;
                next.start();
                logger.info("Node '{}' of the durable schedules started: {}", this.settings.name(),
                        this.settings.parts());
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Stop the node: claimed triggers are given back, what is being executed ends, its
     * results are written. Stopping a node that does not run has no effect.
     * @param timeout how long to wait for what is being executed before it is interrupted
     */
    public void stop(Duration timeout) {
        this.lock.lock();
        try {
            Engine current = this.engine;
            if (current != null) {
                current.stop(timeout);
                this.engine = null;
                logger.info("Node '{}' of the durable schedules stopped", this.settings.name());
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Stop the node, as {@link #stop} does, within {@link #DEFAULT_TIMEOUT}.
     */
    @Override
    public void close() {
        stop(DEFAULT_TIMEOUT);
    }

    /**
     * Return whether the node was started and not stopped since.
     * @return whether it runs
     */
    public boolean isRunning() {
        return this.engine != null;
    }

    /**
     * Return whether the node runs and the store has answered the last time.
     * @return whether the store works
     */
    public boolean isStoreWorking() {
        Engine current = this.engine;
        return current != null && current.isStoreWorking();
    }

    /**
     * Look for triggers at once, since something was changed.
     */
    public void wake() {
        Engine current = this.engine;
        if (current != null) {
            current.wake();
        }
    }

    /**
     * Return what the node has done since it was created.
     * @return the counts
     */
    public NodeCounts counts() {
        Engine current = this.engine;
        return this.counters.counts((current != null) ? current.held() : 0, (current != null) ? current.running() : 0);
    }

}
