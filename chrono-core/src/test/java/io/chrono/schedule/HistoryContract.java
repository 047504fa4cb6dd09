package io.chrono.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chrono.schedule.ScheduleStore.Retention;
import io.chrono.time.Once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The past can be seen, and is forgotten in time.
 */
public interface HistoryContract extends StoreUnderTest {

    Duration LONG = Duration.ofDays(1000);

    @Test
    default void theLatestExecutionsComeFirst() {
        IntStream.range(0, 4).forEach((i) -> {
            runIn((i % 2 == 0) ? "even" : null);
            advance(Duration.ofSeconds(2));
        });
        List<Execution> all = recent();
        assertThat(all).extracting(Execution::group).containsExactly(null, "even", null, "even");
        assertThat(all).extracting(Execution::due).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(store().recent(new Selection.All(), 3)).isEqualTo(all.subList(0, 3));
        assertThat(store().recent(StoreUnderTest.group("even"), 9)).containsExactly(all.get(1), all.get(3));
        assertThat(store().recent(StoreUnderTest.group(null), 1)).containsExactly(all.get(0));
        assertThat(store().recent(new Selection.One(all.get(2).schedule()), 9)).containsExactly(all.get(2));
        assertThat(store().recent(StoreUnderTest.group("odd"), 9)).isEmpty();
    }

    @Test
    default void executionsOutliveTheirSchedule() {
        runIn("group");
        Execution execution = recent().get(0);
        store().remove(StoreUnderTest.group("group"));
        assertThat(recent()).containsExactly(execution);
    }

    @Test
    default void whatIsOldIsForgotten() {
        runIn("old");
        advance(Duration.ofDays(3));
        runIn("new");
        forget(new Retention(Duration.ofDays(1), 1000));
        assertThat(recent()).extracting(Execution::group).containsExactly("new");
        assertThat(listed()).noneMatch((schedule) -> "old".equals(schedule.order().group()));
        assertThat(store().clean(new Retention(Duration.ofDays(1), 1000), 100)).isZero();
    }

    @Test
    default void whatIsStillNeededIsNotForgotten() {
        Schedule recurring = add(every(3600, 3600));
        Schedule paused = add(once(100));
        store().pause(StoreUnderTest.one(paused));
        advance(Duration.ofMinutes(30));
        Schedule waiting = add(once(3600 * 24 * 30));
        forget(new Retention(Duration.ofMinutes(1), 1));
        assertThat(listed()).extracting(Schedule::id).containsExactly(recurring.id(), paused.id(), waiting.id());
    }

    @Test
    default void ofEachScheduleOnlyTheLatestExecutionsAreKept() {
        runIn("single");
        Schedule schedule = add(every(-1, 10));
        for (int i = 0; i < 5; i++) {
            advance(Duration.ofSeconds(10));
            join("runner");
            List<Trigger> claimed = execute("runner", Duration.ZERO);
            assertThat(claimed).isNotEmpty().allMatch((trigger) -> completes("runner", trigger));
        }
        List<Execution> before = store().recent(StoreUnderTest.one(schedule), 100);
        assertThat(before).hasSizeGreaterThanOrEqualTo(5);
        forget(new Retention(LONG, 2));
        assertThat(store().recent(StoreUnderTest.one(schedule), 100)).isEqualTo(before.subList(0, 2));
        assertThat(store().recent(StoreUnderTest.group("single"), 100)).hasSize(1);
    }

    @Test
    default void noMoreIsForgottenAtOnceThanIsAllowed() {
        IntStream.range(0, 5).forEach((i) -> runIn("group"));
        advance(Duration.ofDays(3));
        Retention retention = new Retention(Duration.ofDays(1), 1000);
        assertThat(store().clean(retention, 2)).isEqualTo(2);
        assertThat(recent().size() + listed().size()).isPositive();
        forget(retention);
        assertThat(recent()).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    default void aListenerThatFailsBreaksNothing() throws Exception {
        AtomicInteger told = new AtomicInteger();
        AutoCloseable broken = store().onChange(() -> {
            throw new IllegalStateException("broken");
        });
        AutoCloseable counting = store().onChange(told::incrementAndGet);
        assertThatCode(() -> add(once(10))).doesNotThrowAnyException();
        broken.close();
        counting.close();
        int before = told.get();
        add(once(10));
        assertThat(told).hasValueBetween(before, before + 1);
        assertThat(listed()).hasSize(2);
    }

    private void runIn(@Nullable String group) {
        join("runner");
        run(order(group, new Once(in(-1))));
    }

    private void forget(Retention retention) {
        while (store().clean(retention, 2) == 2) {
            assertThat(recent().size() + listed().size()).isLessThan(1000);
        }
    }

}
