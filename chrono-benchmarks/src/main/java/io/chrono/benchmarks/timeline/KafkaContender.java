package io.chrono.benchmarks.timeline;

import java.time.Instant;

import org.apache.kafka.server.util.timer.SystemTimer;
import org.apache.kafka.server.util.timer.SystemTimerReaper;
import org.apache.kafka.server.util.timer.Timer;
import org.apache.kafka.server.util.timer.TimerTask;

import io.chrono.scope.Scope;

/**
 * Kafka's hierarchical timing wheel with an application's index of scopes. A task of it
 * keeps its delay for good, so an event that repeats gets a new one for each run.
 */
final class KafkaContender extends IndexedContender {

    private final Timer timer = new SystemTimerReaper("wheel-reaper", new SystemTimer("wheel"));

    @Override
    void arm(AppEvent event, int seconds) {
        add(new Task(event, this.timer, seconds * 1000L));
    }

    @Override
    void disarm(AppEvent event) {
        if (event.handle instanceof TimerTask task) {
            task.cancel();
        }
    }

    private void add(Task task) {
        task.event.handle = task;
        this.timer.add(task);
    }

    @Override
    public void repeat(Scope scope, long firstSecond, Body body) {
        AppEvent event = create(firstSecond, Integer.MAX_VALUE, body);
        add(Task.of(event, this.timer));
        index(scope, event);
    }

    @Override
    public String settings() {
        return "1 ms x 20 slots for each level (its defaults), driven by its SystemTimerReaper";
    }

    @Override
    public Class<?> library() {
        return SystemTimer.class;
    }

    private static final class Task extends TimerTask {

        private final AppEvent event;

        private final Timer timer;

        Task(AppEvent event, Timer timer, long delayMillis) {
            super(delayMillis);
            this.event = event;
            this.timer = timer;
        }

        static Task of(AppEvent event, Timer timer) {
            return new Task(event, timer, event.dueSecond * 1000 - Instant.now().toEpochMilli());
        }

        @Override
        public void run() {
            this.event.run();
            if (this.event.isForever()) {
                Task next = of(this.event, this.timer);
                this.event.handle = next;
                this.timer.add(next);
            }
        }

    }

}
