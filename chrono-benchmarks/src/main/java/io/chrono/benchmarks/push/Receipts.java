package io.chrono.benchmarks.push;

import java.util.Arrays;

/**
 * What the clients have received since the last {@link #begin}. Confined to the thread of
 * the clients.
 */
final class Receipts {

    private final long[] numbers;

    private Lateness lateness = new Lateness();

    private int watched;

    private boolean timed;

    private long messages;

    private long operations;

    private long reversals;

    private int reached;

    private long lastNanos;

    Receipts(int users) {
        this.numbers = new long[users];
        begin(users);
    }

    /**
     * Forget everything and count anew.
     * @param users only messages to users with a number below this are counted
     */
    void begin(int users) {
        this.watched = users;
        this.timed = false;
        this.messages = 0;
        this.operations = 0;
        this.reversals = 0;
        this.reached = 0;
        this.lateness = new Lateness();
        Arrays.fill(this.numbers, -1);
    }

    /**
     * Return whether messages to a user are counted.
     * @param user the number of the user
     * @return whether they are
     */
    boolean isWatched(int user) {
        return user < this.watched;
    }

    /**
     * Note from now on how late messages are.
     */
    void time() {
        this.timed = true;
    }

    /**
     * Take the text of a message.
     * @param user the number of the user who has got it
     * @param text what holds the message
     * @param from where it begins
     * @param to where it ends
     * @param nanos when it was read
     */
    void received(int user, byte[] text, int from, int to, long nanos) {
        if (!isWatched(user)) {
            return;
        }
        this.messages++;
        this.lastNanos = nanos;
        for (int i = from + Payload.TAIL; i < to - 1; i++) {
            if (text[i] == '}' && text[i - 1] == '"' && (text[i + 1] == ']' || text[i + 1] == ',')) {
                operation(user, text, i - 1 - Payload.TAIL, nanos);
            }
        }
    }

    private void operation(int user, byte[] text, int tail, long nanos) {
        long number = number(text, tail, tail + 10);
        this.operations++;
        this.reversals += (number < this.numbers[user]) ? 1 : 0;
        this.reached += (this.numbers[user] < 0) ? 1 : 0;
        this.numbers[user] = number;
        if (this.timed) {
            this.lateness.add((nanos - number(text, tail + 11, tail + Payload.TAIL)) / 1000);
        }
    }

    private static long number(byte[] text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("An operation does not end with a number and a time");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    long messages() {
        return this.messages;
    }

    long operations() {
        return this.operations;
    }

    /**
     * Return how many operations came after one to the same user that has a greater
     * number.
     * @return the number
     */
    long reversals() {
        return this.reversals;
    }

    /**
     * Return how many users have got something.
     * @return the number
     */
    int reached() {
        return this.reached;
    }

    /**
     * Return when the last message was read.
     * @return the time by {@link System#nanoTime()}
     */
    long lastNanos() {
        return this.lastNanos;
    }

    /**
     * Return how late operations were.
     * @return microseconds
     */
    Lateness lateness() {
        return this.lateness;
    }

}
