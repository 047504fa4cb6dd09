package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.clock.Clock;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that a {@link Timeline} keeps its accounts while threads schedule, cancel and
 * clear, and the clock ticks, stalls, pauses and is moved.
 */
@Timeout(120)
class TimelineStressTests {

    private static final int THREADS = 4;

    private static final int STEPS = 1_000;

    private static final int MOST = 2_000;

    private static final int SCOPES = 7;

    private static final List<Overlap> OVERLAPS = List.of(Overlap.values());

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final Clock clock = new Clock(this.time);

    /*
     * Time is moved far faster than the workers' own, so a run that waits for one of them
     * looks late.
     */
    private final TimelineSettings settings = new TimelineSettings(TimelineSettings.DEFAULT.zone(),
            Duration.ofDays(1000), Duration.ofMillis(50), MOST, MOST, 4);

    private final Timeline timeline = Timeline.on(this.clock)
        .settings(this.settings)
        .workers(Workers.platform(64))
        .build();

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    private final Queue<ScheduledEvent> once = new ConcurrentLinkedQueue<>();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private final AtomicInteger busy = new AtomicInteger(THREADS);

    @Test
    void accountsAreTrueWhenAllIsOver() throws InterruptedException {
        this.clock.start();
        List<Thread> users = startUsers();
        Random random = new Random(0);
        while (this.busy.get() > 0) {
            move(random.nextInt(40));
        }
        for (Thread user : users) {
            user.join();
        }
        assertThat(this.failures).isEmpty();
        assertThat(this.timeline.size()).isEqualTo(live());
        this.timeline.sizes()
            .forEach((scope, size) -> assertThat(live(this.timeline.events(scope))).as("events of %s", scope)
                .isEqualTo(size.longValue()));
        fillUp();
        leaveAllRunsToTheirEnd();
        assertThat(this.clock.listenerFailures()).isZero();
        assertThat(this.runs).isNotEmpty();
        assertThat(this.runs.values()).as("runs of events that run once").allMatch((count) -> count.get() == 1);
        assertThat(this.once.stream().filter((event) -> !event.isPurged()).map(ScheduledEvent::id))
            .allMatch((id) -> this.runs.containsKey(id.toString()));
        assertThat(this.timeline.size()).isZero();
        assertThat(this.timeline.events()).isEmpty();
        assertThat(this.timeline.sizes()).isEmpty();
        allNumbersAreFree();
    }

    private void move(int what) {
        switch (what) {
            case 0 -> this.time.stall(Duration.ofSeconds(4));
            case 1 -> {
                this.clock.stop();
                this.time.advance(Duration.ofSeconds(3));
                this.clock.start();
            }
            case 2 -> this.time.stepWallClock(Duration.ofHours(1));
            case 3 -> this.time.stepWallClock(Duration.ofHours(-1));
            default -> this.time.advance(Duration.ofMillis(700));
        }
    }

    private List<Thread> startUsers() {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Thread> users = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i + 1);
            Thread user = new Thread(() -> {
                try {
                    start.await();
                    for (int step = 0; step < STEPS; step++) {
                        step(random);
                    }
                }
                catch (Throwable ex) {
                    this.failures.add(ex);
                }
                finally {
                    this.busy.decrementAndGet();
                }
            });
            user.start();
            users.add(user);
        }
        return users;
    }

    private void step(Random random) {
        Scope scope = Scope.of("group", random.nextInt(SCOPES));
        int what = random.nextInt(100);
        if (what < 60) {
            scheduleOne(scope, random);
        }
        else if (what < 85) {
            List<ScheduledEvent> events = this.timeline.events(scope);
            if (!events.isEmpty()) {
                this.timeline.remove(events.get(random.nextInt(events.size())).id());
            }
        }
        else if (what < 92) {
            this.timeline.clearScope(scope);
        }
        else if (what < 93) {
            this.timeline.clear();
        }
        else {
            assertThat(this.timeline.events()).doesNotContainNull();
            assertThat(this.timeline.next(10)).doesNotContainNull();
        }
    }

    private void scheduleOne(Scope scope, Random random) {
        LambdaChain chain = this.timeline
            .task((context) -> this.runs.computeIfAbsent(context.id().toString(), (id) -> new AtomicInteger())
                .incrementAndGet())
            .at(Duration.ofSeconds(1 + random.nextInt(4)));
        chain = (random.nextInt(10) != 0) ? chain.scope(scope) : chain;
        if (random.nextInt(4) == 0) {
            this.timeline.task((context) -> {
            })
                .scope(scope)
                .every(1 + random.nextInt(3))
                .overlap(OVERLAPS.get(random.nextInt(OVERLAPS.size())))
                .times(1 + random.nextInt(20))
                .schedule();
        }
        else {
            this.once.add(chain.overlap(Overlap.ALLOW).schedule());
        }
    }

    private void fillUp() {
        int free = MOST - this.timeline.size();
        for (int i = 0; i < free; i++) {
            this.timeline.task((context) -> {
            }).schedule();
        }
        assertThat(this.timeline.size()).isEqualTo(MOST);
        assertThat(live()).isEqualTo(MOST);
    }

    private long live() {
        return live(this.timeline.events());
    }

    private static long live(List<ScheduledEvent> events) {
        return events.stream().filter((event) -> !event.isPurged() && event.at() != null).count();
    }

    private void leaveAllRunsToTheirEnd() {
        await().until(() -> {
            this.time.advance(Duration.ofSeconds(1));
            return this.timeline.events().isEmpty();
        });
        await().until(() -> {
            this.time.advance(Duration.ofMillis(2));
            return this.timeline.backlog() == 0 && this.timeline.activeWorkers() == 0;
        });
    }

    private void allNumbersAreFree() {
        assertThat(this.timeline).extracting("wheels")
            .asInstanceOf(InstanceOfAssertFactories.iterable(Wheel.class))
            .allSatisfy((wheel) -> {
                EntryTable table = wheel.days().get(0).entries();
                assertThat(wheel.days()).hasSize(1);
                assertThat(table.size()).isZero();
                assertThat(table).extracting("freeCount").isEqualTo(assertThat(table).extracting("numbers").actual());
            });
    }

}
