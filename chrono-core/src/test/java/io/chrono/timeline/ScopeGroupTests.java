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
 * Compares {@link ScopeGroup} with a set, over random programs.
 */
class ScopeGroupTests {

    private static final Scope SCOPE = Scope.of("user", "ada");

    private final Wheel wheel = TestEntries.wheel(0);

    private final EntryTable table = new EntryTable();

    private final ScopeGroup group = new ScopeGroup(SCOPE, ScopeIndex.hash(SCOPE), null);

    private final Set<Entry> present = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8 })
    void randomProgramListsTheSameAsASet(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            if (random.nextInt(1000) < ((i / 1000 % 2 == 0) ? 650 : 350)) {
                add();
            }
            else {
                removeOne(random);
            }
            compare();
        }
    }

    @Test
    void thoseWhoLeaveAreStillListed() {
        add();
        Entry second = add();
        assertThat(this.group.live()).isEqualTo(2);
        this.group.leave();
        assertThat(this.group.live()).isEqualTo(1);
        assertThat(this.group.clear()).isEqualTo(1);
        assertThat(this.group.live()).isZero();
        assertThat(this.group.isCleared()).isTrue();
        assertThat(this.group.isEmpty()).isFalse();
        assertThat(this.group.get(this.table, 1)).isSameAs(second);
        compare();
    }

    @Test
    void arrayShrinksWithTheGroup() {
        for (int i = 0; i < 1000; i++) {
            add();
        }
        Random random = new Random(1);
        while (this.present.size() > 2) {
            removeOne(random);
        }
        assertThat(this.group).extracting("numbers", InstanceOfAssertFactories.INT_ARRAY).hasSizeLessThan(20);
        compare();
    }

    private Entry add() {
        Entry entry = TestEntries.entry(this.wheel, SCOPE, 1);
        entry.key(EventIds.key(0, this.table.reserve(), 0));
        this.table.add(entry);
        this.group.enter();
        this.group.add(entry);
        this.present.add(entry);
        return entry;
    }

    private void removeOne(Random random) {
        this.present.stream().skip(random.nextInt(this.present.size() + 1)).findFirst().ifPresent((entry) -> {
            this.present.remove(entry);
            this.group.leave();
            this.group.remove(this.table, entry);
            this.table.remove(entry);
        });
    }

    private void compare() {
        List<Entry> listed = new ArrayList<>();
        this.group.collect(this.table, listed);
        assertThat(this.group.size()).isEqualTo(listed.size()).isEqualTo(this.present.size());
        assertThat(new HashSet<>(listed)).isEqualTo(this.present);
        assertThat(this.group.isEmpty()).isEqualTo(this.present.isEmpty());
        for (int i = 0; i < listed.size(); i++) {
            assertThat(listed.get(i).placeInGroup).isEqualTo(i);
        }
    }

}
