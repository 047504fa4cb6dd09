package io.chrono.demo.activity;

import java.util.List;

/**
 * Dice that always show the same for the same number.
 */
final class Dice {

    private Dice() {
    }

    static int roll(int sides, long number) {
        long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) sides);
    }

    // Neighbours get different members: whoever has just done something rests for a
    // while.
    static <T> T pick(List<T> list, long number) {
        int size = list.size();
        return list.get((int) Math.floorMod(number * 11 + roll(size, number / size), (long) size));
    }

}
