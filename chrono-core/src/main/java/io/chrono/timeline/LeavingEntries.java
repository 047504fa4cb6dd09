package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The entries that leave with the next tick. Not safe for use by several threads.
 */
final class LeavingEntries {

    /*
     * In chunks, since a link in each entry would make a million of them larger for what
     * few of them need at a time.
     */

    private static final int CHUNK = 1024;

    private static final int FIRST_CHUNK = 16;

    private @Nullable Chunk last;

    private int size;

    void add(Entry entry) {
        Chunk chunk = this.last;
        if (chunk == null || chunk.size == chunk.entries.length) {
            chunk = new Chunk(chunk, (chunk != null) ? CHUNK : FIRST_CHUNK);
            this.last = chunk;
        }
        chunk.entries[chunk.size++] = entry;
        this.size++;
    }

    int size() {
        return this.size;
    }

    /**
     * Take one out.
     * @return an entry, or {@code null} if there are no more
     */
    @Nullable Entry poll() {
        Chunk chunk = this.last;
        if (chunk == null) {
            return null;
        }
        Entry entry = chunk.entries[--chunk.size];
        if (chunk.size == 0) {
            this.last = chunk.previous;
        }
        this.size--;
        return entry;
    }

    /**
     * A part of the list.
     */
    private static final class Chunk {

        private final @Nullable Chunk previous;

        private final @Nullable Entry[] entries;

        private int size;

        Chunk(@Nullable Chunk previous, int capacity) {
            this.previous = previous;
            this.entries = new @Nullable Entry[capacity];
        }

    }

}
