package io.chrono.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link Day} with plain sets, over random programs of additions, departures of
 * single entries and of scopes, and ticks that drop them bit by bit.
 */
class DayTests {

    private static final int SCOPES = 4;

    private final Wheel wheel = TestEntries.wheel(0);

    private final Day day = new Day(new EventIds.Keys(0));

    private final Map<Scope, Set<Entry>> listed = new HashMap<>();

    private final Set<Entry> waiting = new LinkedHashSet<>();

    private final Set<Entry> gone = new HashSet<>();

    private @Nullable Leaving dropping;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void randomProgramHoldsTheSameAsSets(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            switch (random.nextInt(40)) {
                case 0, 1 -> clear(scope(random));
                case 2, 3, 4, 5 -> tick(random.nextInt(6));
                case 6, 7, 8, 9, 10, 11 -> leaveOne(random);
                default -> add(scope(random));
            }
            compare();
        }
        assertThat(this.gone.size()).isGreaterThan(1000);
    }

    @Test
    void entriesOfAClearedScopeThatLeaveSinglyAreDroppedOnce() {
        Scope scope = scope(new Random(1));
        Entry single = add(scope);
        Entry other = add(scope);
        this.day.leave(single);
        assertThat(this.day.leave(scope)).isEqualTo(1);
        assertThat(this.day.leave(scope)).isZero();
        assertThat(this.day.leave(other)).as("has left with its scope").isFalse();
        Leaving leaving = this.day.takeLeaving();
        assertThat(leaving.size()).isEqualTo(2);
        assertThat(this.day.drop(leaving, 1)).isTrue();
        assertThat(this.day.drop(leaving, 5)).isFalse();
        assertThat(this.day.entries().size()).isZero();
        assertThat(this.day.groups().size()).isZero();
    }

    @Test
    void lastRunThatHasNotBegunEndsWithTheScope() {
        Scope scope = scope(new Random(1));
        Entry last = add(scope);
        add(scope);
        this.day.leave(last); // since it has no further run
        assertThat(last.isPurged()).isFalse();
        this.day.leave(scope);
        assertThat(last.isPurged()).isTrue();
        this.day.drop(this.day.takeLeaving(), 10);
        assertThat(last.isPurged()).isTrue();
    }

    @Test
    void scopeThatIsClearedAndFilledAgainHasBoth() {
        Scope scope = scope(new Random(1));
        Entry first = add(scope);
        this.day.leave(scope);
        Entry second = add(scope);
        List<Entry> found = new ArrayList<>();
        this.day.collect(scope, found);
        assertThat(Set.copyOf(found)).isEqualTo(Set.of(first, second));
        assertThat(first.isPurged()).isTrue();
        assertThat(second.isPurged()).isFalse();
        this.day.drop(this.day.takeLeaving(), 10);
        assertThat(first.isPurged()).isTrue();
        assertThat(this.day.groups().find(scope)).isSameAs(second.group);
    }

    @Test
    void whatLeftAnotherDayIsIgnored() {
        add(scope(new Random(1)));
        Day other = new Day(new EventIds.Keys(0));
        assertThat(other.drop(this.day.leaving(), 10)).isFalse();
        assertThat(this.day.entries().size()).isEqualTo(1);
    }

    private static Scope scope(Random random) {
        return Scope.of("user", random.nextInt(SCOPES));
    }

    private Entry add(Scope scope) {
        Entry entry = TestEntries.entry(this.wheel, scope, 100 + this.gone.size() % 7);
        this.day.add(entry, this.day.group(scope));
        this.listed.computeIfAbsent(scope, (key) -> new HashSet<>()).add(entry);
        this.waiting.add(entry);
        return entry;
    }

    private void leaveOne(Random random) {
        List<Entry> all = List.copyOf(this.waiting);
        if (!all.isEmpty()) {
            Entry entry = all.get(random.nextInt(all.size()));
            entry.markPurged();
            assertThat(this.day.leave(entry)).isTrue();
            assertThat(this.day.leave(entry)).isFalse();
            leave(entry);
        }
    }

    private void clear(Scope scope) {
        Set<Entry> members = new HashSet<>(this.listed.getOrDefault(scope, Set.of()));
        members.retainAll(this.waiting);
        assertThat(this.day.leave(scope)).isEqualTo(members.size());
        members.forEach(this::leave);
    }

    private void leave(Entry entry) {
        this.waiting.remove(entry);
        this.gone.add(entry);
    }

    private void tick(int most) {
        if (this.dropping == null || !this.day.drop(this.dropping, most)) {
            this.dropping = this.day.takeLeaving();
        }
        this.listed.values().forEach((members) -> members.removeIf(this::isDropped));
    }

    private boolean isDropped(Entry entry) {
        return this.gone.contains(entry) && this.day.entries().find(entry.number()) != entry;
    }

    private void compare() {
        assertThat(this.day.live()).isEqualTo(this.waiting.size());
        assertThat(this.waiting).allMatch((entry) -> this.day.waits(entry) && !entry.isPurged());
        assertThat(this.gone).allMatch((entry) -> !this.day.waits(entry) && entry.isPurged());
        int present = 0;
        for (Map.Entry<Scope, Set<Entry>> each : this.listed.entrySet()) {
            List<Entry> found = new ArrayList<>();
            this.day.collect(each.getKey(), found);
            assertThat(found.size()).isEqualTo(each.getValue().size());
            assertThat(Set.copyOf(found)).isEqualTo(each.getValue());
            present += found.size();
        }
        assertThat(this.day.entries().size()).isEqualTo(present);
    }

}
