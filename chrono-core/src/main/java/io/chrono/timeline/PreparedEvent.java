package io.chrono.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is needed to schedule an event: what, when, whose and with which arguments. It
 * is a value: it can be added to a timeline any number of times. Immutable and safe for
 * use by several threads.
 *
 * @param definition what is performed
 * @param options when, how often and whose; what they leave open, the definition says
 * @param arguments what is handed to {@code perform}
 * @since 0.1
 */
public record PreparedEvent(EventDefinition definition, EventOptions options, List<@Nullable Object> arguments) {

    public PreparedEvent {
        arguments = arguments.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(arguments));
        options = options.over(definition.defaults());
    }

}
