package io.chrono.test;

import java.time.Duration;
import java.time.Instant;

import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

/**
 * Sets everything back to the beginning, so that test methods that share a context do not
 * see each other. Not thread-safe.
 */
final class Rewind {

    private final Instant start;

    private final MovableTime time;

    private final Timeline timeline;

    private final Runnable others;

    Rewind(Instant start, MovableTime time, Timeline timeline, Runnable others) {
        this.start = start;
        this.time = time;
        this.timeline = timeline;
        this.others = others;
    }

    void toTheBeginning() {
        this.timeline.clock().stop();
        this.timeline.clear();
        this.time.stepWallClock(Duration.between(this.time.now(), this.start));
        this.timeline.clock().start();
        this.others.run();
    }

}
