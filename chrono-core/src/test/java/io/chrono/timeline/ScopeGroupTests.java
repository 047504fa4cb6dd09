package io.chrono.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link ScopeGroup} with sets, over random programs.
 */
class ScopeGroupTests {

    private static final Scope SCOPE = Scope.of("user", "ada");

    private final Wheel wheel = TestEntries.wheel(0);

    private final EntryTable table = new EntryTable();

    private final ScopeGroup group = new ScopeGroup(SCOPE, ScopeIndex.hash(SCOPE));

    private final Set<Entry> cleared = new HashSet<>();

    private final Set<Entry> present = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8 })
    void randomProgramListsTheSameAsSets(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            int what = random.nextInt(1000);
            if (what < ((i / 1000 % 2 == 0) ? 650 : 350)) {
                add();
            }
            else if (what < 990) {
                removeOne(random, random.nextBoolean() ? this.cleared : this.present);
            }
            else {
                clear();
            }
            compare();
        }
    }

    @Test
    void whatWasClearedIsNotLookedAtAgain() {
        add();
        add();
        assertThat(this.group.clear(this.table)).hasSize(2);
        assertThat(this.group.clear(this.table)).isEmpty();
        Entry later = add();
        assertThat(this.group.clear(this.table)).containsExactly(later);
    }

    @Test
    void thoseWhoLeaveAreStillListed() {
        add();
        add();
        assertThat(this.group.live()).isEqualTo(2);
        this.group.leave(2);
        assertThat(this.group.live()).isZero();
        assertThat(this.group.isEmpty()).isFalse();
        compare();
    }

    @Test
    void arrayShrinksWithTheGroup() {
        for (int i = 0; i < 1000; i++) {
            add();
        }
        Random random = new Random(1);
        while (this.present.size() > 2) {
            removeOne(random, this.present);
        }
        assertThat(this.group).extracting("numbers", InstanceOfAssertFactories.INT_ARRAY).hasSizeLessThan(20);
        compare();
    }

    private Entry add() {
        Entry entry = TestEntries.entry(this.wheel, SCOPE, 1);
        entry.key(EventIds.key(0, this.table.reserve(), 0));
        this.table.add(entry);
        this.group.add(entry);
        this.present.add(entry);
        return entry;
    }

    private void removeOne(Random random, Set<Entry> from) {
        from.stream().skip(random.nextInt(from.size() + 1)).findFirst().ifPresent((entry) -> {
            from.remove(entry);
            this.group.remove(this.table, entry);
            this.table.remove(entry);
            assertThat(entry.group).isNull();
        });
    }

    private void clear() {
        assertThat(Set.of(this.group.clear(this.table))).isEqualTo(this.present);
        this.cleared.addAll(this.present);
        this.present.clear();
    }

    private void compare() {
        List<Entry> listed = new ArrayList<>();
        this.group.collect(this.table, listed);
        assertThat(listed.size()).isEqualTo(this.present.size() + this.cleared.size());
        Set<Entry> expected = new HashSet<>(this.present);
        expected.addAll(this.cleared);
        assertThat(new HashSet<>(listed)).isEqualTo(expected);
        assertThat(this.group.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(listed).allMatch((entry) -> entry.group == this.group);
        for (int i = 0; i < listed.size(); i++) {
            assertThat(listed.get(i).placeInGroup).isEqualTo(i);
        }
    }

}
