package io.chrono.benchmarks.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers the messages of each user in the order in which they are handed over. Safe for
 * use by several threads.
 */
final class Numbering {

    private final Peer peer;

    private final long[] numbers;

    private final ReentrantLock[] locks;

    Numbering(Peer peer, int users, long first) {
        this.peer = peer;
        this.numbers = new long[users];
        this.locks = new ReentrantLock[users];
        for (int i = 0; i < users; i++) {
            this.numbers[i] = first;
            this.locks[i] = new ReentrantLock();
        }
    }

    void send(int user) {
        this.locks[user].lock();
        try {
            this.numbers[user]++;
            this.peer.toUser(user, Payload.html(user, this.numbers[user], System.nanoTime()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            this.locks[user].unlock();
        }
    }

}
