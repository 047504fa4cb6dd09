package io.chrono.boot.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.chrono.clock.Clock;
import io.chrono.timeline.Timeline;

/**
 * Starts the clock when the application is ready, if it is one in which time passes, and
 * ends everything in good order when the application ends. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public final class ClockLifecycle implements SmartLifecycle {

    /*
     * The end comes in two steps. When the context begins to close, the clock stops and
     * running events get their time: the web server, the broker and the database are all
     * still there for what these events have begun. A phase of the lifecycle would not
     * do, because the brokers of Spring stop in the very first one. Stopping and starting
     * as a lifecycle is for a context that is paused and goes on.
     */

    private final ApplicationContext context;

    private final Timeline timeline;

    private final Rules rules;

    private boolean ready;

    private boolean running;

    private boolean ticking;

    private @Nullable CountDownLatch end;

    /**
     * Create a lifecycle.
     * @param context the application that this is about
     * @param timeline the timeline whose clock is started and which is closed in the end
     * @param rules what is done
     */
    public ClockLifecycle(ApplicationContext context, Timeline timeline, Rules rules) {
        this.context = context;
        this.timeline = timeline;
        this.rules = rules;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    synchronized void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == this.context) {
            this.ready = true;
            this.ticking = this.rules.autoStart();
            begin();
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onClosed(ContextClosedEvent event) {
        if (event.getApplicationContext() == this.context) {
            clock().stop();
            this.timeline.close(this.rules.shutdownTimeout());
            stop();
        }
    }

    @Override
    public synchronized void start() {
        this.running = true;
        if (this.ready) {
            begin();
        }
    }

    @Override
    public synchronized void stop() {
        this.running = false;
        this.ticking = clock().isSupposedToTick();
        clock().stop();
        if (this.end != null) {
            this.end.countDown();
            this.end = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return this.running;
    }

    private void begin() {
        if (this.ticking) {
            clock().start();
        }
        if (this.rules.keepAlive() && this.end == null) {
            CountDownLatch latch = new CountDownLatch(1);
            this.end = latch;
            Thread thread = new Thread(() -> await(latch), "chrono-daemon");
            thread.setDaemon(false);
            thread.start();
        }
    }

    private Clock clock() {
        return this.timeline.clock();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is done when the application is ready and when it ends. Immutable.
     *
     * @param autoStart whether the clock starts when the application is ready
     * @param keepAlive whether a thread keeps the process alive until the application
     * ends
     * @param shutdownTimeout how long running events may last before they are interrupted
     */
    public record Rules(boolean autoStart, boolean keepAlive, Duration shutdownTimeout) {
    }

}
