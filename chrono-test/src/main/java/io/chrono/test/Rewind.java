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

    private static final Duration FAR = Duration.ofHours(1);

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
        moveTo(farFromNowAndFromTheStart());
        moveTo(this.start);
        this.timeline.clock().start();
        this.others.run();
    }

    /*
     * The clock counts no second twice when it is set back by less than its tolerance: it
     * waits. So it is set back from far away.
     */
    private Instant farFromNowAndFromTheStart() {
        Instant now = this.time.now();
        Instant later = now.isAfter(this.start) ? now : this.start;
        return later.plus(this.timeline.settings().tolerance()).plus(FAR);
    }

    private void moveTo(Instant instant) {
        this.time.stepWallClock(Duration.between(this.time.now(), instant));
        this.timeline.now(); // lets the clock take note
    }

}
