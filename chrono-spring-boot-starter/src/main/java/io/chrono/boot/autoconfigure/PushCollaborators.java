package io.chrono.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
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
 * @param publisher hears of pages and users
 */
record PushCollaborators(ObjectProvider<Timeline> timeline, ObjectProvider<JsonMapper> jsonMapper,
        ObjectProvider<OperationPolicy> policies, ObjectProvider<UserNames> userNames,
        ApplicationEventPublisher publisher) {

    PushParts parts(TimeSource time) {
        return new PushParts(time, this.timeline::getIfAvailable,
                this.jsonMapper.getIfAvailable(() -> JsonMapper.builder().build()),
                this.policies.orderedStream().reduce(OperationPolicy::and).orElse((operation) -> {
                }), this.userNames.getIfAvailable(() -> Scope::userName), this.publisher::publishEvent);
    }

}
