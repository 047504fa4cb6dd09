package io.chrono.timeline;

import io.chrono.clock.Tick;

/**
 * Throws output away. Stateless.
 */
enum NoOutput implements OutputHandler {

    INSTANCE;

    @Override
    public void check(ScheduledEvent event) {
        // there are no pages, so no event can miss one
    }

    @Override
    public void handle(ScheduledEvent event, Tick tick, Object output) {
        // nobody looks
    }

    @Override
    public void tickBegan(Tick tick) {
        // nothing is collected
    }

    @Override
    public void tickEnded(Tick tick) {
        // nothing was collected
    }

}
