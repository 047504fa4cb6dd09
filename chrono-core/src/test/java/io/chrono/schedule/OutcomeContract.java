package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore.Outcome;
import io.chrono.schedule.ScheduleStore.Share;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of triggers is recorded once, by their owner, and only as the states allow.
 */
public interface OutcomeContract extends StoreUnderTest {

    @Test
    default void whatHasEndedIsRecorded() {
        Schedule schedule = add(order("group", once(-2).timing()));
        join("node");
        Trigger trigger = claimOne("node");
        TriggerState completed = new TriggerState.Completed(in(0), Duration.ofMillis(1234));
        store().finish("node", List.of(new Outcome(trigger.id(), completed, null, "status 200 – ok")));
        assertThat(recent()).containsExactly(new Execution(trigger.id(), schedule.id(), "group", CALL.name(),
                trigger.due(), "node", 1, completed, "status 200 – ok"));
    }

    @Test
    default void failuresAreRecordedWithTheirReason() {
        add(once(-2));
        join("node");
        Trigger trigger = claimOne("node");
        TriggerState failed = new TriggerState.Failed(in(0), Duration.ofSeconds(3),
                "It's \"broken\"\n" + "x".repeat(900));
        assertThat(finishes("node", trigger, failed)).isTrue();
        assertThat(recent()).extracting(Execution::state).containsExactly(failed);
    }

    @Test
    default void whatWasTooLateIsRecordedAsMissed() {
        add(once(-100));
        add(once(30));
        join("node");
        TriggerState missed = new TriggerState.Missed(in(0), "100 s late");
        assertThat(claim("node")).hasSize(2).allMatch((trigger) -> finishes("node", trigger, missed));
        assertThat(recent()).extracting(Execution::state).containsExactly(missed, missed);
        assertThat(listed()).allMatch((schedule) -> schedule.state() instanceof ScheduleState.Processed);
    }

    @Test
    default void onlyItsOwnerRecordsAndOnlyOnce() {
        add(once(-1));
        join("node", "other");
        Trigger trigger = claimOne("node");
        assertThat(completes("other", trigger)).isFalse();
        assertThat(completes("node", trigger)).isTrue();
        assertThat(completes("node", trigger)).isFalse();
        assertThat(recent()).hasSize(1);
    }

    @Test
    default void whatHasNotBegunCannotEnd() {
        add(once(30));
        join("node");
        Trigger trigger = claimOne("node");
        assertThat(completes("node", trigger)).isFalse();
        assertThat(finishes("node", trigger, new TriggerState.Failed(in(0), Duration.ZERO, "no"))).isFalse();
        assertThat(recent()).isEmpty();
        assertThat(begins("node", trigger)).isTrue();
        assertThat(completes("node", trigger)).isTrue();
    }

    @Test
    default void oneRefusedOutcomeDoesNotStopTheOthers() {
        add(once(-1));
        add(once(-1));
        join("node");
        List<Trigger> triggers = claim("node");
        completes("node", triggers.get(0));
        TriggerState completed = new TriggerState.Completed(in(0), Duration.ZERO);
        assertThat(store().finish("node",
                triggers.stream().map((trigger) -> new Outcome(trigger.id(), completed, null, null)).toList()))
            .containsExactly(triggers.get(1).id());
    }

    @Test
    default void aSingleTimeIsProcessedAfterItsTrigger() {
        Schedule schedule = add(once(-1));
        join("node");
        assertThat(completes("node", claimOne("node"))).isTrue();
        assertThat(claim("node")).isEmpty();
        assertThat(store().unexpanded(in(3600), Share.ALL, 9)).isEmpty();
        assertThat(listed()).allMatch((listed) -> listed.state() instanceof ScheduleState.Processed);
        assertThat(store().pause(StoreUnderTest.one(schedule))).isZero();
        assertThat(store().recent(StoreUnderTest.one(schedule), 9)).hasSize(1);
    }

    @Test
    default void whatRecursGoesOnAfterItsTriggers() {
        Schedule schedule = add(every(-1, 20));
        advance(Duration.ofSeconds(20));
        join("node");
        List<Trigger> triggers = execute("node", Duration.ofSeconds(5));
        assertThat(triggers).hasSize(1);
        assertThat(completes("node", triggers.get(0))).isTrue();
        assertThat(listed()).extracting(Schedule::id).containsExactly(schedule.id());
        assertThat(StoreUnderTest.due(claim("node", Duration.ofSeconds(39))))
            .startsWith(triggers.get(0).due().plusSeconds(20));
    }

    @Test
    default void whatFailedIsDoneAgainLater() {
        Schedule schedule = add(once(-1));
        join("node");
        Trigger trigger = claimOne("node");
        Instant later = in(60);
        assertThat(store().finish("node",
                List.of(new Outcome(trigger.id(), new TriggerState.Scheduled(1), later, "first"))))
            .containsExactly(trigger.id());
        assertThat(recent()).isEmpty();
        assertThat(claim("node", Duration.ofSeconds(40))).isEmpty();
        advance(Duration.ofSeconds(61));
        join("node");
        Trigger again = claimOne("node");
        assertThat(again.due()).isEqualTo(later);
        assertThat(again.schedule().id()).isEqualTo(schedule.id());
        assertThat(again.state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                (executing) -> assertThat(executing.attempt()).isEqualTo(2));
        assertThat(completes("node", again)).isTrue();
        assertThat(recent()).extracting(Execution::attempt).containsExactly(2);
    }

    @Test
    default void whatWasRemovedMeanwhileIsNotDoneAgain() {
        Schedule schedule = add(once(-1));
        join("node");
        Trigger trigger = claimOne("node");
        store().remove(StoreUnderTest.one(schedule));
        Outcome again = new Outcome(trigger.id(), new TriggerState.Scheduled(1), in(1), null);
        assertThat(store().finish("node", List.of(again))).containsExactly(trigger.id());
        advance(Duration.ofSeconds(5));
        join("node");
        assertThat(claim("node")).isEmpty();
        assertThat(recent()).singleElement()
            .satisfies((execution) -> assertThat(execution.state()).isInstanceOf(TriggerState.Failed.class));
    }

    @Test
    default void aSingleTimeThatIsPausedWaitsForItsRepetition() {
        Schedule schedule = add(once(-1));
        join("node");
        Trigger trigger = claimOne("node");
        store().pause(StoreUnderTest.one(schedule));
        store().finish("node", List.of(new Outcome(trigger.id(), new TriggerState.Scheduled(1), in(1), null)));
        advance(Duration.ofSeconds(5));
        join("node");
        assertThat(claim("node")).isEmpty();
        store().resume(StoreUnderTest.one(schedule));
        assertThat(claimOne("node").state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                (executing) -> assertThat(executing.attempt()).isEqualTo(2));
    }

    @Test
    default void whatWasNotBegunCanBeGivenBack() {
        add(once(30));
        join("node", "other");
        Trigger trigger = claimOne("node");
        assertThat(finishes("node", trigger, new TriggerState.Scheduled(0))).isTrue();
        Trigger again = claimOne("other");
        assertThat(again.due()).isEqualTo(trigger.due());
        assertThat(again.state()).isEqualTo(new TriggerState.Claimed("other", 0));
    }

}
