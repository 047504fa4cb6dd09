package io.chrono.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Claimed;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Triggers are handed out in order, to one node each, and never early.
 */
public interface ClaimContract extends StoreUnderTest {

    @Test
    default void dueFirstThenByPriorityThenByAge() {
        Schedule late = add(once(40, priority(100)));
        Schedule first = add(once(20, priority(0)));
        Schedule second = add(new ScheduleOrder("once", null, first.order().timing(), CALL, priority(0)));
        Schedule low = add(new ScheduleOrder("once", null, first.order().timing(), CALL, priority(-1)));
        Schedule high = add(new ScheduleOrder("once", null, first.order().timing(), CALL, priority(5)));
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node"))).containsExactly(high.id(), first.id(), second.id(),
                low.id(), late.id());
    }

    @Test
    default void onlyWhatIsDueWithinTheLookAheadIsClaimed() {
        Schedule soon = add(once(20));
        Schedule later = add(once(200));
        join("node");
        Claimed claimed = store().claim(new Claim("node", AHEAD, 10, 10, Share.ALL, Set.of()));
        assertThat(StoreUnderTest.schedules(claimed.triggers())).containsExactly(soon.id());
        assertThat(claimed.at()).isBetween(in(-5), store().now());
        assertThat(claimed.next() == null || claimed.next().equals(later.next())).isTrue();
        assertThat(claim("node")).isEmpty();
    }

    @Test
    default void whatIsDueBeginsWithTheClaimAndNothingElse() {
        add(once(-1));
        add(once(30));
        join("node");
        List<Trigger> claimed = claim("node");
        assertThat(claimed.get(0).state()).isInstanceOfSatisfying(TriggerState.Executing.class, (executing) -> {
            assertThat(executing.node()).isEqualTo("node");
            assertThat(executing.attempt()).isEqualTo(1);
            assertThat(executing.since()).isBetween(in(-5), store().now());
        });
        assertThat(claimed.get(1).state()).isEqualTo(new TriggerState.Claimed("node", 0));
        assertThat(claimed.get(1).schedule().order()).isEqualTo(listed().get(1).order());
    }

    @Test
    default void noMoreBeginsWithTheClaimThanTheNodeWants() {
        IntStream.range(0, 5).forEach((i) -> add(once(-1)));
        join("node");
        List<Trigger> claimed = store().claim(new Claim("node", AHEAD, 5, 0, Share.ALL, Set.of())).triggers();
        assertThat(claimed).hasSize(5)
            .allSatisfy((trigger) -> assertThat(trigger.state()).isEqualTo(new TriggerState.Claimed("node", 0)));
        assertThat(claimed).allMatch((trigger) -> begins("node", trigger));
    }

    @Test
    default void whatMayNotOverlapDoesNotBeginWithTheClaim() {
        add(every(1, 500));
        advance(Duration.ofSeconds(10));
        join("node");
        Trigger trigger = claimOne("node");
        assertThat(trigger.state()).isEqualTo(new TriggerState.Claimed("node", 0));
        assertThat(begins("node", trigger)).isTrue();
    }

    @Test
    default void triggersThatMayNotOverlapStayWithOneNode() {
        add(every(1, 10));
        join("node", "other");
        assertThat(claim("node", Duration.ofSeconds(5))).hasSize(1);
        assertThat(claim("other")).isEmpty();
        assertThat(claim("node")).isNotEmpty();
        store().leave("node");
        assertThat(claim("other")).isNotEmpty();
    }

    @Test
    default void nothingIsClaimedEarly() {
        add(once(30));
        join("node");
        assertThat(claim("node", Duration.ZERO)).isEmpty();
        advance(Duration.ofSeconds(20));
        join("node");
        assertThat(claim("node", Duration.ZERO)).isEmpty();
        advance(Duration.ofSeconds(10));
        join("node");
        assertThat(claim("node", Duration.ZERO)).hasSize(1)
            .allSatisfy((trigger) -> assertThat(trigger.due()).isBeforeOrEqualTo(store().now()));
    }

    @Test
    default void noMoreThanWasAskedFor() {
        IntStream.range(0, 5).forEach((i) -> add(once(10)));
        join("node");
        Claim claim = new Claim("node", AHEAD, 2, 2, Share.ALL, Set.of());
        assertThat(store().claim(claim).triggers()).hasSize(2);
        assertThat(store().claim(claim).triggers()).hasSize(2);
        assertThat(store().claim(claim).triggers()).hasSize(1);
    }

    @Test
    default void whatIsClaimedIsNotClaimedAgain() {
        add(once(20));
        join("node", "other");
        assertThat(claim("node")).hasSize(1);
        assertThat(claim("node")).isEmpty();
        assertThat(claim("other")).isEmpty();
    }

    @Test
    default void onlyItsTenantsAndNotThoseThatHaveTheirFill() {
        Schedule mine = add(once(20, Scope.of("organization", "a").and("user", 1)));
        Schedule alsoMine = add(once(21, Scope.of("organization", "a")));
        Schedule yours = add(once(22, Scope.of("organization", "b")));
        Schedule nobodys = add(once(23));
        join("node");
        Share share = new Share(Set.of("organization.b", "organization.c"), 0, 1);
        assertThat(StoreUnderTest.schedules(store().claim(claimOf(share, Set.of())).triggers()))
            .containsExactly(yours.id());
        assertThat(StoreUnderTest.schedules(store().claim(claimOf(Share.ALL, Set.of("organization.a"))).triggers()))
            .containsExactly(nobodys.id());
        assertThat(StoreUnderTest.schedules(store().claim(claimOf(Share.ALL, Set.of())).triggers()))
            .containsExactly(mine.id(), alsoMine.id());
    }

    @Test
    default void eachScheduleIsInOnePartition() {
        List<String> all = new ArrayList<>();
        IntStream.range(0, 40).forEach((i) -> all.add(add(once(20)).id()));
        IntStream.range(0, 20).forEach((i) -> all.add(add(every(500, 500)).id()));
        join("node");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Share share = new Share(null, i, 3);
            List<String> part = new ArrayList<>(
                    StoreUnderTest.schedules(store().claim(claimOf(share, Set.of())).triggers()));
            store().unexpanded(in(3600), share, 100).forEach((schedule) -> part.add(schedule.id()));
            assertThat(part).hasSizeBetween(3, 50);
            parts.addAll(part);
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void onlyItsOwnerBeginsATrigger() {
        add(once(20));
        join("node", "other");
        Trigger trigger = claimOne("node");
        assertThat(begins("other", trigger)).isFalse();
        assertThat(begins("node", trigger)).isTrue();
        assertThat(store().begin("node", List.of(Long.MAX_VALUE))).isEmpty();
        assertThat(completes("node", trigger)).isTrue();
        assertThat(begins("node", trigger)).isFalse();
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    default void nodesAtTheSameTimeNeverGetTheSame() {
        int count = many();
        store().change(null, Collections.nCopies(count, once(-1)));
        List<Long> claimed = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
            .mapToObj((i) -> CompletableFuture.runAsync(() -> work("node-" + i, claimed, count)))
            .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(claimed).hasSize(count).doesNotHaveDuplicates();
        assertThat(store().recent(new Selection.All(), count + 1)).hasSize(count);
    }

    private void work(String node, List<Long> claimed, int count) {
        join(node);
        while (claimed.size() < count) {
            List<Trigger> triggers = store().claim(new Claim(node, AHEAD, 50, 50, Share.ALL, Set.of())).triggers();
            triggers.forEach((trigger) -> claimed.add(trigger.id()));
            assertThat(triggers).allMatch((trigger) -> completes(node, trigger));
        }
    }

    private static Claim claimOf(Share share, Set<String> exceptTenants) {
        return new Claim("node", AHEAD, 100, 100, share, exceptTenants);
    }

    private static SchedulePolicy priority(int priority) {
        SchedulePolicy base = SchedulePolicy.DEFAULT;
        return new SchedulePolicy(base.tolerance(), base.late(), base.overlap(), base.retry(), base.delivery(),
                base.completion(), base.commit(), priority, base.concurrency(), base.timeLimit(), base.isolation());
    }

}
