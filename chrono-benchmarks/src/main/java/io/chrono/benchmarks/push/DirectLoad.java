package io.chrono.benchmarks.push;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Load that one thread hands to a server directly; only {@link #numbered} uses several.
 * Used by one thread at a time.
 */
final class DirectLoad implements Load {

    private static final int THREADS = 8;

    private final Peer peer;

    private final int users;

    private final Seconds seconds = new Seconds();

    DirectLoad(Peer peer, int users) {
        this.peer = peer;
        this.users = users;
    }

    @Override
    public void rounds(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (int user = 0; user < this.users; user++) {
                this.peer.toUser(user, Payload.html(user, round, System.nanoTime()));
            }
        }
    }

    @Override
    public void rows(int times, int count) throws IOException, InterruptedException {
        long first = this.seconds.afterNext();
        for (int time = 0; time < times; time++) {
            this.seconds.await(first + time);
            for (int user = 0; user < this.users; user++) {
                for (int i = 0; i < count; i++) {
                    this.peer.toUser(user, Payload.html(user, (long) time * count + i, System.nanoTime()));
                }
            }
        }
    }

    @Override
    public void broadcasts(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            this.peer.toAll(Payload.html(0, round, System.nanoTime()));
        }
    }

    @Override
    public void bursts(int times) throws IOException, InterruptedException {
        long first = this.seconds.afterNext();
        for (int time = 0; time < times; time++) {
            long due = this.seconds.begin(first + time);
            this.seconds.await(first + time);
            for (int user = 0; user < this.users; user++) {
                this.peer.toUser(user, Payload.html(user, time, due));
            }
        }
    }

    @Override
    public void numbered(long first, int count) {
        Numbering numbering = new Numbering(this.peer, this.users, first);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        for (int user = 0; user < this.users; user++) {
            for (int i = 0; i < count; i++) {
                int receiver = user;
                executor.execute(() -> numbering.send(receiver));
            }
        }
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        }
        catch (InterruptedException ex) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Send large messages to the last users, 20 times a second, while others get bursts.
     * @param receivers how many users get them
     * @param times for how many seconds; the first is the one after the next
     * @throws IOException if that fails
     * @throws InterruptedException if this thread is interrupted
     */
    void flood(int receivers, int times) throws IOException, InterruptedException {
        int steps = times * 20;
        long first = this.seconds.afterNext();
        this.seconds.await(first);
        for (int step = 0; step < steps; step++) {
            long due = this.seconds.begin(first) + TimeUnit.MILLISECONDS.toNanos(50L * step);
            LockSupport.parkNanos(due - System.nanoTime());
            for (int user = this.users - receivers; user < this.users; user++) {
                this.peer.toUser(user, Payload.large(user, step, System.nanoTime()));
            }
        }
    }

}
