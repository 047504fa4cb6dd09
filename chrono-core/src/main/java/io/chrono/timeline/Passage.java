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

    private final int end;

    private int next = Slots.FIRST;

    private int movedEnd = Slots.FIRST;

    private long destination;

    /**
     * Create a passage.
     * @param table the entries by number
     * @param numbers the array of a slot, to which nothing else refers any more
     */
    Passage(EntryTable table, int[] numbers) {
        this.table = table;
        this.numbers = numbers;
        this.end = numbers[Slots.END];
    }

    boolean hasNext() {
        return this.next < this.end;
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
        if (!hasMoved()) {
            this.destination = second;
        }
        else if (second != this.destination) {
            return false;
        }
        if (this.movedEnd != this.next - 1) {
            this.numbers[this.movedEnd] = entry.number();
            entry.placeInSlot = this.movedEnd;
        }
        this.movedEnd++;
        return true;
    }

    boolean hasMoved() {
        return this.movedEnd > Slots.FIRST;
    }

    long destination() {
        return this.destination;
    }

    /**
     * Return the slot of the entries that have moved on.
     * @return an array that is not much larger than needed
     */
    int[] moved() {
        int[] slot = (this.movedEnd < this.numbers.length / 2) ? Arrays.copyOf(this.numbers, this.movedEnd)
                : this.numbers;
        slot[Slots.END] = this.movedEnd;
        slot[Slots.HOLES] = 0;
        return slot;
    }

}
