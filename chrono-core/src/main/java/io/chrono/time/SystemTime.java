package io.chrono.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The machine's clocks. Safe for use by several threads.
 */
enum SystemTime implements TimeSource {

    INSTANCE;

    private final Clock wall = Clock.systemUTC();

    @Override
    public Instant now() {
        return this.wall.instant();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Loop loop(String name, Look look) {
        LoopThread loop = new LoopThread(name, look);
        loop.start();
        return loop;
    }

}
