package io.chrono.demo.clock;

import io.chrono.boot.ChronoEvent;
import io.chrono.clock.Tick;
import io.chrono.operation.Operations;

/**
 * Moves the clock on all pages: it jumps at the tick, and stands still when the server's
 * clock does.
 */
@ChronoEvent(every = "1s", repeats = "forever")
class ClockFace {

    private final ServerTime time;

    ClockFace(ServerTime time) {
        this.time = time;
    }

    Operations perform(Tick tick) {
        return Operations.textContent("#time", ServerTime.text(this.time.at(tick.second())));
    }

}
