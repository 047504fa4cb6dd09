package io.chrono.benchmarks.timeline;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * What an application keeps of an event beside a timer: the attributes that an event of
 * Chrono has. The name is that of the body, the scope is that of the group. The
 * identifier is random, but comes from a fast generator, as Chrono's does. The due time
 * is moved only by the thread on which the event runs.
 */
class AppEvent implements Runnable {

    final long idHigh;

    final long idLow;

    final long after;

    final long before;

    final int every;

    final int remaining;

    final Body body;

    final @Nullable String topic;

    final List<Object> arguments;

    @Nullable ScopeEvents group;

    @Nullable Object handle;

    long dueSecond;

    AppEvent(long dueSecond, int remaining, Body body) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        this.idHigh = (random.nextLong() & ~0xF000L) | 0x4000L;
        this.idLow = (random.nextLong() & (-1L >>> 2)) | Long.MIN_VALUE;
        this.after = Long.MIN_VALUE;
        this.before = Long.MAX_VALUE;
        this.every = 1;
        this.remaining = remaining;
        this.body = body;
        this.topic = null;
        this.arguments = List.of();
        this.dueSecond = dueSecond;
    }

    boolean isForever() {
        return this.remaining == Integer.MAX_VALUE;
    }

    @Override
    public void run() {
        long due = this.dueSecond;
        this.dueSecond = due + this.every;
        this.body.run(due);
    }

}
