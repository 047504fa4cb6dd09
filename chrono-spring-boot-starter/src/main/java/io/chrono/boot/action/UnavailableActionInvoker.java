package io.chrono.boot.action;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;

/**
 * Stands for actions whose technology is not on the class path, and says what is missing.
 * Immutable and safe for use by several threads.
 *
 * @since 0.1
 */
public final class UnavailableActionInvoker implements ActionInvoker {

    private final String type;

    private final String artifact;

    /**
     * Create an invoker.
     * @param type the type of the actions
     * @param artifact what has to be added to the application, as {@code group:artifact}
     */
    public UnavailableActionInvoker(String type, String artifact) {
        this.type = type;
        this.artifact = artifact;
    }

    @Override
    public String type() {
        return this.type;
    }

    @Override
    public void check(ActionCall call) {
        throw new IllegalArgumentException(message(call));
    }

    @Override
    public String invoke(ActionCall call, Firing firing) {
        throw new IllegalStateException(message(call));
    }

    private String message(ActionCall call) {
        return "The action '" + call.name() + "' needs '" + this.artifact + "' on the class path";
    }

}
