package io.chrono.time;

import java.util.OptionalInt;

/**
 * The times of a day that come from a set of hours, one of minutes and one of seconds,
 * each a set of bits.
 *
 * @param hours bits 0 to 23
 * @param minutes bits 0 to 59
 * @param seconds bits 0 to 59
 */
record TimesOfDay(long hours, long minutes, long seconds) {

    static final long ALL_HOURS = (1L << 24) - 1;

    static final long ALL_SIXTY = (1L << 60) - 1;

    private static final int MINUTE = 60;

    private static final int HOUR = 3600;

    /**
     * Return the first time at or after the given one, both as seconds of the day.
     */
    OptionalInt ceiling(int secondOfDay) {
        int hour = secondOfDay / HOUR;
        int minute = secondOfDay / MINUTE % MINUTE;
        if (has(this.hours, hour)) {
            if (has(this.minutes, minute)) {
                int second = atOrAfter(this.seconds, secondOfDay % MINUTE);
                if (second < Long.SIZE) {
                    return OptionalInt.of(hour * HOUR + minute * MINUTE + second);
                }
            }
            minute = atOrAfter(this.minutes, minute + 1);
            if (minute < Long.SIZE) {
                return OptionalInt.of(hour * HOUR + minute * MINUTE + lowest(this.seconds));
            }
        }
        hour = atOrAfter(this.hours, hour + 1);
        return (hour < Long.SIZE) ? OptionalInt.of(hour * HOUR + lowest(this.minutes) * MINUTE + lowest(this.seconds))
                : OptionalInt.empty();
    }

    /**
     * Return the last time at or before the given one, both as seconds of the day.
     */
    OptionalInt floor(int secondOfDay) {
        int hour = secondOfDay / HOUR;
        int minute = secondOfDay / MINUTE % MINUTE;
        if (has(this.hours, hour)) {
            if (has(this.minutes, minute)) {
                int second = atOrBefore(this.seconds, secondOfDay % MINUTE);
                if (second >= 0) {
                    return OptionalInt.of(hour * HOUR + minute * MINUTE + second);
                }
            }
            minute = atOrBefore(this.minutes, minute - 1);
            if (minute >= 0) {
                return OptionalInt.of(hour * HOUR + minute * MINUTE + highest(this.seconds));
            }
        }
        hour = atOrBefore(this.hours, hour - 1);
        return (hour >= 0) ? OptionalInt.of(hour * HOUR + highest(this.minutes) * MINUTE + highest(this.seconds))
                : OptionalInt.empty();
    }

    int first() {
        return lowest(this.hours) * HOUR + lowest(this.minutes) * MINUTE + lowest(this.seconds);
    }

    int last() {
        return highest(this.hours) * HOUR + highest(this.minutes) * MINUTE + highest(this.seconds);
    }

    int size() {
        return Long.bitCount(this.hours) * Long.bitCount(this.minutes) * Long.bitCount(this.seconds);
    }

    /**
     * Return the time at a position.
     * @param index from 0 to less than the size
     */
    int get(int index) {
        int minuteCount = Long.bitCount(this.minutes);
        int secondCount = Long.bitCount(this.seconds);
        return nth(this.hours, index / secondCount / minuteCount) * HOUR
                + nth(this.minutes, index / secondCount % minuteCount) * MINUTE
                + nth(this.seconds, index % secondCount);
    }

    /**
     * Return how many times lie before the given one.
     */
    int sizeBefore(int secondOfDay) {
        int hour = secondOfDay / HOUR;
        int minute = secondOfDay / MINUTE % MINUTE;
        int inMinute = has(this.minutes, minute) ? before(this.seconds, secondOfDay % MINUTE) : 0;
        int perMinute = Long.bitCount(this.seconds);
        int inHour = has(this.hours, hour) ? before(this.minutes, minute) * perMinute + inMinute : 0;
        return before(this.hours, hour) * Long.bitCount(this.minutes) * perMinute + inHour;
    }

    static boolean has(long bits, int bit) {
        return (bits >>> bit & 1) != 0;
    }

    static int nth(long bits, int index) {
        long rest = bits;
        for (int i = 0; i < index; i++) {
            rest &= rest - 1;
        }
        return lowest(rest);
    }

    private static int atOrAfter(long bits, int from) {
        return (from < Long.SIZE) ? Long.numberOfTrailingZeros(bits & -1L << from) : Long.SIZE;
    }

    private static int atOrBefore(long bits, int to) {
        return (to >= 0) ? Long.SIZE - 1 - Long.numberOfLeadingZeros(bits & -1L >>> (Long.SIZE - 1 - to)) : -1;
    }

    private static int before(long bits, int bit) {
        return Long.bitCount(bits & ((1L << bit) - 1));
    }

    private static int lowest(long bits) {
        return Long.numberOfTrailingZeros(bits);
    }

    private static int highest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }

}
