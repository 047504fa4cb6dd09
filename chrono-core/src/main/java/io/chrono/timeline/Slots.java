package io.chrono.timeline;

import java.util.Arrays;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The slots of a wheel, one for each second of the day ahead. Guarded by the lock of the
 * wheel.
 */
final class Slots {

    /*
     * This is a timing wheel with a single level, scheme 6 of Varghese and Lauck, "Hashed
     * and Hierarchical Timing Wheels" (1987), with a slot for each second of its whole
     * range, so filing, unfiling and finding what is due cost the same whether ten
     * entries wait or a million. The range is a power of two above the 90,000 seconds of
     * the longest day, so that a slot is found by masking; what was moved beyond it
     * shares a slot with an earlier second and is told apart by its due time.
     *
     * A slot is an array of the numbers of entries, and each entry knows its place in it.
     * Lists that run through the entries would make every change read and write the
     * memory of entries that were filed long ago, far from the processor. Slots lie in
     * chunks that exist while they are needed, so a wheel on which little waits is small.
     */
    static final int COUNT = 1 << 17;

    /*
     * The first elements of the array of a slot: its end, which is the place behind the
     * last number, and how many numbers before it were taken out. They lie there since
     * the processor fetches them together with the numbers.
     */
    static final int END = 0;

    static final int HOLES = 1;

    static final int FIRST = 2;

    private static final int FIRST_CAPACITY = 4;

    private static final int CHUNK_BITS = 10;

    private static final int CHUNK = 1 << CHUNK_BITS;

    private final EntryTable table;

    private final int[] @Nullable [] @Nullable [] chunks = new int[COUNT / CHUNK] @Nullable [] @Nullable [];

    Slots(EntryTable table) {
        this.table = table;
    }

    /**
     * Put an entry into the slot of its due time.
     * @param entry the entry, which is in no slot
     */
    void file(Entry entry) {
        int[] @Nullable [] chunk = chunk(entry.due());
        int slot = slot(entry.due());
        int[] numbers = chunk[slot];
        if (numbers == null) {
            numbers = new int[FIRST_CAPACITY];
            numbers[END] = FIRST;
            chunk[slot] = numbers;
        }
        int end = numbers[END];
        if (end == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * end);
            chunk[slot] = numbers;
        }
        numbers[end] = entry.number();
        numbers[END] = end + 1;
        entry.placeInSlot = end;
    }

    /**
     * Take an entry out of its slot. Those that stay keep their order.
     * @param entry the entry; ignored if it is in no slot
     */
    void unfile(Entry entry) {
        int[] numbers = find(entry.due());
        if (entry.placeInSlot == Entry.NOWHERE || numbers == null) {
            return;
        }
        numbers[entry.placeInSlot] = EntryTable.NOBODY;
        numbers[HOLES]++;
        entry.placeInSlot = Entry.NOWHERE;
        if (numbers[HOLES] > (numbers[END] - FIRST) / 2) {
            chunk(entry.due())[slot(entry.due())] = closed(numbers);
        }
    }

    /*
     * Costs about as much as the removals that have made the holes.
     */
    private int @Nullable [] closed(int[] numbers) {
        int end = numbers[END] - numbers[HOLES];
        if (end == FIRST) {
            return null;
        }
        int[] closed = new int[Math.max(end, FIRST_CAPACITY)];
        closed[END] = FIRST;
        for (int i = FIRST; closed[END] < end; i++) {
            if (numbers[i] != EntryTable.NOBODY) {
                this.table.get(numbers[i]).placeInSlot = closed[END];
                closed[closed[END]++] = numbers[i];
            }
        }
        return closed;
    }

    /**
     * Return whether there are entries in a slot.
     * @param second the second of the slot
     * @return {@code false} for an empty slot
     */
    boolean isUsed(long second) {
        return find(second) != null;
    }

    /**
     * Take all entries of a slot.
     * @param second the second of the slot
     * @return the entries in the order in which they were filed, or {@code null} for an
     * empty slot
     */
    @Nullable Passage take(long second) {
        int @Nullable [] @Nullable [] chunk = this.chunks[chunkNumber(second)];
        if (chunk == null) {
            return null;
        }
        int slot = slot(second);
        int[] numbers = chunk[slot];
        chunk[slot] = null;
        if (slot == CHUNK - 1 && isEmpty(chunk)) {
            this.chunks[chunkNumber(second)] = null;
        }
        return (numbers != null) ? new Passage(this.table, numbers) : null;
    }

    /**
     * Put all entries that have moved on within a passage into the slot of their due
     * time, with those that were filed there meanwhile behind them.
     * @param passage the passage
     */
    void settle(Passage passage) {
        if (!passage.hasMoved()) {
            return;
        }
        int[] @Nullable [] chunk = chunk(passage.destination());
        int slot = slot(passage.destination());
        int[] later = chunk[slot];
        chunk[slot] = passage.moved();
        for (int i = FIRST; later != null && i < later[END]; i++) {
            if (later[i] != EntryTable.NOBODY) {
                file(this.table.get(later[i]));
            }
        }
    }

    /**
     * Settle a passage that has ended early: what it has not looked at is filed again.
     * @param passage the passage
     */
    void putBack(Passage passage) {
        while (passage.hasNext()) {
            Entry entry = passage.next();
            if (entry != null) {
                file(entry);
            }
        }
        settle(passage); // the last, since its array becomes a slot that may be written
                         // to
    }

    /**
     * Visit the entries of a slot in their order.
     * @param second the second of the slot
     * @param visitor called with each entry, until it returns {@code false}
     */
    void visit(long second, Predicate<? super Entry> visitor) {
        int[] numbers = find(second);
        boolean more = numbers != null;
        for (int i = FIRST; numbers != null && more && i < numbers[END]; i++) {
            more = numbers[i] == EntryTable.NOBODY || visitor.test(this.table.get(numbers[i]));
        }
    }

    private int @Nullable [] find(long second) {
        int @Nullable [] @Nullable [] chunk = this.chunks[chunkNumber(second)];
        return (chunk != null) ? chunk[slot(second)] : null;
    }

    private int[] @Nullable [] chunk(long second) {
        int number = chunkNumber(second);
        int @Nullable [] @Nullable [] chunk = this.chunks[number];
        if (chunk == null) {
            chunk = new int[CHUNK] @Nullable [];
            this.chunks[number] = chunk;
        }
        return chunk;
    }

    private static boolean isEmpty(int[] @Nullable [] chunk) {
        for (int[] numbers : chunk) {
            if (numbers != null) {
                return false;
            }
        }
        return true;
    }

    private static int chunkNumber(long second) {
        return ((int) second >>> CHUNK_BITS) & (COUNT / CHUNK - 1);
    }

    private static int slot(long second) {
        return (int) second & (CHUNK - 1);
    }

}
