package io.chrono.timeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The code of an event that was written in place. What it needs it has captured, so it
 * takes no arguments. Immutable and safe for use by several threads.
 *
 * @param function the code
 * @param hasOutput whether the code can have output
 */
record LambdaCall(EventFunction function, boolean hasOutput) implements EventDefinition.Call {

    static final String NAME = "lambda";

    @Override
    public void check(ScheduledEvent event) {
        if (!event.arguments().isEmpty()) {
            throw new IllegalArgumentException("A lambda takes no arguments");
        }
    }

    @Override
    public @Nullable Object perform(EventContext context) throws Exception {
        return this.function.perform(context);
    }

    @Override
    public List<Class<?>> parameterTypes() {
        return List.of();
    }

}
