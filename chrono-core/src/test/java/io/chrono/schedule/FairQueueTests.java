package io.chrono.schedule;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;
import io.chrono.time.Once;

import static org.assertj.core.api.Assertions.assertThat;

class FairQueueTests {

    private static final Instant DUE = Instant.parse("2026-01-01T00:00:00Z");

    private final FairQueue queue = new FairQueue((mean) -> 3);

    private long number;

    @Test
    void tenantsTakeTurns() {
        this.queue.addAll(held("a", 5));
        this.queue.addAll(held("b", 2));
        assertThat(this.queue.take(4)).extracting(Held::tenant)
            .containsExactly("organization.a", "organization.b", "organization.a", "organization.b");
    }

    @Test
    void whoHasHisFillWaits() {
        this.queue.addAll(held("a", 5));
        List<Held> taken = this.queue.take(10);
        assertThat(taken).hasSize(3);
        assertThat(this.queue.isReady()).isFalse();
        assertThat(this.queue.size()).isEqualTo(2);
        this.queue.release(taken.get(0), 1);
        assertThat(this.queue.isReady()).isTrue();
        assertThat(this.queue.take()).isNotNull();
        assertThat(this.queue.take()).isNull();
    }

    @Test
    void whatIsDueFirstIsFirstWhenItComesLater() {
        Held late = held("a", DUE.plusSeconds(1));
        Held early = held("a", DUE);
        this.queue.addAll(List.of(late));
        this.queue.addAll(List.of(early));
        assertThat(this.queue.take(2)).containsExactly(early, late);
    }

    @Test
    void whatWasTakenElsewhereCounts() {
        List<Held> elsewhere = held("a", 3);
        this.queue.taken(elsewhere);
        this.queue.addAll(held("a", 1));
        assertThat(this.queue.take(1)).isEmpty();
        this.queue.release(elsewhere.get(0), -1);
        assertThat(this.queue.take(1)).hasSize(1);
    }

    @Test
    void itCanBeCleared() {
        this.queue.addAll(held("a", 3));
        assertThat(this.queue.clear()).hasSize(3);
        assertThat(this.queue.isReady()).isFalse();
        assertThat(this.queue.take()).isNull();
    }

    private List<Held> held(String tenant, int count) {
        return IntStream.range(0, count).mapToObj((i) -> held(tenant, DUE)).toList();
    }

    private Held held(String tenant, Instant due) {
        ScheduleOrder order = NodeFixture.order(new Once(due), SchedulePolicy.DEFAULT,
                Scope.of("organization", tenant));
        Schedule schedule = new Schedule("id", order, DUE, 0, new ScheduleState.Pending(due));
        return new Held(new Trigger(++this.number, schedule, due, new TriggerState.Claimed("n", 0)), "n");
    }

}
