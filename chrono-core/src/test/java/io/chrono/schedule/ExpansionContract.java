package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore.Expansion;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.scope.Scope;
import io.chrono.time.Every;
import io.chrono.time.Timing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Triggers are created once each, ahead of their time.
 */
public interface ExpansionContract extends StoreUnderTest {

    @Test
    default void triggersUpToTheHorizonAreCreatedAtOnce() {
        Every timing = new Every(in(10), Duration.ofSeconds(20));
        add(order("group", timing));
        join("node");
        assertThat(StoreUnderTest.due(claim("node", Duration.ofSeconds(59)))).startsWith(timing.origin(),
                timing.origin().plusSeconds(20), timing.origin().plusSeconds(40));
    }

    @Test
    default void laterTriggersAreLeftToTheCreator() {
        Schedule recurring = add(every(100, 10));
        add(once(100));
        assertThat(store().unexpanded(in(90), Share.ALL, 9)).isEmpty();
        List<Schedule> found = store().unexpanded(in(120), Share.ALL, 9);
        assertThat(found).containsExactly(recurring);
        assertThat(store().expand(List.of(Expansion.of(recurring, in(131), 2)))).isEqualTo(1);
        Schedule expanded = listed().get(0);
        assertThat(expanded.state()).isEqualTo(new ScheduleState.Scheduled(recurring.next().plusSeconds(20)));
        advance(Duration.ofSeconds(100));
        join("node");
        assertThat(claim("node")).hasSize(3)
            .filteredOn((trigger) -> trigger.schedule().id().equals(recurring.id()))
            .extracting(Trigger::due)
            .containsExactly(recurring.next(), recurring.next().plusSeconds(10));
    }

    @Test
    default void thoseDueFirstAreExpandedFirst() {
        Schedule third = add(every(300, 10));
        Schedule first = add(every(100, 10));
        Schedule second = add(every(200, 10));
        assertThat(store().unexpanded(in(3600), Share.ALL, 9)).containsExactly(first, second, third);
        assertThat(store().unexpanded(in(3600), Share.ALL, 2)).containsExactly(first, second);
        assertThat(store().unexpanded(in(250), Share.ALL, 9)).containsExactly(first, second);
    }

    @Test
    default void onlySchedulesOfTheShareAreExpanded() {
        Timing timing = new Every(in(100), Duration.ofSeconds(10));
        Schedule mine = add(
                new ScheduleOrder("g", Scope.of("organization", "a"), timing, CALL, SchedulePolicy.DEFAULT));
        add(new ScheduleOrder("g", Scope.of("organization", "b"), timing, CALL, SchedulePolicy.DEFAULT));
        Share share = new Share(Set.of("organization.a"), 0, 1);
        assertThat(store().unexpanded(in(3600), share, 9)).containsExactly(mine);
    }

    @Test
    default void ofTwoCreatorsOneExpands() {
        Schedule schedule = add(every(100, 10));
        Expansion expansion = Expansion.of(schedule, in(111), 10);
        assertThat(store().expand(List.of(expansion))).isEqualTo(1);
        assertThat(store().expand(List.of(expansion))).isZero();
        advance(Duration.ofSeconds(80));
        join("node");
        assertThat(claim("node")).hasSize(expansion.due().size());
    }

    @Test
    default void ofManyCreatorsAtTheSameTimeOneExpands() {
        List<Schedule> schedules = store().change(null,
                IntStream.range(0, 20).mapToObj((i) -> every(100, 10)).toList());
        List<Expansion> expansions = schedules.stream().map((schedule) -> Expansion.of(schedule, in(105), 1)).toList();
        int expanded = IntStream.range(0, 4)
            .mapToObj((i) -> CompletableFuture.supplyAsync(() -> store().expand(expansions)))
            .toList()
            .stream()
            .mapToInt(CompletableFuture::join)
            .sum();
        assertThat(expanded).isEqualTo(20);
        advance(Duration.ofSeconds(80));
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node"))).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    default void whatWasChangedMeanwhileIsLeftAlone() {
        Schedule paused = add(order("paused", every(100, 10).timing()));
        Schedule removed = add(order("removed", every(100, 10).timing()));
        Schedule stays = add(order("stays", every(100, 10).timing()));
        store().pause(StoreUnderTest.one(paused));
        store().remove(StoreUnderTest.one(removed));
        Instant before = in(111);
        assertThat(store().expand(List.of(Expansion.of(paused, before, 10), Expansion.of(removed, before, 10),
                Expansion.of(stays, before, 10))))
            .isEqualTo(1);
        advance(Duration.ofSeconds(80));
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node"))).containsOnly(stays.id());
    }

    @Test
    default void whatIsFullyExpandedIsProcessedAndStillRuns() {
        Timing timing = new Every(in(20), Duration.ofSeconds(10)).within(null, in(45));
        Schedule schedule = add(order("short", timing));
        assertThat(schedule.state()).isInstanceOf(ScheduleState.Processed.class);
        join("node");
        assertThat(claim("node")).hasSize(3);
    }

}
