package io.chrono.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link LinkedIndex} with sets, over random programs.
 */
class LinkedIndexTests {

    private static final int STEPS = 20_000;

    private static final int FIRST_BUCKETS = 256;

    private final Items index = new Items();

    private final Map<Integer, Set<Item>> model = new HashMap<>();

    private final List<Item> all = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8 })
    void randomProgramFindsTheSameAsSets(long seed) {
        Random random = new Random(seed);
        int collisions = 1 + random.nextInt(20); // elements of the same hash
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(100) < ((i / 5000 % 2 == 0) ? 80 : 35)) {
                add(random.nextInt(STEPS / collisions) * 0x9E3779B9);
            }
            else {
                removeOne(random);
            }
            if (i % 1000 == 0) {
                compare();
            }
        }
        compare();
        assertThat(this.all.size()).as("elements in the end").isGreaterThan(FIRST_BUCKETS);
    }

    @Test
    void chainsStayShortWhileItGrows() {
        for (int size = 1; size <= 3000; size++) {
            add(size); // each has a bucket of its own
            assertThat(chain(size)).as("of %s elements", size).hasSizeLessThanOrEqualTo(2);
        }
        compare();
    }

    @Test
    void thoseOfTheSameHashAreFoundAndRemovedOneByOne() {
        for (int i = 0; i < 1000; i++) {
            add(42);
        }
        Random random = new Random(1);
        while (!this.all.isEmpty()) {
            removeOne(random);
            assertThat(chain(42)).containsExactlyInAnyOrderElementsOf(this.all);
        }
        assertThat(this.index.size()).isZero();
    }

    @Test
    void indexThatHasBecomeEmptyIsAsSmallAsANewOne() {
        for (int i = 0; i < 10_000; i++) {
            add(i);
        }
        this.all.forEach(this.index::remove);
        this.all.clear();
        this.model.clear();
        assertThat(this.index).usingRecursiveComparison().isEqualTo(new Items());
        add(5);
        compare();
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        add(1);
        add(1);
        this.index.remove(new Item(1));
        this.index.remove(new Item(2));
        assertThat(this.index.size()).isEqualTo(2);
        compare();
    }

    @Test
    void whatWasRemovedLeadsNowhere() {
        Item first = add(1);
        Item second = add(1);
        this.index.remove(second);
        assertThat(second.next).isNull();
        assertThat(chain(1)).containsExactly(first);
    }

    private Item add(int hash) {
        Item item = new Item(hash);
        this.index.add(item);
        this.model.computeIfAbsent(hash, (key) -> new HashSet<>()).add(item);
        this.all.add(item);
        return item;
    }

    private void removeOne(Random random) {
        if (!this.all.isEmpty()) {
            int place = random.nextInt(this.all.size());
            Item item = this.all.set(place, this.all.get(this.all.size() - 1));
            this.all.remove(this.all.size() - 1);
            this.model.getOrDefault(item.hash, Set.of()).remove(item);
            this.index.remove(item);
        }
    }

    private void compare() {
        assertThat(this.index.size()).isEqualTo(this.all.size());
        this.model.forEach((hash, items) -> {
            Set<Item> found = new HashSet<>(chain(hash));
            found.removeIf((item) -> item.hash != hash);
            assertThat(found).isEqualTo(items);
        });
        List<Item> visited = new ArrayList<>();
        for (int from = 0; this.index.visit(from, 1, visited::add); from++) {
            assertThat(from).isLessThan(STEPS);
        }
        assertThat(visited.size()).isEqualTo(this.all.size());
        assertThat(Set.copyOf(visited)).isEqualTo(Set.copyOf(this.all));
    }

    private List<Item> chain(int hash) {
        List<Item> chain = new ArrayList<>();
        for (Item item = this.index.first(hash); item != null; item = item.next) {
            chain.add(item);
        }
        return chain;
    }

    private static final class Item {

        final int hash;

        @Nullable Item next;

        Item(int hash) {
            this.hash = hash;
        }

    }

    private static final class Items extends LinkedIndex<Item> {

        @Override
        int hash(Item element) {
            return element.hash;
        }

        @Override
        @Nullable Item next(Item element) {
            return element.next;
        }

        @Override
        void link(Item element, @Nullable Item next) {
            element.next = next;
        }

    }

}
