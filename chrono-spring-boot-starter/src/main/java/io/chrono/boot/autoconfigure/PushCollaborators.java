package io.chrono.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.UserNames;
import io.chrono.boot.push.PushParts;
import io.chrono.operation.OperationPolicy;
import io.chrono.scope.Scope;
import io.chrono.time.TimeSource;
import io.chrono.timeline.Timeline;

/**
 * The beans of the application that push works with, if there are any. Stateless.
 *
 * @param timeline the timeline
 * @param jsonMapper writes outputs that are not operations
 * @param policies forbid operations; all must let one pass
 * @param userNames says whose a scope is
 * @param context hears of pages and users, until it closes
 */
record PushCollaborators(ObjectProvider<Timeline> timeline, ObjectProvider<JsonMapper> jsonMapper,
        ObjectProvider<OperationPolicy> policies, ObjectProvider<UserNames> userNames,
        ConfigurableApplicationContext context) {

    PushParts parts(TimeSource time) {
        return new PushParts(time, SingletonSupplier.ofNullable(this::currentTimeline),
                this.jsonMapper.getIfAvailable(() -> JsonMapper.builder().build()),
                this.policies.orderedStream().reduce(OperationPolicy::and).orElse((operation) -> {
                }), this.userNames.getIfAvailable(() -> Scope::userName), this::publish);
    }

    /*
     * Connections end after the context has begun to close. Beans may be gone by then,
     * and must not be created once more.
     */
    private @Nullable Timeline currentTimeline() {
        return this.context.isClosed() ? null : this.timeline.getIfAvailable();
    }

    private void publish(Object event) {
        if (!this.context.isClosed()) {
            this.context.publishEvent(event);
        }
    }

}
