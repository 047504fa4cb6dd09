package io.chrono.boot.push;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.UserNames;
import io.chrono.operation.OperationPolicy;
import io.chrono.time.TimeSource;
import io.chrono.timeline.Timeline;

/**
 * What push needs from the application.
 *
 * @param time where the time comes from
 * @param timeline returns the timeline, or {@code null} if there is none; asked late,
 * since the timeline itself needs push
 * @param jsonMapper writes outputs that are not operations
 * @param policy decides which operations may leave
 * @param userNames says whose a scope is
 * @param publisher hears of pages and users
 * @since 0.1
 */
public record PushParts(TimeSource time, Supplier<@Nullable Timeline> timeline, JsonMapper jsonMapper,
        OperationPolicy policy, UserNames userNames, Consumer<Object> publisher) {
}
