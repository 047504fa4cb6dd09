package io.chrono.timeline;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a slot while they are looked at, one after the other. Guarded by the
 * lock of the wheel.
 */
final class Passage {

    /*
     * Those that go on to the same second as the first that goes on stay in the array,
     * which becomes that second's slot in the end. So a million events that run each
     * second move on without a write to the array, and keep their places.
     */

    private final EntryTable table;

    private final int[] numbers;

    private final int size;

    private int next;

    private int moved;

    private long destination;

    Passage(EntryTable table, int[] numbers, int size) {
        this.table = table;
        this.numbers = numbers;
        this.size = size;
    }

    boolean hasNext() {
        return this.next < this.size;
    }

    /**
     * Return the next entry, which counts as taken out from now on.
     * @return the entry, or {@code null} where one was taken out of the slot before
     */
    @Nullable Entry next() {
        int number = this.numbers[this.next++];
        return (number != EntryTable.NOBODY) ? this.table.get(number) : null;
    }

    /**
     * Let the entry that was taken out last move on to its due time.
     * @param entry the entry
     * @return {@code false} if it does not go where the others go
     */
    boolean move(Entry entry) {
        long second = entry.due();
        if (this.moved == 0) {
            this.destination = second;
        }
        else if (second != this.destination) {
            return false;
        }
        if (this.moved != this.next - 1) {
            this.numbers[this.moved] = entry.number();
            entry.placeInSlot = this.moved;
        }
        this.moved++;
        return true;
    }

    int moved() {
        return this.moved;
    }

    long destination() {
        return this.destination;
    }

    /**
     * Return the numbers of the entries that have moved on.
     * @return an array that begins with them and is not much larger
     */
    int[] numbers() {
        return (this.moved < this.numbers.length / 2) ? Arrays.copyOf(this.numbers, this.moved) : this.numbers;
    }

}
