package io.chrono.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.NodeFixture.Node;
import io.chrono.schedule.NodeFixture.Run;
import io.chrono.schedule.NodeSettings.Part;
import io.chrono.schedule.SchedulePolicy.Commit;
import io.chrono.schedule.SchedulePolicy.Completion;
import io.chrono.schedule.SchedulePolicy.Delivery;
import io.chrono.schedule.SchedulePolicy.Isolation;
import io.chrono.schedule.SchedulePolicy.Late;
import io.chrono.schedule.SchedulePolicy.Overlap;
import io.chrono.schedule.SchedulePolicy.Retry;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.timeline.Workers;

import static io.chrono.schedule.NodeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleNodeTests {

    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void stop() {
        this.fixture.close();
    }

    @Test
    void aTriggerFiresOnItsSecondByTheClockOfTheStore() {
        Node node = this.fixture.node("a");
        node.time.error = Duration.ofMillis(-600_345);
        node.start();
        this.fixture.once(7);
        this.fixture.advance(10);
        assertThat(this.fixture.runs).singleElement()
            .satisfies((run) -> assertThat(run.lateness()).isEqualTo(Duration.ZERO));
        assertThat(this.fixture.states()).singleElement().isInstanceOf(TriggerState.Completed.class);
    }

    @Test
    void whatIsDueNowRunsAtOnce() {
        this.fixture.node("a").start();
        this.fixture.advance(3.5);
        this.fixture.once(3);
        this.fixture.advance(0.01);
        assertThat(this.fixture.runs).hasSize(1);
    }

    @Test
    void aRecurringScheduleFiresForHours() {
        this.fixture.add(new Every(START.plusSeconds(10), Duration.ofSeconds(20)), SchedulePolicy.DEFAULT);
        Node node = this.fixture.node("a").start();
        this.fixture.advance(3600);
        assertThat(this.fixture.runs).hasSize(180)
            .allSatisfy((run) -> assertThat(run.lateness()).isEqualTo(Duration.ZERO));
        assertThat(node.connection.calls("claim")).isLessThan(3_610 + 180);
        assertThat(node.connection.calls("unexpanded")).isLessThan(182);
        assertThat(node.node.counts().completed()).isEqualTo(180);
    }

    @Test
    void anIdleNodePollsAndRenewsOnceASecond() {
        Node node = this.fixture.node("a").start();
        this.fixture.advance(60);
        assertThat(node.connection.calls("claim")).isBetween(59, 62);
        assertThat(node.connection.calls("renew")).isBetween(59, 62);
        assertThat(node.connection.calls("begin") + node.connection.calls("finish")).isZero();
    }

    @Test
    void aRemovalWinsOverAClaim() {
        Node node = this.fixture.node("a").start();
        Schedule schedule = this.fixture.once(4);
        this.fixture.advance(2);
        assertThat(node.node.counts().held()).isEqualTo(1);
        this.fixture.store.remove(new Selection.One(schedule.id()));
        this.fixture.advance(10);
        assertThat(this.fixture.runs).isEmpty();
        assertThat(node.node.counts().notBegun()).isEqualTo(1);
        assertThat(node.node.counts().held()).isZero();
    }

    @Test
    void aPauseWinsOverAClaimAndAfterwardsItGoesOn() {
        this.fixture.node("a").start();
        this.fixture.add(new Every(START.plusSeconds(5), Duration.ofSeconds(10)), SchedulePolicy.DEFAULT);
        this.fixture.advance(2);
        this.fixture.store.pause(new Selection.All());
        this.fixture.advance(10);
        assertThat(this.fixture.runs).isEmpty();
        this.fixture.store.resume(new Selection.All());
        this.fixture.advance(10);
        assertThat(this.fixture.runs).hasSize(1);
    }

    @Test
    void whatHasFailedIsRepeatedAfterGrowingDelays() {
        Node node = this.fixture.node(NodeSettings.of("a"), Workers::direct, (firing) -> {
            throw new IllegalStateException("no " + firing.attempt());
        }).start();
        this.fixture.add(new Once(START.plusSeconds(5)),
                policy(Late.DROP, Overlap.SKIP, new Retry(2, Duration.ofSeconds(2), 2, Duration.ofHours(1))));
        this.fixture.advance(30);
        assertThat(this.fixture.runs.stream().map(Run::at)).containsExactly(START.plusSeconds(5), START.plusSeconds(7),
                START.plusSeconds(11));
        assertThat(this.fixture.states()).singleElement()
            .isInstanceOfSatisfying(TriggerState.Failed.class,
                    (failed) -> assertThat(failed.reason()).contains("no 3"));
        assertThat(node.node.counts().retried()).isEqualTo(2);
        assertThat(node.node.counts().failed()).isEqualTo(1);
    }

    @Test
    void whatIsTooLateIsMissed() {
        this.fixture.add(every(10), policy(Late.DROP, Overlap.SKIP, Retry.NONE));
        this.fixture.advance(55.5);
        Node node = this.fixture.node("a").start();
        this.fixture.advance(1);
        assertThat(this.fixture.runs).extracting((run) -> run.firing().due()).containsExactly(START.plusSeconds(50));
        assertThat(node.node.counts().missed()).isEqualTo(4);
    }

    @Test
    void theLatestOfTheLateOnesRunsOnce() {
        this.fixture.add(every(15), policy(Late.RUN_ONCE, Overlap.SKIP, Retry.NONE));
        this.fixture.advance(57);
        this.fixture.node("a").start();
        this.fixture.advance(1);
        assertThat(this.fixture.runs).extracting((run) -> run.firing().due()).containsExactly(START.plusSeconds(45));
    }

    @Test
    void allLateOnesRunInTheirOrder() {
        this.fixture.add(every(10), policy(Late.RUN_ALL, Overlap.SKIP, Retry.NONE));
        this.fixture.advance(55.5);
        this.fixture.node("a").start();
        this.fixture.advance(1);
        assertThat(this.fixture.runs).extracting((run) -> run.firing().due())
            .containsExactly(START.plusSeconds(10), START.plusSeconds(20), START.plusSeconds(30), START.plusSeconds(40),
                    START.plusSeconds(50));
    }

    @Test
    void whatADeadNodeHadClaimedRunsElsewhereWithinEightSeconds() {
        Node dead = this.fixture.node("a").start();
        this.fixture.once(4);
        this.fixture.advance(2.5);
        Node other = this.fixture.node("b").start();
        assertThat(dead.node.counts().held()).isEqualTo(1);
        dead.time.frozen = true;
        this.fixture.advance(8);
        assertThat(this.fixture.runs).singleElement().satisfies((run) -> assertThat(run.node()).isEqualTo("b"));
        assertThat(other.node.counts().recovered()).isEqualTo(1);
        dead.time.frozen = false;
        this.fixture.advance(10);
        assertThat(this.fixture.runs).hasSize(1);
        assertThat(dead.node.counts().lostLeases()).isEqualTo(1);
        assertThat(dead.node.counts().held()).isZero();
    }

    @Test
    void aStoppedNodeGivesBackWhatHasNotBegun() {
        Node first = this.fixture.node("a").start();
        this.fixture.once(4);
        this.fixture.advance(2);
        this.fixture.node("b").start();
        this.fixture.advance(0.1);
        first.node.stop(Duration.ofSeconds(1));
        this.fixture.advance(5);
        assertThat(this.fixture.runs).singleElement().satisfies((run) -> {
            assertThat(run.node()).isEqualTo("b");
            assertThat(run.lateness()).isEqualTo(Duration.ZERO);
        });
    }

    @Test
    void aStoppedClockClaimsNothingAndGivesBack() {
        Node node = this.fixture.node("a").start();
        this.fixture.once(4);
        this.fixture.advance(2);
        node.clock.stop();
        this.fixture.node("b").start();
        this.fixture.advance(5);
        assertThat(this.fixture.runs).singleElement().satisfies((run) -> assertThat(run.node()).isEqualTo("b"));
    }

    @Test
    void aNodeCanBeStartedAgain() {
        Node node = this.fixture.node("a").start();
        node.node.stop(Duration.ofSeconds(1));
        node.node.start();
        this.fixture.once(4);
        this.fixture.advance(5);
        assertThat(this.fixture.runs).hasSize(1);
        assertThat(node.node.isRunning()).isTrue();
    }

    @Test
    void whenTheStoreDoesNotWorkThenNothingIsLost() {
        Node node = this.fixture.node("a").start();
        this.fixture.once(4);
        this.fixture.once(12);
        this.fixture.advance(2);
        node.connection.cut = true;
        int before = node.connection.calls("renew") + node.connection.calls("claim");
        this.fixture.advance(7);
        assertThat(node.node.isStoreWorking()).isFalse();
        assertThat(node.connection.calls("renew") + node.connection.calls("claim") - before).isLessThan(30);
        assertThat(this.fixture.runs).isEmpty();
        node.connection.cut = false;
        this.fixture.advance(10);
        assertThat(node.node.isStoreWorking()).isTrue();
        assertThat(this.fixture.runs).hasSize(2);
        assertThat(this.fixture.states()).hasSize(2)
            .allSatisfy((state) -> assertThat(state).isInstanceOf(TriggerState.Completed.class));
    }

    @Test
    void resultsThatCouldNotBeWrittenAreWrittenLater() {
        Node[] node = new Node[1];
        node[0] = this.fixture.node(NodeSettings.of("a"), Workers::direct, (firing) -> {
            node[0].connection.cut = true;
            return "done";
        }).start();
        this.fixture.once(4);
        this.fixture.advance(6);
        assertThat(this.fixture.runs).hasSize(1);
        assertThat(this.fixture.states()).isEmpty();
        node[0].connection.cut = false;
        this.fixture.advance(2);
        assertThat(this.fixture.states()).hasSize(1);
        assertThat(this.fixture.runs).hasSize(1);
    }

    @Test
    void anActionMayCompleteItsTriggerItself() {
        this.fixture.node(NodeSettings.of("a"), Workers::direct, (firing) -> {
            firing.completion().complete("inside");
            assertThat(this.fixture.states()).hasSize(1);
            return "ignored";
        }).start();
        this.fixture.add(new Once(START.plusSeconds(2)), commit(Commit.WITH_ACTION, Completion.ACTION));
        this.fixture.advance(5);
        assertThat(this.fixture.store.recent(new Selection.All(), 10)).singleElement()
            .satisfies((execution) -> assertThat(execution.result()).isEqualTo("inside"));
    }

    @Test
    void anActionCompletesNothingItselfUnlessThePolicyWantsThat() {
        this.fixture.node(NodeSettings.of("a"), Workers::direct, (firing) -> {
            firing.completion().complete("inside");
            assertThat(this.fixture.states()).isEmpty();
            return "returned";
        }).start();
        this.fixture.add(new Once(START.plusSeconds(2)), commit(Commit.BATCHED, Completion.ACTION));
        this.fixture.advance(5);
        assertThat(this.fixture.store.recent(new Selection.All(), 10)).singleElement()
            .satisfies((execution) -> assertThat(execution.result()).isEqualTo("returned"));
    }

    @Test
    void aStrictCompletionIsWrittenAtOnce() {
        Node node = this.fixture.node("a").start();
        this.fixture.add(new Once(START.plusSeconds(2)), commit(Commit.STRICT, Completion.ACTION));
        this.fixture.advance(5);
        assertThat(node.node.counts().completed()).isEqualTo(1);
    }

    @Test
    void aTriggerMayBeCompleteWhenItWasInvoked() {
        this.fixture.node(NodeSettings.of("a"), Workers::direct, (firing) -> {
            throw new IllegalStateException("not recorded");
        }).start();
        this.fixture.add(new Once(START.plusSeconds(2)), commit(Commit.STRICT, Completion.INVOCATION));
        this.fixture.advance(5);
        assertThat(this.fixture.states()).singleElement().isInstanceOf(TriggerState.Completed.class);
    }

    @Test
    void whatNobodyCanPerformFails() {
        this.fixture.node("a").start();
        this.fixture.store.change(null, List.of(new ScheduleOrder(null, null, new Once(START.plusSeconds(2)),
                new ActionCall("mail:x", null), SchedulePolicy.DEFAULT)));
        this.fixture.advance(5);
        assertThat(this.fixture.states()).singleElement()
            .isInstanceOfSatisfying(TriggerState.Failed.class,
                    (failed) -> assertThat(failed.reason()).contains("mail"));
    }

    @Test
    void aNodeWithoutExecutorOnlyCreates() {
        this.fixture.add(every(30), SchedulePolicy.DEFAULT);
        Node creator = this.fixture.node(NodeSettings.of("c").withParts(Set.of(Part.CREATOR)), Workers::direct,
                (firing) -> null);
        creator.start();
        this.fixture.advance(300);
        assertThat(creator.connection.calls("claim")).isZero();
        assertThat(creator.node.counts().created()).isGreaterThan(8);
    }

    private static Every every(long seconds) {
        return new Every(START.plusSeconds(seconds), Duration.ofSeconds(seconds));
    }

    static SchedulePolicy policy(Late late, Overlap overlap, Retry retry) {
        return new SchedulePolicy(Duration.ofSeconds(10), late, overlap, retry, Delivery.AT_LEAST_ONCE,
                Completion.ACTION, Commit.BATCHED, 0, Integer.MAX_VALUE, null, Isolation.NONE);
    }

    private static SchedulePolicy commit(Commit commit, Completion completion) {
        return new SchedulePolicy(Duration.ofSeconds(10), Late.DROP, Overlap.SKIP, Retry.NONE, Delivery.AT_LEAST_ONCE,
                completion, commit, 0, Integer.MAX_VALUE, null, Isolation.NONE);
    }

}
