package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.chrono.schedule.SchedulePolicy.Late;
import io.chrono.schedule.SchedulePolicy.Overlap;
import io.chrono.schedule.SchedulePolicy.Retry;
import io.chrono.schedule.ScheduleStore.Expansion;
import io.chrono.time.Every;

import static org.assertj.core.api.Assertions.assertThat;

class ExpanderTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void triggersAreCreatedUpToTheHorizon() {
        Expansion expansion = expand(Late.DROP, 0, 60);
        assertThat(expansion.due()).hasSize(6).startsWith(START).endsWith(START.plusSeconds(50));
        assertThat(expansion.next()).isEqualTo(new ScheduleState.Scheduled(START.plusSeconds(60)));
    }

    @Test
    void afterALongPauseOnlyTheLatestLateOneIsCreated() {
        for (Late late : new Late[] { Late.DROP, Late.RUN_ONCE }) {
            Expansion expansion = expand(late, 100_000, 100_000);
            assertThat(expansion.due()).containsExactly(START.plusSeconds(99_980), START.plusSeconds(99_990));
        }
    }

    @Test
    void ifAllAreWantedThenAllAreCreatedSomeAtATime() {
        Expansion expansion = expand(Late.RUN_ALL, 100_000, 100_000);
        assertThat(expansion.due()).hasSize(1_000).startsWith(START);
        assertThat(expansion.next().next()).isEqualTo(START.plusSeconds(10_000));
    }

    @Test
    void aBrokenScheduleBecomesInactive() {
        Schedule schedule = schedule(Late.DROP, new ScheduleState.Pending(START));
        Expansion expansion = Expander.expand(schedule, Instant.MIN, Instant.MAX); // overflows
        assertThat(expansion.due()).isEmpty();
        assertThat(expansion.next()).isInstanceOfSatisfying(ScheduleState.Inactive.class,
                (inactive) -> assertThat(inactive.reason()).contains("cannot be computed"));
    }

    private static Expansion expand(Late late, long now, long horizon) {
        return Expander.expand(schedule(late, new ScheduleState.Pending(START)), START.plusSeconds(now),
                START.plusSeconds(horizon));
    }

    private static Schedule schedule(Late late, ScheduleState state) {
        ScheduleOrder order = NodeFixture.order(new Every(START, Duration.ofSeconds(10)),
                ScheduleNodeTests.policy(late, Overlap.SKIP, Retry.NONE), null);
        return new Schedule("id", order, START, 0, state);
    }

}
