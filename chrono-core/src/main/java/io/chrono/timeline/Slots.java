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

    private static final int CHUNK_BITS = 10;

    private static final int CHUNK = 1 << CHUNK_BITS;

    private static final int FIRST_CAPACITY = 4;

    private static final int[] NONE = {};

    private final EntryTable table;

    private final @Nullable Chunk[] chunks = new @Nullable Chunk[COUNT / CHUNK];

    Slots(EntryTable table) {
        this.table = table;
    }

    /**
     * Put an entry into the slot of its due time.
     * @param entry the entry, which is in no slot
     */
    void file(Entry entry) {
        long second = entry.due();
        Chunk chunk = chunk(second);
        int slot = slot(second);
        int size = chunk.sizes[slot];
        int[] numbers = chunk.numbers[slot];
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, larger(size));
            chunk.numbers[slot] = numbers;
        }
        numbers[size] = entry.number();
        entry.placeInSlot = size;
        chunk.sizes[slot] = size + 1;
    }

    /**
     * Take an entry out of its slot. Those that stay keep their order.
     * @param entry the entry; ignored if it is in no slot
     */
    void unfile(Entry entry) {
        Chunk chunk = this.chunks[number(entry.due())];
        if (entry.placeInSlot == Entry.NOWHERE || chunk == null) {
            return;
        }
        int slot = slot(entry.due());
        chunk.numbers[slot][entry.placeInSlot] = EntryTable.NOBODY;
        chunk.holes[slot]++;
        entry.placeInSlot = Entry.NOWHERE;
        if (chunk.holes[slot] > chunk.sizes[slot] / 2) {
            close(chunk, slot);
        }
    }

    /*
     * Costs about as much as the removals that have made the holes.
     */
    private void close(Chunk chunk, int slot) {
        int[] before = chunk.numbers[slot];
        int[] after = new int[chunk.sizes[slot] - chunk.holes[slot]];
        int size = 0;
        for (int i = 0; size < after.length; i++) {
            if (before[i] != EntryTable.NOBODY) {
                after[size] = before[i];
                this.table.get(before[i]).placeInSlot = size;
                size++;
            }
        }
        chunk.set(slot, after, size);
    }

    /**
     * Take all entries of a slot.
     * @param second the second of the slot
     * @return the entries, or {@code null} for an empty slot
     */
    @Nullable Passage take(long second) {
        Chunk chunk = this.chunks[number(second)];
        if (chunk == null) {
            return null;
        }
        int slot = slot(second);
        Passage passage = (chunk.sizes[slot] > 0) ? new Passage(this.table, chunk.numbers[slot], chunk.sizes[slot])
                : null;
        chunk.set(slot, NONE, 0);
        if (slot == CHUNK - 1 && chunk.isEmpty()) {
            this.chunks[number(second)] = null;
        }
        return passage;
    }

    /**
     * Put all entries that have moved on within a passage into the slot of their due
     * time, with those that were filed there meanwhile behind them.
     * @param passage the passage
     */
    void settle(Passage passage) {
        int size = passage.moved();
        if (size == 0) {
            return;
        }
        Chunk chunk = chunk(passage.destination());
        int slot = slot(passage.destination());
        int[] later = chunk.numbers[slot];
        int laterSize = chunk.sizes[slot];
        chunk.set(slot, passage.numbers(), size);
        for (int i = 0; i < laterSize; i++) {
            if (later[i] != EntryTable.NOBODY) {
                file(this.table.get(later[i]));
            }
        }
    }

    /**
     * Visit the entries of a slot in their order.
     * @param second the second of the slot
     * @param visitor called with each entry, until it returns {@code false}
     */
    void visit(long second, Predicate<? super Entry> visitor) {
        Chunk chunk = this.chunks[number(second)];
        int slot = slot(second);
        boolean more = chunk != null;
        for (int i = 0; chunk != null && more && i < chunk.sizes[slot]; i++) {
            int number = chunk.numbers[slot][i];
            more = number == EntryTable.NOBODY || visitor.test(this.table.get(number));
        }
    }

    private Chunk chunk(long second) {
        int number = number(second);
        Chunk chunk = this.chunks[number];
        if (chunk == null) {
            chunk = new Chunk();
            this.chunks[number] = chunk;
        }
        return chunk;
    }

    private static int larger(int capacity) {
        return Math.max(FIRST_CAPACITY, 2 * capacity);
    }

    private static int number(long second) {
        return (int) second >>> CHUNK_BITS & (COUNT / CHUNK - 1);
    }

    private static int slot(long second) {
        return (int) second & (CHUNK - 1);
    }

    /**
     * Slots that follow each other.
     */
    private static final class Chunk {

        private final int[][] numbers = new int[CHUNK][];

        private final int[] sizes = new int[CHUNK]; // with the holes

        private final int[] holes = new int[CHUNK];

        Chunk() {
            Arrays.fill(this.numbers, NONE);
        }

        void set(int slot, int[] newNumbers, int size) {
            this.numbers[slot] = newNumbers;
            this.sizes[slot] = size;
            this.holes[slot] = 0;
        }

        boolean isEmpty() {
            for (int size : this.sizes) {
                if (size > 0) {
                    return false;
                }
            }
            return true;
        }

    }

}
