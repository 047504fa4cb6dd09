package io.chrono.schedule;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore.Pulse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a node had goes to others when it is not alive any more, and what it says then is
 * not heard.
 */
public interface LeaseContract extends StoreUnderTest {

    Duration MORE_THAN_A_LEASE = LEASE.plusSeconds(1);

    @Test
    default void aNodeLivesWhileItRenews() {
        assertThat(store().renew("node", LEASE).lost()).isFalse();
        add(once(-1));
        Trigger trigger = claimOne("node");
        for (int i = 0; i < 3; i++) {
            advance(LEASE.minusSeconds(10));
            Pulse pulse = store().renew("node", LEASE);
            assertThat(pulse.lost()).isFalse();
            assertThat(pulse.recovered()).isZero();
            assertThat(pulse.at()).isBetween(in(-5), store().now());
            assertThat(store().renew("other", LEASE).recovered()).isZero();
        }
        assertThat(completes("node", trigger)).isTrue();
    }

    @Test
    default void aNodeWithoutALeaseClaimsNothing() {
        add(once(-1));
        assertThat(claim("unknown")).isEmpty();
        join("node");
        advance(MORE_THAN_A_LEASE);
        assertThat(claim("node")).isEmpty();
        join("node");
        assertThat(claim("node")).hasSize(1);
    }

    @Test
    default void aNodeWhoseLeaseHasEndedBeginsNothing() {
        add(once(20));
        join("node");
        Trigger trigger = claimOne("node");
        advance(MORE_THAN_A_LEASE);
        assertThat(begins("node", trigger)).isFalse();
    }

    @Test
    default void whatADeadNodeHadClaimedGoesToAnother() {
        add(once(20));
        join("dead");
        Trigger trigger = claimOne("dead");
        advance(MORE_THAN_A_LEASE);
        assertThat(store().renew("other", LEASE).recovered()).isEqualTo(1);
        Trigger again = claimOne("other");
        assertThat(again.due()).isEqualTo(trigger.due());
        assertThat(again.state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                (executing) -> assertThat(executing.attempt()).isEqualTo(1));
        assertThat(begins("dead", trigger)).isFalse();
    }

    @Test
    default void whatADeadNodeHadBegunIsBegunAgain() {
        add(once(-1));
        join("dead");
        Trigger trigger = claimOne("dead");
        advance(MORE_THAN_A_LEASE);
        assertThat(store().renew("other", LEASE).recovered()).isEqualTo(1);
        Trigger again = claimOne("other");
        assertThat(again.state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                (executing) -> assertThat(executing.attempt()).isEqualTo(2));
        assertThat(completes("dead", trigger)).isFalse();
        assertThat(completes("other", again)).isTrue();
        assertThat(recent()).singleElement().satisfies((execution) -> {
            assertThat(execution.node()).isEqualTo("other");
            assertThat(execution.attempt()).isEqualTo(2);
        });
    }

    @Test
    default void theResultOfANodeThatWakesUpIsRefused() {
        add(once(-1));
        join("frozen");
        Trigger trigger = claimOne("frozen");
        advance(MORE_THAN_A_LEASE);
        store().renew("other", LEASE);
        assertThat(completes("frozen", trigger)).isFalse();
        assertThat(recent()).isEmpty();
        Pulse pulse = store().renew("frozen", LEASE);
        assertThat(pulse.lost()).isTrue();
        assertThat(store().renew("frozen", LEASE).lost()).isFalse();
        assertThat(completes("frozen", trigger)).isFalse();
    }

    @Test
    default void aNodeThatWakesUpFirstHasLostItsTriggersAsWell() {
        add(once(-1));
        join("frozen");
        Trigger trigger = claimOne("frozen");
        advance(MORE_THAN_A_LEASE);
        assertThat(store().renew("frozen", LEASE).lost()).isTrue();
        assertThat(completes("frozen", trigger)).isFalse();
        assertThat(claim("frozen")).hasSize(1);
    }

    @Test
    default void whatMayRunOnceOnlyHasFailedWithItsNode() {
        add(once(-1, atMostOnce()));
        add(once(20, atMostOnce()));
        join("dead");
        assertThat(claim("dead")).hasSize(2);
        advance(MORE_THAN_A_LEASE);
        assertThat(store().renew("other", LEASE).recovered()).isEqualTo(2);
        assertThat(recent()).singleElement()
            .satisfies((execution) -> assertThat(execution.state()).isInstanceOf(TriggerState.Failed.class));
        assertThat(claim("other")).hasSize(1)
            .allSatisfy((trigger) -> assertThat(trigger.state()).isInstanceOfSatisfying(TriggerState.Executing.class,
                    (executing) -> assertThat(executing.attempt()).isEqualTo(1)));
    }

    @Test
    default void whatWasRemovedIsNotBegunAgain() {
        Schedule schedule = add(once(-1));
        join("dead");
        claimOne("dead");
        store().remove(StoreUnderTest.one(schedule));
        advance(MORE_THAN_A_LEASE);
        join("other");
        assertThat(claim("other")).isEmpty();
        assertThat(recent()).singleElement()
            .satisfies((execution) -> assertThat(execution.state()).isInstanceOf(TriggerState.Failed.class));
    }

    @Test
    default void whoLeavesGivesBackWhatHasNotBegun() {
        add(once(-1));
        add(once(-1, atMostOnce()));
        add(once(20));
        join("node", "other");
        List<Trigger> claimed = claim("node");
        assertThat(claimed).hasSize(3);
        assertThat(store().leave("node")).isEqualTo(1);
        assertThat(claim("node")).isEmpty();
        assertThat(claim("other")).extracting(Trigger::state)
            .satisfiesExactly(
                    (state) -> assertThat(state).isInstanceOfSatisfying(TriggerState.Executing.class,
                            (executing) -> assertThat(executing.attempt()).isEqualTo(2)),
                    (state) -> assertThat(state).isEqualTo(new TriggerState.Claimed("other", 0)));
        assertThat(claimed).noneMatch((trigger) -> completes("node", trigger));
        assertThat(recent()).hasSize(1);
        assertThat(store().leave("node")).isZero();
        assertThat(store().renew("node", LEASE).lost()).isFalse();
    }

    private static SchedulePolicy atMostOnce() {
        SchedulePolicy base = SchedulePolicy.DEFAULT;
        return new SchedulePolicy(base.tolerance(), base.late(), base.overlap(), base.retry(),
                SchedulePolicy.Delivery.AT_MOST_ONCE, base.completion(), base.commit(), base.priority(),
                base.concurrency(), base.timeLimit(), base.isolation());
    }

}
