package io.chrono.time;

import java.time.Duration;

/**
 * Tests for {@link TimeSource#system()}.
 */
class SystemTimeTests extends TimeSourceContract {

    @Override
    protected TimeSource time() {
        return TimeSource.system();
    }

    @Override
    protected void pass(Duration duration) {
        // passes by itself
    }

}
