package io.chrono.benchmarks.push;

import io.chrono.boot.ChronoEvent;
import io.chrono.operation.Operations;
import io.chrono.timeline.EventContext;

/**
 * Tells the page of a user the second at which it was due.
 */
@ChronoEvent(every = "1s", repeats = "forever")
class LoadBeat {

    /**
     * What stands before the second in each message.
     */
    static final String MARK = "due=";

    Operations perform(EventContext context) {
        return Operations.textContent("#beat", MARK + context.now().getEpochSecond() + ';');
    }

}
