package io.chrono.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link Slots} and {@link Passage} with a list for each slot, over random
 * programs of what a wheel does with them.
 */
class SlotsTests {

    private static final int STEPS = 4_000;

    private final Wheel wheel = TestEntries.wheel(0);

    private final EntryTable table = new EntryTable();

    private final Slots slots = new Slots(this.table);

    private final Map<Long, List<Entry>> model = new TreeMap<>();

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void randomProgramLeavesTheSameSlotsAsLists(long seed) {
        this.random = new Random(seed);
        int longest = 0;
        for (int i = 0; i < STEPS; i++) {
            step();
            compare();
            longest = Math.max(longest, this.model.values().stream().mapToInt(List::size).max().orElse(0));
        }
        assertThat(longest).as("entries of the fullest slot").isGreaterThan(50);
    }

    @Test
    void whatMovesOnTogetherStaysInItsArray() {
        fileSeveral(5, 100);
        Object before = array(5);
        Passage passage = passage(5);
        while (passage.hasNext()) {
            Entry entry = next(passage);
            moveTo(entry, 6);
            assertThat(passage.move(entry)).isTrue();
        }
        this.slots.settle(passage);
        assertThat(array(6)).isSameAs(before);
    }

    @Test
    void largeArrayIsNotKeptForTheFewThatMoveOn() {
        fileSeveral(5, 100);
        Passage passage = passage(5);
        for (int i = 0; passage.hasNext(); i++) {
            Entry entry = next(passage);
            if (i % 10 == 0) {
                moveTo(entry, 6);
                passage.move(entry);
            }
        }
        this.slots.settle(passage);
        assertThat(array(6)).hasSize(Slots.FIRST + 10);
    }

    @Test
    void arrayShrinksWhenMostAreTakenOut() {
        List<Entry> entries = fileSeveral(5, 1000);
        entries.subList(0, 990).forEach(this.slots::unfile);
        assertThat(array(5)).hasSizeLessThan(40);
        List<Entry> rest = new ArrayList<>();
        this.slots.visit(5, rest::add);
        assertThat(rest).isEqualTo(entries.subList(990, 1000));
    }

    @Test
    void chunksAreReleasedOnceTheirLastSecondIsTaken() {
        for (long second = 0; second < Slots.COUNT; second += 1000) {
            file(second);
        }
        for (long second = 0; second < Slots.COUNT; second++) {
            this.slots.take(second);
        }
        assertThat(this.slots).extracting("chunks", InstanceOfAssertFactories.ARRAY).containsOnlyNulls();
    }

    @Test
    void chunkInWhichSomethingWaitsIsKept() {
        Entry next = file(Slots.COUNT + 7);
        for (long second = 8; second < 2000; second++) {
            this.slots.take(second);
        }
        List<Entry> found = new ArrayList<>();
        this.slots.visit(7, found::add);
        assertThat(found).containsExactly(next);
    }

    @Test
    void visitEndsWhenTheVisitorHasEnough() {
        List<Entry> entries = fileSeveral(5, 10);
        List<Entry> visited = new ArrayList<>();
        this.slots.visit(5, (entry) -> visited.add(entry) && visited.size() < 3);
        assertThat(visited).isEqualTo(entries.subList(0, 3));
    }

    private void step() {
        int what = this.random.nextInt(100);
        if (what < 60) {
            Entry entry = file(second());
            slot(entry.due()).add(entry);
        }
        else if (what < 75) {
            takeOutOne();
        }
        else if (what < 77) {
            takeOutMost();
        }
        else {
            pass(second());
        }
    }

    /*
     * Some slots on both sides of the end of a chunk and of the wheel, and seconds that
     * share them.
     */
    private long second() {
        long base = this.random.nextBoolean() ? 1022 : Slots.COUNT - 2;
        return base + this.random.nextInt(4) + (long) Slots.COUNT * this.random.nextInt(3);
    }

    private void takeOutOne() {
        List<Entry> list = slot(second());
        if (!list.isEmpty()) {
            takeOut(list.remove(this.random.nextInt(list.size())));
        }
    }

    private void takeOutMost() {
        List<Entry> list = slot(second());
        int stay = this.random.nextInt(3);
        while (list.size() > stay) {
            takeOut(list.remove(this.random.nextInt(list.size())));
        }
    }

    private void takeOut(Entry entry) {
        this.slots.unfile(entry);
        assertThat(entry.placeInSlot).isEqualTo(Entry.NOWHERE);
        this.slots.unfile(entry); // once more is ignored
        this.table.remove(entry);
    }

    private void pass(long second) {
        List<Entry> before = List.copyOf(slot(second));
        slot(second).clear();
        Passage passage = this.slots.take(second);
        if (before.isEmpty() && passage == null) {
            return;
        }
        assertThat(passage).isNotNull();
        Walk walk = new Walk(passage, before);
        int end = (this.random.nextInt(10) != 0) ? before.size() : this.random.nextInt(before.size() + 1);
        long common = second();
        while (walk.passed < end) {
            walk.next(common);
        }
        if (end < before.size()) {
            walk.putBack();
        }
        else {
            walk.end();
        }
    }

    private void compare() {
        for (Map.Entry<Long, List<Entry>> each : this.model.entrySet()) {
            List<Entry> visited = new ArrayList<>();
            this.slots.visit(each.getKey(), visited::add);
            assertThat(visited).isEqualTo(each.getValue());
            assertThat(visited.stream().mapToInt((entry) -> entry.placeInSlot).toArray()).isSorted()
                .doesNotContain(Entry.NOWHERE);
        }
        assertThat(this.table.size()).isEqualTo(this.model.values().stream().mapToInt(List::size).sum());
    }

    private List<Entry> slot(long second) {
        return this.model.computeIfAbsent(second & (Slots.COUNT - 1), (slot) -> new ArrayList<>());
    }

    private Entry file(long second) {
        Entry entry = TestEntries.entry(this.wheel, null, second);
        entry.key(EventIds.key(0, this.table.reserve(), 0));
        this.table.add(entry);
        this.slots.file(entry);
        return entry;
    }

    private List<Entry> fileSeveral(long second, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(file(second));
        }
        return entries;
    }

    private Passage passage(long second) {
        Passage passage = this.slots.take(second);
        assertThat(passage).isNotNull();
        return passage;
    }

    private static Entry next(Passage passage) {
        Entry entry = passage.next();
        assertThat(entry).isNotNull();
        return entry;
    }

    private static void moveTo(Entry entry, long second) {
        entry.postpone(second);
    }

    private int[] array(int slot) {
        Object chunk = assertThat(this.slots).extracting("chunks", InstanceOfAssertFactories.ARRAY).actual()[0];
        return ((int[][]) chunk)[slot];
    }

    /**
     * One passage, beside what is expected of it.
     */
    private final class Walk {

        private final Passage passage;

        private final List<Entry> before;

        private final List<Entry> moved = new ArrayList<>();

        int passed;

        Walk(Passage passage, List<Entry> before) {
            this.passage = passage;
            this.before = before;
        }

        void next(long common) {
            Entry entry = this.passage.next();
            if (entry == null) {
                return; // a hole
            }
            assertThat(entry).isSameAs(this.before.get(this.passed));
            this.passed++;
            int what = SlotsTests.this.random.nextInt(10);
            if (what == 0) {
                entry.placeInSlot = Entry.NOWHERE;
                SlotsTests.this.table.remove(entry);
            }
            else {
                moveOn(entry, (what < 8) ? common : second());
            }
            if (SlotsTests.this.random.nextInt(8) == 0) {
                fileBetween();
            }
        }

        private void moveOn(Entry entry, long second) {
            moveTo(entry, second);
            boolean together = this.moved.isEmpty() || this.moved.get(0).due() == second;
            assertThat(this.passage.move(entry)).isEqualTo(together);
            if (together) {
                this.moved.add(entry);
            }
            else {
                SlotsTests.this.slots.file(entry);
                slot(second).add(entry);
            }
        }

        private void fileBetween() {
            Entry entry = file(second());
            slot(entry.due()).add(entry);
            if (SlotsTests.this.random.nextInt(3) == 0) {
                slot(entry.due()).remove(entry);
                takeOut(entry);
            }
        }

        void putBack() {
            SlotsTests.this.slots.putBack(this.passage);
            for (Entry entry : this.before.subList(this.passed, this.before.size())) {
                slot(entry.due()).add(entry);
            }
            expectMoved();
        }

        void end() {
            while (this.passage.hasNext()) {
                assertThat(this.passage.next()).as("what follows are holes").isNull();
            }
            SlotsTests.this.slots.settle(this.passage);
            expectMoved();
        }

        private void expectMoved() {
            if (!this.moved.isEmpty()) {
                slot(this.moved.get(0).due()).addAll(0, this.moved);
            }
        }

    }

}
