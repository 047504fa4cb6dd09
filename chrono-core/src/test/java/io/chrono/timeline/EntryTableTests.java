package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Compares {@link EntryTable} with a map, over random programs.
 */
class EntryTableTests {

    private static final int STEPS = 20_000;

    private final Wheel wheel = TestEntries.wheel(0);

    private final EntryTable table = new EntryTable();

    private final TreeMap<Integer, Entry> model = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8 })
    void randomProgramHoldsTheSameAsAMap(long seed) {
        Random random = new Random(seed);
        int most = 0;
        for (int i = 0; i < STEPS; i++) {
            // the table grows and shrinks in waves
            if (random.nextInt(100) < ((i / 4000 % 2 == 0) ? 70 : 30)) {
                add();
            }
            else {
                removeOne(random);
            }
            most = Math.max(most, this.model.size());
            compareOne(random.nextInt(most + 1));
            if (i % 500 == 0) {
                compareAll();
            }
        }
        compareAll();
        assertThat(most).as("most entries at a time").isGreaterThan(1100);
    }

    @Test
    void numbersThatAreFreeAreUsedAgain() {
        for (int i = 0; i < 1000; i++) {
            add();
        }
        for (int i = 0; i < 1000; i += 2) {
            this.table.remove(this.model.remove(i));
        }
        for (int i = 0; i < 500; i++) {
            add();
        }
        assertThat(this.model.keySet()).hasSize(1000).allMatch((number) -> number < 1000);
    }

    @Test
    void numberThatIsReservedIsNotGivenAway() {
        int reserved = this.table.reserve();
        int other = this.table.reserve();
        assertThat(other).isNotEqualTo(reserved);
        this.table.release(reserved);
        assertThat(this.table.reserve()).isEqualTo(reserved);
        assertThat(this.table.size()).isZero();
    }

    @Test
    void reservedNumberBeyondAllEntriesIsNobody() {
        for (int i = 0; i < 1024; i++) {
            add();
        }
        int reserved = this.table.reserve();
        assertThat(this.table.find(reserved)).isNull();
        compareAll();
        this.table.release(reserved);
        assertThat(this.table.find(reserved)).isNull();
        compareAll();
    }

    @Test
    void entryMayComeAfterManyReservedNumbers() {
        for (int i = 0; i < 10_000; i++) {
            this.table.reserve();
        }
        add();
        compareAll();
    }

    @Test
    void tableThatHasBecomeEmptyIsAsSmallAsANewOne() {
        for (int i = 0; i < 10_000; i++) {
            add();
        }
        this.model.values().forEach(this.table::remove);
        this.model.clear();
        assertThat(this.table).usingRecursiveComparison().isEqualTo(new EntryTable());
        add();
        compareAll();
    }

    @Test
    void missingEntryIsAnError() {
        add();
        assertThatIllegalStateException().isThrownBy(() -> this.table.get(1)).withMessageContaining("1");
    }

    private void add() {
        Entry entry = TestEntries.entry(this.wheel, null, 1);
        int number = this.table.reserve();
        entry.key(EventIds.key(0, number, 0));
        this.table.add(entry);
        assertThat(this.model.put(number, entry)).as("entry with the same number").isNull();
    }

    private void removeOne(Random random) {
        if (!this.model.isEmpty()) {
            Integer number = this.model.floorKey(random.nextInt(this.model.lastKey() + 1));
            this.table.remove(this.model.remove((number != null) ? number : this.model.firstKey()));
        }
    }

    private void compareOne(int number) {
        assertThat(this.table.size()).isEqualTo(this.model.size());
        assertThat(this.table.find(number)).isSameAs(this.model.get(number));
    }

    private void compareAll() {
        List<Entry> visited = new ArrayList<>();
        for (int from = 0; this.table.visit(from, 100, visited::add); from += 100) {
            assertThat(visited.size()).isLessThanOrEqualTo(from + 100);
        }
        assertThat(visited).isEqualTo(List.copyOf(this.model.values()));
    }

}
