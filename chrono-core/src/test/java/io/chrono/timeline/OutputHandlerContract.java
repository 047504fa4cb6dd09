package io.chrono.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What every {@link OutputHandler} does, whatever becomes of the output.
 */
@Timeout(60)
public abstract class OutputHandlerContract {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Return a handler that nobody has used yet.
     * @return the handler
     */
    protected abstract OutputHandler handler();

    @Test
    void eventOfAUserAndEventOfATopicAreAccepted() {
        OutputHandler handler = handler();
        assertThatCode(() -> {
            handler.check(event(handler, "anna"));
            handler.check(topicEvent(handler));
        }).doesNotThrowAnyException();
    }

    @Test
    void outputIsTakenBeforeDuringAndAfterItsTick() {
        OutputHandler handler = handler();
        ScheduledEvent event = event(handler, "anna");
        Tick tick = new Tick(1, START, 0, START);
        assertThatCode(() -> {
            handler.handle(event, tick, "before");
            handler.tickBegan(tick);
            handler.handle(event, tick, "during");
            handler.tickEnded(tick);
            handler.handle(event, tick, "after");
        }).doesNotThrowAnyException();
    }

    @Test
    void tickWithoutOutputAndUnknownTickDoNoHarm() {
        OutputHandler handler = handler();
        assertThatCode(() -> {
            handler.tickBegan(new Tick(1, START, 0, START));
            handler.tickEnded(new Tick(1, START, 0, START));
            handler.tickEnded(new Tick(7, START.plusSeconds(6), 0, START));
        }).doesNotThrowAnyException();
    }

    @Test
    void manyThreadsMayHandOverAtOnce() throws InterruptedException {
        OutputHandler handler = handler();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        Tick tick = new Tick(1, START, 0, START);
        handler.tickBegan(tick);
        for (int i = 0; i < 20; i++) {
            ScheduledEvent event = event(handler, "user-" + i % 5);
            Thread thread = new Thread(() -> {
                try {
                    for (int j = 0; j < 200; j++) {
                        handler.handle(event, tick, "output " + j);
                    }
                }
                catch (Throwable ex) {
                    failures.add(ex);
                }
            });
            threads.add(thread);
            thread.start();
        }
        handler.tickEnded(tick);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private static ScheduledEvent event(OutputHandler handler, String user) {
        return timeline(handler).event((context) -> null).user(user).schedule();
    }

    private static ScheduledEvent topicEvent(OutputHandler handler) {
        return timeline(handler).event((context) -> null).topic("/topic/lobby").schedule();
    }

    private static Timeline timeline(OutputHandler handler) {
        return Timeline.on(new Clock(new MovableTime(START))).workers(Workers.direct()).outputs(handler).build();
    }

}
