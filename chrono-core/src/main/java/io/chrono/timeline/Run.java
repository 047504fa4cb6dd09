package io.chrono.timeline;

import io.chrono.clock.Tick;

/**
 * One run of an event. Immutable and safe for use by several threads.
 *
 * @param event the event
 * @param tick the tick at which the run was due
 * @param outputs who takes its output
 */
record Run(ScheduledEvent event, Tick tick, OutputHandler outputs) implements EventContext {

    @Override
    public void output(Object output) {
        this.outputs.handle(this.event, this.tick, output);
    }

}
