package io.chrono.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.clock.Clock;
import io.chrono.clock.ClockListener;
import io.chrono.clock.Tick;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the timeline with a naive list that is looked through second by second, over
 * random programs of operations.
 */
class WheelModelTests {

    private static final Instant START = Instant.parse("2026-01-01T23:50:00.400Z");

    private static final int STEPS = 400;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946 })
    void randomProgramRunsAsOnANaiveList(long seed) {
        Program program = new Program(seed);
        for (int i = 0; i < STEPS; i++) {
            program.step();
            program.compare();
        }
        assertThat(program.model.runs.size()).as("runs of the program").isGreaterThan(STEPS);
    }

    private static boolean isLive(ScheduledEvent event) {
        return !event.isPurged() && event.at() != null;
    }

    private static final class Program {

        private final Random random;

        private final MovableTime time = new MovableTime(START);

        private final Clock clock = new Clock(this.time);

        private final NaiveTimeline model = new NaiveTimeline();

        private final List<String> runs = new ArrayList<>();

        private final Timeline timeline = Timeline.on(this.clock).workers(Workers.direct()).build();

        Program(long seed) {
            this.random = new Random(seed);
            this.clock.addListener(this.model);
            this.clock.start();
        }

        void step() {
            switch (this.random.nextInt(16)) {
                case 0, 1, 2, 3, 4 -> {
                    schedule();
                    schedule();
                    schedule();
                }
                case 5 -> removeOne();
                case 6 -> clearOne();
                case 7 -> this.time.stall(Duration.ofMillis(this.random.nextInt(30_000)));
                case 8 -> pause();
                case 9 -> clearAllSometimes();
                default -> this.time.advance(Duration.ofMillis(this.random.nextInt(8_000)));
            }
        }

        private void schedule() {
            int every = 1 + this.random.nextInt((this.random.nextInt(10) == 0) ? 80_000 : 20);
            int at = this.random.nextInt((this.random.nextInt(10) == 0) ? 80_000 : 20);
            int before = at + 2 + this.random.nextInt(100);
            int repeats = this.random.nextInt(6);
            Scope scope = Scope.of("group", this.random.nextInt(5));
            LambdaChain chain = this.timeline.task((context) -> this.runs.add(context.ticks() + " " + context.id()))
                .scope(scope)
                .every(every);
            chain = (repeats > 0) ? chain.times(repeats) : chain.forever();
            chain = (at > 0) ? chain.at(Duration.ofSeconds(at)) : chain;
            boolean bounded = this.random.nextBoolean();
            chain = bounded ? chain.before(Duration.ofSeconds(before)) : chain;
            ScheduledEvent event = chain.schedule();
            long now = this.clock.now().getEpochSecond();
            this.model.events.add(new NaiveEvent(event.id(), scope, every, now + Math.max(1, at),
                    (repeats > 0) ? repeats : Integer.MAX_VALUE, bounded ? now + before : Long.MAX_VALUE));
        }

        private void removeOne() {
            if (!this.model.events.isEmpty()) {
                NaiveEvent victim = this.model.events.get(this.random.nextInt(this.model.events.size()));
                this.timeline.remove(victim.id);
                victim.ended = true;
            }
        }

        private void clearOne() {
            Scope scope = Scope.of("group", this.random.nextInt(5));
            this.timeline.clearScope(scope);
            this.model.events.stream()
                .filter((event) -> event.scope.equals(scope))
                .forEach((event) -> event.ended = true);
        }

        private void clearAllSometimes() {
            if (this.random.nextInt(10) == 0) {
                this.timeline.clear();
                this.model.events.forEach((event) -> event.ended = true);
            }
        }

        private void pause() {
            this.clock.stop();
            this.time.advance(Duration.ofMillis(this.random.nextInt(60_000)));
            this.clock.start();
        }

        void compare() {
            assertThat(this.runs.stream().sorted()).isEqualTo(this.model.runs.stream().sorted().toList());
            EventCounts counts = this.timeline.counts("lambda");
            assertThat(counts.skipped(SkipReason.LATE)).isEqualTo(this.model.late);
            assertThat(counts.skipped(SkipReason.CAUGHT_UP)).isEqualTo(this.model.caughtUp);
            List<UUID> live = this.model.events.stream()
                .filter((event) -> !event.ended)
                .map((event) -> event.id)
                .sorted()
                .toList();
            assertThat(this.timeline.events().stream().filter(WheelModelTests::isLive).map(ScheduledEvent::id).sorted())
                .isEqualTo(live);
            assertThat(this.timeline.size()).isEqualTo(live.size());
            TreeMap<String, Integer> sizes = new TreeMap<>();
            this.model.events.stream()
                .filter((event) -> !event.ended)
                .forEach((event) -> sizes.merge(event.scope.toString(), 1, Integer::sum));
            assertThat(this.timeline.sizes()).hasToString(sizes.toString());
        }

    }

    private static final class NaiveEvent {

        final UUID id;

        final Scope scope;

        final int every;

        final long before;

        long due;

        int remaining;

        boolean ended;

        long lastTick;

        NaiveEvent(UUID id, Scope scope, int every, long due, int remaining, long before) {
            this.id = id;
            this.scope = scope;
            this.every = every;
            this.due = due;
            this.remaining = remaining;
            this.before = before;
        }

        void next() {
            this.due += this.every;
            this.remaining -= (this.remaining != Integer.MAX_VALUE) ? 1 : 0;
            this.ended = this.remaining == 0 || this.due >= this.before;
        }

    }

    /**
     * Knows nothing but a list, and looks through all of it for each second.
     */
    private static final class NaiveTimeline implements ClockListener {

        final List<NaiveEvent> events = new ArrayList<>();

        final List<String> runs = new ArrayList<>();

        long late;

        long caughtUp;

        @Override
        public void ticked(Tick tick) {
            long to = tick.second().getEpochSecond();
            for (long second = to - tick.missed(); second <= to; second++) {
                for (NaiveEvent event : this.events) {
                    if (!event.ended && event.due == second) {
                        due(event, second, to, tick.number());
                    }
                }
            }
            this.events.removeIf((event) -> event.ended);
        }

        private void due(NaiveEvent event, long second, long to, long tick) {
            if (second < to - 10) {
                this.late++;
            }
            else if (event.lastTick == tick) {
                this.caughtUp++;
            }
            else {
                event.lastTick = tick;
                this.runs.add(tick + " " + event.id);
            }
            event.next();
        }

        @Override
        public void started(Instant now) {
            for (NaiveEvent event : this.events) {
                if (event.due <= now.getEpochSecond()) {
                    event.due = now.getEpochSecond() + 1;
                    event.ended |= event.due >= event.before;
                }
            }
        }

        @Override
        public void stepped(long seconds, Instant now) {
            throw new AssertionError("no step was made");
        }

        @Override
        public void stopped() {
            // what is due waits
        }

        @Override
        public long looked() {
            return Long.MAX_VALUE;
        }

    }

}
