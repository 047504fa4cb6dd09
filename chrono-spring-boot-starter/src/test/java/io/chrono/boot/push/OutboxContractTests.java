package io.chrono.boot.push;

import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.OutputHandlerContract;

/**
 * The outbox keeps the contract of the timeline.
 */
class OutboxContractTests extends OutputHandlerContract {

    @Override
    protected OutputHandler handler() {
        return new PushHarness().engine.outputs();
    }

}
