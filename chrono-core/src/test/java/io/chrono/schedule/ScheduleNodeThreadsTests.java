package io.chrono.schedule;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.NodeFixture.Node;
import io.chrono.schedule.SchedulePolicy.Late;
import io.chrono.schedule.SchedulePolicy.Overlap;
import io.chrono.schedule.SchedulePolicy.Retry;
import io.chrono.scope.Scope;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.timeline.Workers;

import static io.chrono.schedule.NodeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleNodeThreadsTests {

    private final NodeFixture fixture = new NodeFixture();

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        this.end.countDown();
        this.fixture.close();
    }

    @Test
    void tenThousandSlowTriggersOfOneTenantDoNotDelayAnother() {
        Scope slow = Scope.of("organization", "slow");
        this.fixture.node(NodeSettings.of("a").withWorkers(8, 6), () -> Workers.platform(8), (firing) -> {
            if (slow.equals(firing.scope())) {
                this.end.await();
            }
            return "done";
        }).start();
        this.fixture.store.change(null,
                Collections.nCopies(10_000, NodeFixture.order(new Once(START), SchedulePolicy.DEFAULT, slow)));
        this.fixture.advanceUntil(() -> this.fixture.runs.size() == 6);
        this.fixture.store.change(null, Collections.nCopies(10,
                NodeFixture.order(new Once(START), SchedulePolicy.DEFAULT, Scope.of("organization", "quick"))));
        this.fixture.advanceUntil(() -> this.fixture.states().size() == 10);
        assertThat(this.fixture.runs).hasSize(16);
        assertThat(Duration.between(START, this.fixture.time.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whileOneIsExecutedTheNextOnesAreMissed() {
        Node node = blocking(every(Overlap.SKIP));
        this.fixture.advanceUntil(() -> node.node.counts().missed() >= 2);
        assertThat(this.fixture.runs).hasSize(1);
    }

    @Test
    void whileOneIsExecutedTheNextOnesWait() {
        Node node = blocking(every(Overlap.QUEUE));
        this.fixture.advanceUntil(() -> this.fixture.runs.size() == 1);
        this.fixture.advance(6);
        assertThat(this.fixture.runs).hasSize(1);
        this.end.countDown();
        this.fixture.advanceUntil(() -> node.node.counts().completed() >= 6);
        assertThat(node.node.counts().missed()).isZero();
    }

    @Test
    void triggersMayOverlap() {
        blocking(every(Overlap.ALLOW));
        this.fixture.advanceUntil(() -> this.fixture.runs.size() >= 3);
        assertThat(this.fixture.states()).isEmpty();
    }

    @Test
    void whatTakesTooLongIsInterrupted() {
        SchedulePolicy base = SchedulePolicy.DEFAULT;
        SchedulePolicy limited = new SchedulePolicy(base.tolerance(), base.late(), base.overlap(), base.retry(),
                base.delivery(), base.completion(), base.commit(), 0, 1, Duration.ofSeconds(2), base.isolation());
        blocking(NodeFixture.order(new Once(START.plusSeconds(1)), limited, null));
        this.fixture.advanceUntil(() -> !this.fixture.states().isEmpty());
        assertThat(this.fixture.states()).singleElement()
            .isInstanceOfSatisfying(TriggerState.Failed.class,
                    (failed) -> assertThat(failed.reason()).contains("timed out", "PT2S"));
    }

    @Test
    void theResultOfAFrozenNodeIsRefused() {
        Node frozen = blocking(NodeFixture.order(new Once(START.plusSeconds(1)), SchedulePolicy.DEFAULT, null));
        this.fixture.advanceUntil(() -> this.fixture.runs.size() == 1);
        frozen.time.frozen = true;
        this.fixture.node("b").start();
        this.fixture.advance(8);
        assertThat(this.fixture.runs).hasSize(2);
        assertThat(this.fixture.runs.get(1).firing().attempt()).isEqualTo(2);
        frozen.time.frozen = false;
        this.end.countDown();
        this.fixture.advanceUntil(() -> frozen.node.counts().refused() == 1);
        assertThat(this.fixture.states()).hasSize(1);
        assertThat(frozen.node.counts().lostLeases()).isEqualTo(1);
        assertThat(frozen.node.counts().completed()).isZero();
    }

    @Test
    void stoppingWaitsForWhatIsExecuted() throws InterruptedException {
        Node node = blocking(NodeFixture.order(new Once(START.plusSeconds(1)), SchedulePolicy.DEFAULT, null));
        this.fixture.advanceUntil(() -> this.fixture.runs.size() == 1);
        Thread stopper = new Thread(() -> node.node.stop(Duration.ofSeconds(20)));
        stopper.start();
        this.end.countDown();
        stopper.join(20_000);
        assertThat(this.fixture.states()).singleElement().isInstanceOf(TriggerState.Completed.class);
    }

    private Node blocking(ScheduleOrder order) {
        this.fixture.store.change(null, List.of(order));
        return this.fixture.node(NodeSettings.of("a"), () -> Workers.platform(64), (firing) -> {
            this.end.await();
            return null;
        }).start();
    }

    private static ScheduleOrder every(Overlap overlap) {
        return NodeFixture.order(new Every(START.plusSeconds(1), Duration.ofSeconds(1)),
                ScheduleNodeTests.policy(Late.DROP, overlap, Retry.NONE), null);
    }

}
