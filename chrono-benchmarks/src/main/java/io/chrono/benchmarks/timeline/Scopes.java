package io.chrono.benchmarks.timeline;

import java.util.Random;

import io.chrono.scope.Scope;

/**
 * Whose the events of a benchmark are: ten events belong to each user. Immutable.
 */
final class Scopes {

    static final int EVENTS_PER_SCOPE = 10;

    private static final long SEED = 42;

    private final Scope[] scopes;

    Scopes(int events) {
        this.scopes = new Scope[Math.max(1, events / EVENTS_PER_SCOPE)];
        for (int i = 0; i < this.scopes.length; i++) {
            this.scopes[i] = Scope.user("user-" + i);
        }
    }

    int count() {
        return this.scopes.length;
    }

    /**
     * Return the scope of an event. The events of one scope are scheduled far apart, as
     * those of a user are.
     * @param event the number of the event
     * @return the scope
     */
    Scope of(int event) {
        return this.scopes[event % this.scopes.length];
    }

    /**
     * Return numbers in random order, the same in each run.
     * @param from the first number
     * @param to the number after the last one
     * @return the numbers
     */
    static int[] shuffled(int from, int to) {
        int[] numbers = new int[to - from];
        Random random = new Random(SEED);
        for (int i = 0; i < numbers.length; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = from + i;
        }
        return numbers;
    }

}
