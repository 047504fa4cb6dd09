package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Wheel}, as the clock's thread uses it.
 */
class WheelTests {

    private static final long SECOND = 1_000;

    private static final Scope SCOPE = Scope.of("user", "ada");

    private final Wheel wheel = TestEntries.wheel(SECOND);

    @Test
    void whatAnErrorLeavesOfASlotIsFoundAtTheNextTick() {
        for (int i = 0; i < Batch.CAPACITY + 10; i++) {
            add(SECOND + 1);
        }
        this.wheel.moveTo(SECOND + 1);
        assertThat(this.wheel.seek(SECOND + 1)).isTrue();
        assertThat(TestEntries.collect(this.wheel, SECOND + 1)).hasSize(Batch.CAPACITY);
        add(SECOND + 1 + Slots.COUNT); // shares the slot
        this.wheel.putBack();
        this.wheel.moveTo(SECOND + 2);
        assertThat(this.wheel.seek(SECOND + 2)).isTrue();
        assertThat(TestEntries.collect(this.wheel, SECOND + 2)).hasSize(10);
        assertThat(this.wheel.seek(SECOND + 2)).isFalse();
        this.wheel.moveTo(SECOND + 1 + Slots.COUNT);
        assertThat(this.wheel.seek(SECOND + 1 + Slots.COUNT)).isTrue();
        assertThat(TestEntries.collect(this.wheel, SECOND + 1 + Slots.COUNT)).hasSize(1);
    }

    @Test
    void whatMovedOnBeforeAnErrorDoesNotOverwriteWhatWasLeft() {
        for (int i = 0; i < 2 * Batch.CAPACITY; i++) {
            this.wheel.add(TestEntries.entry(this.wheel, null, Overlap.ALLOW, TestEntries.plan(SECOND + 1, 5)));
        }
        add(SECOND + 2);
        this.wheel.moveTo(SECOND + 1);
        assertThat(this.wheel.seek(SECOND + 1)).isTrue();
        TestEntries.collect(this.wheel, SECOND + 1);
        this.wheel.putBack();
        assertThat(Set.copyOf(TestEntries.tick(this.wheel, SECOND + 2)).size()).isEqualTo(2 * Batch.CAPACITY + 1);
    }

    @Test
    void lockIsGivenBackEvenIfNothingOfASlotRuns() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 2 * Batch.CAPACITY; i++) {
            entries.add(add(SECOND + 1));
        }
        entries.forEach(this.wheel::purge);
        this.wheel.moveTo(SECOND + 1);
        assertThat(this.wheel.seek(SECOND + 1)).isTrue();
        assertThat(TestEntries.collect(this.wheel, SECOND + 1)).isEmpty();
        assertThat(this.wheel.seek(SECOND + 1)).as("there is more to look at").isTrue();
    }

    @Test
    void numberOfADiscardedEntryIsFree() {
        Entry discarded = TestEntries.entry(this.wheel, null, SECOND + 1);
        this.wheel.discard(discarded);
        UUID id = discarded.id();
        Entry next = add(SECOND + 1);
        assertThat(next.id()).isNotEqualTo(id);
        assertThat(next.number()).isEqualTo(discarded.number());
        assertThat(discarded.id()).isEqualTo(id);
        assertThat(this.wheel.get(discarded.key())).isNull();
    }

    @Test
    void handleOfAClearedEventDoesNotKeepTheOthers() {
        Entry handle = add(SECOND + 1);
        for (int i = 0; i < 1000; i++) {
            this.wheel.add(TestEntries.entry(this.wheel, SCOPE, SECOND + 1));
        }
        Day cleared = this.wheel.days().get(0);
        this.wheel.clear();
        assertThat(cleared.entries().size()).as("listed until the next tick").isEqualTo(1001);
        TestEntries.tick(this.wheel, SECOND + 1);
        assertThat(handle.day).isSameAs(cleared);
        assertThat(handle.isPurged()).isTrue();
        assertThat(cleared.entries().size()).isZero();
        assertThat(cleared.groups().size()).isZero();
        handle.purge(); // is ignored
    }

    @Test
    void clearingInAPauseKeepsNoMoreThanABound() {
        for (int i = 0; i < 20_000; i++) {
            add(SECOND + 1);
        }
        Day cleared = this.wheel.days().get(0);
        this.wheel.clear();
        assertThat(this.wheel.days()).hasSize(1).doesNotContain(cleared);
        assertThat(cleared.entries().size()).isZero();
    }

    @Test
    void secondsBeforeTheEpochAreSecondsToo() {
        Wheel early = TestEntries.wheel(-3);
        Entry entry = TestEntries.entry(early, null, -1);
        early.add(entry);
        early.moveTo(-2);
        assertThat(early.seek(-2)).isFalse();
        early.moveTo(0);
        assertThat(early.seek(0)).isTrue();
    }

    private Entry add(long due) {
        Entry entry = TestEntries.entry(this.wheel, null, due);
        assertThat(this.wheel.add(entry)).isTrue();
        return entry;
    }

}
