package io.chrono.operation;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What an operation consists of, in order: a few entries in one array, which is smaller
 * than a linked hash map and as quick to search. Immutable and safe for use by several
 * threads.
 */
final class WireMap extends AbstractMap<String, Object> {

    private final Object[] keysAndValues;

    private WireMap(Object[] keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    /**
     * Return a map of the given keys and values.
     * @param keysAndValues keys, each followed by its value; the array belongs to the map
     * from now on, and no key is in it twice
     * @return the map
     */
    static WireMap of(Object... keysAndValues) {
        return new WireMap(keysAndValues);
    }

    /**
     * Return a map that has one entry in front of those of another map.
     * @param key the key, which the other map does not have
     * @param value its value
     * @param others the other entries
     * @return the map
     */
    static WireMap of(String key, Object value, Map<String, Object> others) {
        Object[] keysAndValues = new Object[2 + 2 * others.size()];
        keysAndValues[0] = key;
        keysAndValues[1] = value;
        int next = 2;
        for (Map.Entry<String, Object> entry : others.entrySet()) {
            keysAndValues[next++] = entry.getKey();
            keysAndValues[next++] = entry.getValue();
        }
        return new WireMap(keysAndValues);
    }

    @Override
    public int size() {
        return this.keysAndValues.length / 2;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int index = indexOf(key);
        return (index >= 0) ? this.keysAndValues[index + 1] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    private int indexOf(@Nullable Object key) {
        for (int i = 0; i < this.keysAndValues.length; i += 2) {
            if (this.keysAndValues[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < this.keysAndValues.length; i += 2) {
            action.accept((String) this.keysAndValues[i], this.keysAndValues[i + 1]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new Entries(this.keysAndValues);
    }

    private static final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        private final Object[] keysAndValues;

        Entries(Object[] keysAndValues) {
            this.keysAndValues = keysAndValues;
        }

        @Override
        public int size() {
            return this.keysAndValues.length / 2;
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            return new EntryIterator(this.keysAndValues);
        }

    }

    private static final class EntryIterator implements Iterator<Map.Entry<String, Object>> {

        private final Object[] keysAndValues;

        private int next;

        EntryIterator(Object[] keysAndValues) {
            this.keysAndValues = keysAndValues;
        }

        @Override
        public boolean hasNext() {
            return this.next < this.keysAndValues.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int index = this.next;
            this.next += 2;
            return Map.entry((String) this.keysAndValues[index], this.keysAndValues[index + 1]);
        }

    }

}
