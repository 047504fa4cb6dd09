package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore.Expansion;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.time.Timing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Removing and pausing win over what has not begun; what is resumed goes on from then.
 */
public interface PauseContract extends StoreUnderTest {

    @Test
    default void whatIsPausedIsNotClaimed() {
        Schedule single = add(once(5));
        Schedule recurring = add(every(5, 10));
        assertThat(store().pause(new Selection.All())).isEqualTo(2);
        assertThat(store().pause(new Selection.All())).isZero();
        join("node");
        assertThat(claim("node")).isEmpty();
        assertThat(store().unexpanded(in(3600), Share.ALL, 9)).isEmpty();
        assertThat(listed()).extracting(Schedule::id).containsExactly(single.id(), recurring.id());
        assertThat(listed()).allSatisfy((schedule) -> {
            assertThat(schedule.state()).isInstanceOf(ScheduleState.Paused.class);
            assertThat(schedule.next()).isNull();
        });
    }

    @Test
    default void pausingWinsOverAClaim() {
        add(once(20));
        add(every(20, 60));
        join("node");
        List<Trigger> claimed = claim("node");
        assertThat(claimed).hasSize(2);
        store().pause(new Selection.All());
        assertThat(store().begin("node", claimed.stream().map(Trigger::id).toList())).isEmpty();
        assertThat(claimed).noneMatch((trigger) -> completes("node", trigger));
    }

    @Test
    default void removingWinsOverAClaim() {
        Schedule gone = add(once(20));
        Schedule goneToo = add(every(20, 60));
        Schedule stays = add(once(20));
        join("node");
        List<Trigger> claimed = claim("node");
        store().remove(StoreUnderTest.one(gone));
        store().change(StoreUnderTest.group("every"), List.of());
        assertThat(claimed).filteredOn((trigger) -> begins("node", trigger))
            .extracting((trigger) -> trigger.schedule().id())
            .containsExactly(stays.id());
        for (Schedule removed : List.of(gone, goneToo)) {
            assertThat(store().recent(StoreUnderTest.one(removed), 9)).isNotEmpty()
                .allSatisfy((execution) -> assertThat(execution.state()).isInstanceOf(TriggerState.Cancelled.class));
        }
    }

    @Test
    default void whatIsBeingExecutedGoesOnWhenItIsPausedOrRemoved() {
        add(order("paused", every(-1, 30).timing()));
        add(order("removed", every(-1, 30).timing()));
        add(order("paused", new Once(in(-1))));
        advance(Duration.ofSeconds(30));
        join("node");
        List<Trigger> executing = execute("node", Duration.ZERO);
        assertThat(executing).hasSize(3);
        store().pause(StoreUnderTest.group("paused"));
        store().remove(StoreUnderTest.group("removed"));
        assertThat(executing).allMatch((trigger) -> completes("node", trigger));
        assertThat(recent()).filteredOn((execution) -> execution.state() instanceof TriggerState.Completed).hasSize(3);
    }

    @Test
    default void whatIsResumedOwesNothingOfThePause() {
        Every timing = new Every(in(20), Duration.ofSeconds(20));
        add(order("group", timing));
        store().pause(StoreUnderTest.group("group"));
        advance(Duration.ofSeconds(110));
        Instant resumed = store().now();
        assertThat(store().resume(StoreUnderTest.group("group"))).isEqualTo(1);
        assertThat(store().resume(StoreUnderTest.group("group"))).isZero();
        join("node");
        List<Instant> due = StoreUnderTest.due(claim("node", Duration.ofSeconds(40)));
        assertThat(due).hasSizeBetween(1, 3).startsWith(timing.nextAfter(resumed));
    }

    @Test
    default void aSingleTimeThatHasPassedDuringThePauseIsStillOwed() {
        Schedule schedule = add(once(20));
        store().pause(StoreUnderTest.one(schedule));
        advance(Duration.ofSeconds(100));
        assertThat(store().resume(StoreUnderTest.one(schedule))).isEqualTo(1);
        join("node");
        Trigger trigger = claimOne("node");
        assertThat(trigger.due()).isEqualTo(schedule.next());
        assertThat(completes("node", trigger)).isTrue();
    }

    @Test
    default void aClaimedSingleTimeCanBePausedAndResumed() {
        Schedule schedule = add(once(30));
        join("node", "other");
        Trigger claimed = claimOne("node");
        store().pause(StoreUnderTest.one(schedule));
        store().resume(StoreUnderTest.one(schedule));
        Trigger again = claimOne("other");
        assertThat(again.due()).isEqualTo(claimed.due());
        assertThat(begins("node", claimed)).isFalse();
        assertThat(begins("other", again)).isTrue();
    }

    @Test
    default void theLastTriggersOfWhatNeedsNoMoreArePaused() {
        Timing timing = new Every(in(20), Duration.ofSeconds(10)).within(null, in(45));
        Schedule schedule = add(order("short", timing));
        assertThat(store().pause(StoreUnderTest.one(schedule))).isEqualTo(1);
        join("node");
        assertThat(claim("node")).isEmpty();
        advance(Duration.ofHours(1));
        assertThat(store().resume(StoreUnderTest.one(schedule))).isEqualTo(1);
        assertThat(listed().get(0).state()).isInstanceOf(ScheduleState.Processed.class);
    }

    @Test
    default void whatIsInactiveRunsOnlyWhenItIsArmedAgain() {
        Schedule schedule = add(every(100, 10));
        ScheduleState inactive = new ScheduleState.Inactive("its zone is not known any more");
        assertThat(store().expand(List.of(new Expansion(schedule, List.of(), inactive)))).isEqualTo(1);
        assertThat(listed().get(0).state()).isEqualTo(inactive);
        assertThat(store().unexpanded(in(3600), Share.ALL, 9)).isEmpty();
        advance(Duration.ofSeconds(200));
        join("node");
        assertThat(claim("node")).isEmpty();
        Instant armed = store().now();
        assertThat(store().rearm(StoreUnderTest.one(schedule))).isEqualTo(1);
        assertThat(store().rearm(StoreUnderTest.one(schedule))).isZero();
        assertThat(StoreUnderTest.due(claim("node"))).isNotEmpty().allSatisfy((due) -> assertThat(due).isAfter(armed));
    }

    @Test
    default void whatIsOverIsNotArmedAgain() {
        Timing over = new Every(in(-100), Duration.ofSeconds(10)).within(null, in(-50));
        Schedule schedule = add(order("over", over));
        assertThat(store().rearm(StoreUnderTest.one(schedule))).isZero();
        assertThat(listed().get(0).state()).isInstanceOf(ScheduleState.Processed.class);
    }

}
