package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.schedule.NodeFixture.Node;
import io.chrono.schedule.NodeFixture.Run;
import io.chrono.schedule.SchedulePolicy.Late;
import io.chrono.schedule.SchedulePolicy.Overlap;
import io.chrono.schedule.SchedulePolicy.Retry;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.time.Timing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes, whose clocks are wrong and which freeze and lose the store at random: no
 * trigger is lost, none runs twice, none is early.
 */
class ScheduleNodeRandomTests {

    private static final int SECONDS = 300;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void noTriggerIsLostOrTwiceOrEarly(long seed) {
        Random random = new Random(seed);
        try (NodeFixture fixture = new NodeFixture()) {
            List<Schedule> schedules = new ArrayList<>();
            List<Node> nodes = List.of(fixture.node("a"), fixture.node("b"));
            for (Node node : nodes) {
                node.time.error = Duration.ofMillis(random.nextInt(1_200_000) - 600_000);
                node.start();
            }
            for (int i = 0; i < 100; i++) {
                schedules.add(fixture.add(timing(random, fixture.time.now()),
                        ScheduleNodeTests.policy(Late.RUN_ALL, Overlap.QUEUE, Retry.NONE)));
                disturb(nodes.get(random.nextInt(2)), random);
                fixture.advance(random.nextDouble() * 2);
            }
            nodes.forEach(ScheduleNodeRandomTests::mend);
            fixture.advance(SECONDS);
            Instant end = fixture.time.now().minusSeconds(1);
            fixture.runs.forEach((run) -> assertThat(run.lateness()).isGreaterThanOrEqualTo(Duration.ZERO));
            schedules.forEach((schedule) -> assertThat(ran(fixture, schedule, end)).as("seed %d: %s", seed, schedule)
                .containsExactlyElementsOf(owed(schedule, end)));
        }
    }

    private static Timing timing(Random random, Instant now) {
        Instant first = now.plusSeconds(random.nextInt(90));
        return random.nextBoolean() ? new Once(first) : new Every(first, Duration.ofSeconds(1 + random.nextInt(40)));
    }

    private static void disturb(Node node, Random random) {
        int what = random.nextInt(12);
        if (what == 0) {
            node.time.frozen = !node.time.frozen;
        }
        else if (what == 1) {
            node.connection.cut = !node.connection.cut;
        }
        else if (what == 2) {
            mend(node);
        }
    }

    private static void mend(Node node) {
        node.time.frozen = false;
        node.connection.cut = false;
    }

    private static List<Instant> owed(Schedule schedule, Instant end) {
        Instant from = schedule.created().truncatedTo(ChronoUnit.SECONDS);
        return schedule.order().timing().between(from, end).toList();
    }

    /*
     * What could not be written since its node was cut off runs again, as promised, but
     * that is told by the number of the attempt.
     */
    private static List<Instant> ran(NodeFixture fixture, Schedule schedule, Instant end) {
        return fixture.runs.stream()
            .map(Run::firing)
            .filter((firing) -> firing.schedule().equals(schedule.id()) && firing.attempt() == 1)
            .map(Firing::due)
            .filter((due) -> due.isBefore(end))
            .sorted()
            .toList();
    }

}
