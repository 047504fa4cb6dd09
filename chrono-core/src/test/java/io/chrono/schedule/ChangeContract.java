package io.chrono.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;
import io.chrono.time.Every;
import io.chrono.time.Once;
import io.chrono.time.Timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Schedules are added, replaced, removed and listed, as wholes and by exact names.
 */
public interface ChangeContract extends StoreUnderTest {

    List<String> HOSTILE = List.of("grp", "grp.Xtra", "GRP", "grp ", "*", "%", "_rp", "../x", "..", ".", "/etc/passwd",
            "a\\b", "C:\\x", "nul", "'; DROP TABLE chrono_schedule; --", "\"quoted\"", "'", "`", "${x}", "#{x}", "?",
            "a\nb", "\u0001", "größe", "日本語", "\uD83D\uDE00", "e\u0301", "\u00e9", "(unidentified)", "misc",
            "x".repeat(200));

    @Test
    default void addReturnsTheSchedulesInTheirOrder() {
        List<ScheduleOrder> orders = List.of(once(100), every(200, 5), once(10));
        Instant before = store().now().minusSeconds(1);
        List<Schedule> added = store().change(null, orders);
        assertThat(added).extracting(Schedule::order).isEqualTo(orders);
        assertThat(added).extracting(Schedule::id).doesNotHaveDuplicates();
        assertThat(added).allSatisfy((schedule) -> assertThat(schedule.created()).isBetween(before, store().now()));
        assertThat(added).extracting(Schedule::next).containsExactly(in(100), in(200), in(10));
    }

    @Test
    default void whatIsListedIsWhatWasAdded() {
        SchedulePolicy policy = new SchedulePolicy(Duration.ofSeconds(90), SchedulePolicy.Late.RUN_ONCE,
                SchedulePolicy.Overlap.QUEUE,
                new SchedulePolicy.Retry(3, Duration.ofSeconds(2), 1.5, Duration.ofMinutes(5)),
                SchedulePolicy.Delivery.AT_MOST_ONCE, SchedulePolicy.Completion.INVOCATION,
                SchedulePolicy.Commit.STRICT, -7, 4, Duration.ofMillis(1500), SchedulePolicy.Isolation.PROCESS);
        Timing timing = Timing.fromText("DTSTART;TZID=Europe/Berlin:20300101T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO");
        ActionCall call = new ActionCall("method:billing::close",
                "{\"name\":\"Jörg \\\"O'Neil\\\" 日本\",\"n\":[1,2.5]}");
        ScheduleOrder full = new ScheduleOrder("a group", Scope.of("organization", "a.b/c").and("user", 7), timing,
                call, policy);
        ScheduleOrder empty = order(null, new Every(in(500), Duration.ofHours(1)));
        List<Schedule> added = store().change(null, List.of(full, empty));
        assertThat(listed()).isEqualTo(added).extracting(Schedule::order).containsExactly(full, empty);
    }

    @Test
    default void addingNothingDoesNothing() {
        assertThat(store().change(null, List.of())).isEmpty();
        assertThat(store().change(StoreUnderTest.group("none"), List.of())).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    default void groupsAreKnownByTheirExactNames() {
        HOSTILE.forEach((name) -> add(order(name, new Once(in(100)))));
        add(order(null, new Once(in(100))));
        for (int i = 0; i < HOSTILE.size(); i++) {
            Selection group = StoreUnderTest.group(HOSTILE.get(i));
            assertThat(store().list(group, null, 9)).extracting((found) -> found.order().group())
                .containsExactly(HOSTILE.get(i));
            assertThat(store().pause(group)).isEqualTo(1);
            assertThat(store().resume(group)).isEqualTo(1);
            assertThat(store().remove(group)).isEqualTo(1);
            assertThat(listed()).hasSize(HOSTILE.size() - i);
        }
        assertThat(store().remove(StoreUnderTest.group(null))).isEqualTo(1);
        assertThat(listed()).isEmpty();
    }

    @Test
    default void hostileIdentifiersSelectNothing() {
        add(once(100));
        for (String id : List.of("*", "%", "../x", "", "' OR 1=1 --", "no-such-id")) {
            assertThat(store().list(new Selection.One(id), null, 9)).isEmpty();
            assertThat(store().remove(new Selection.One(id))).isZero();
        }
        assertThat(listed()).hasSize(1);
    }

    @Test
    default void aGroupIsReplacedByAnother() {
        add(order("old", new Once(in(100))));
        add(order("old", new Once(in(200))));
        add(order("other", new Once(in(300))));
        List<Schedule> added = store().change(StoreUnderTest.group("old"), List.of(order("new", new Once(in(400)))));
        assertThat(added).hasSize(1);
        assertThat(listed()).extracting((schedule) -> schedule.order().group()).containsExactly("other", "new");
    }

    @Test
    default void aReplacementThatFailsLeavesAllAsItWas() {
        List<Schedule> before = List.of(add(order("group", new Once(in(100)))));
        List<ScheduleOrder> broken = new ArrayList<>();
        broken.add(order("group", new Once(in(200))));
        broken.add(null);
        assertThatException().isThrownBy(() -> store().change(StoreUnderTest.group("group"), broken));
        assertThat(listed()).isEqualTo(before);
        join("node");
        advance(Duration.ofSeconds(100));
        join("node");
        assertThat(StoreUnderTest.schedules(claim("node", Duration.ZERO))).containsExactly(before.get(0).id());
    }

    @Test
    default void nobodySeesAHalfReplacedGroup() {
        List<ScheduleOrder> orders = List.of(once(100), once(200), once(300));
        store().change(null, orders);
        CompletableFuture<Void> replacing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 30; i++) {
                store().change(StoreUnderTest.group("once"), orders);
            }
        });
        do {
            assertThat(store().list(StoreUnderTest.group("once"), null, 10)).hasSize(3);
        }
        while (!replacing.isDone());
        replacing.join();
    }

    @Test
    default void oneScheduleIsRemovedByItsIdentifier() {
        Schedule gone = add(once(100));
        Schedule stays = add(once(100));
        assertThat(store().remove(StoreUnderTest.one(gone))).isEqualTo(1);
        assertThat(store().remove(StoreUnderTest.one(gone))).isZero();
        assertThat(listed()).containsExactly(stays);
    }

    @Test
    default void pagesOfTheListGoOnBehindTheLastOne() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(add(once(100 - i)).id());
        }
        List<String> pages = new ArrayList<>();
        String last = null;
        List<Schedule> page;
        do {
            page = store().list(StoreUnderTest.group("once"), last, 3);
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach((schedule) -> pages.add(schedule.id()));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        }
        while (!page.isEmpty());
        assertThat(pages).isEqualTo(ids);
    }

    @Test
    default void theListGoesOnBehindOneThatWasRemovedMeanwhile() {
        Schedule first = add(once(100));
        Schedule second = add(once(100));
        store().remove(StoreUnderTest.one(first));
        assertThat(store().list(new Selection.All(), first.id(), 10)).containsExactly(second);
    }

    @Test
    default void nothingBeforeItWasAddedIsOwed() {
        Schedule schedule = add(every(-90, 60));
        assertThat(schedule.created()).isAfterOrEqualTo(in(-5));
        join("node");
        assertThat(StoreUnderTest.due(claim("node", Duration.ofSeconds(50))))
            .containsExactly(schedule.created().truncatedTo(ChronoUnit.SECONDS).plusSeconds(30));
    }

    @Test
    default void aSingleTimeInThePastIsOwed() {
        Schedule schedule = add(once(-3600));
        join("node");
        Trigger trigger = claimOne("node");
        assertThat(trigger.schedule().id()).isEqualTo(schedule.id());
        assertThat(trigger.due()).isEqualTo(((Once) schedule.order().timing()).at());
    }

    @Test
    default void whatIsOverIsProcessedAtOnce() {
        Timing over = new Every(in(-100), Duration.ofSeconds(10)).within(null, in(-50));
        Schedule schedule = add(order("over", over));
        assertThat(schedule.state()).isInstanceOf(ScheduleState.Processed.class);
        join("node");
        assertThat(claim("node")).isEmpty();
    }

}
