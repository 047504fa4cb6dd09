package io.chrono.test;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.chrono.boot.TimelineCustomizer;
import io.chrono.boot.UserNames;
import io.chrono.boot.autoconfigure.ChronoAutoConfiguration;
import io.chrono.boot.autoconfigure.ChronoPushAutoConfiguration;
import io.chrono.boot.event.StandingEvents;
import io.chrono.operation.OperationPolicy;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.Workers;

/**
 * Auto-configuration for time that a test moves, and for records of what happens in it.
 *
 * @since 0.1
 */
@AutoConfiguration(before = { ChronoAutoConfiguration.class, ChronoPushAutoConfiguration.class })
public final class ChronoTestAutoConfiguration {

    private static final String START = "chrono.test.start";

    @Bean
    MovableTime chronoMovableTime(Environment environment) {
        return new MovableTime(start(environment));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    TimelineCustomizer chronoTestWorkers() {
        return (builder) -> builder.workers(Workers.direct());
    }

    @Bean
    Performed chronoPerformed(ObjectProvider<Timeline> timeline) {
        return new Performed(timeline);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "chrono.test.record-push", matchIfMissing = true)
    Pushed chronoPushed(ObjectProvider<UserNames> users, ObjectProvider<OperationPolicy> policies) {
        return new Pushed(users, policies);
    }

    @Bean
    Rewind chronoRewind(Environment environment, MovableTime time, Timeline timeline, Performed performed,
            ObjectProvider<Pushed> pushed, ObjectProvider<StandingEvents> standing) {
        return new Rewind(start(environment), time, timeline, () -> {
            performed.clear();
            pushed.ifAvailable(Pushed::clear);
            standing.ifAvailable(StandingEvents::ready);
        });
    }

    private static Instant start(Environment environment) {
        String text = environment.getProperty(START, "2026-01-01T00:00:00Z");
        try {
            return Instant.parse(text);
        }
        catch (DateTimeParseException ex) {
            throw new IllegalArgumentException(
                    "'start' must be an instant such as '2026-01-01T00:00:00Z', but was '" + text + "'", ex);
        }
    }

}
