package io.chrono.timeline;

/**
 * Tests for {@link OutputHandler#none()}.
 */
class NoOutputTests extends OutputHandlerContract {

    @Override
    protected OutputHandler handler() {
        return OutputHandler.none();
    }

}
