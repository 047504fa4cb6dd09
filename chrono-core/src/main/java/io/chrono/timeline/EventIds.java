package io.chrono.timeline;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * Makes the identifiers of events: UUIDs of version 4. Safe for use by several threads.
 */
final class EventIds {

    /*
     * An event keeps half of its identifier, the key, which tells where it is found: 30
     * bits that count up, so that a number that is used again gives another key, 26 for
     * its number in the table of its wheel, and six for the wheel. The identifier is
     * computed from it and from the secrets of the timeline: one half is the key,
     * scrambled so that it can be read back, the other one a checksum of it.
     */

    private static final int WHEEL_BITS = 6;

    private static final int NUMBER_BITS = 26;

    static final int MOST_WHEELS = 1 << WHEEL_BITS;

    static final int MOST_NUMBERS = 1 << NUMBER_BITS;

    private static final long KEY_MASK = -1L >>> 2;

    private static final long VARIANT = 2L << 62;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final long INVERSE = 0xF1DE83E19937733DL; // of the factor, modulo 2^64

    private final long secret = ThreadLocalRandom.current().nextLong();

    private final long mask = ThreadLocalRandom.current().nextLong() & KEY_MASK;

    /**
     * Return a key.
     * @param wheel the number of the wheel
     * @param number the number of the entry
     * @param sequence counts up
     * @return the key, which is not negative
     */
    static long key(int wheel, int number, int sequence) {
        return (((long) sequence << (WHEEL_BITS + NUMBER_BITS)) | ((long) number << WHEEL_BITS) | wheel) & KEY_MASK;
    }

    UUID id(long key) {
        long low = VARIANT | (((key * FACTOR) & KEY_MASK) ^ this.mask);
        return new UUID((mix(key ^ this.secret) & ~0xF000L) | 0x4000L, low);
    }

    /**
     * Return the key of an identifier.
     * @param id the identifier
     * @return the key, or {@code null} if the identifier was not made here
     */
    @Nullable Long keyOf(UUID id) {
        long key = (((id.getLeastSignificantBits() & KEY_MASK) ^ this.mask) * INVERSE) & KEY_MASK;
        return id.equals(id(key)) ? key : null;
    }

    static int wheel(long key) {
        return (int) key & (MOST_WHEELS - 1);
    }

    static int number(long key) {
        return (int) (key >>> WHEEL_BITS) & (MOST_NUMBERS - 1);
    }

    /*
     * The finalizer of SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom
     * Number Generators", 2014).
     */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Makes the keys of one wheel, all different. Guarded by its lock.
     */
    static final class Keys {

        private final int wheel;

        private int sequence;

        Keys(int wheel) {
            this.wheel = wheel;
        }

        long next(int number) {
            return key(this.wheel, number, this.sequence++);
        }

    }

}
