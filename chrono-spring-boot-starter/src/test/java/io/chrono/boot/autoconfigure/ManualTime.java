package io.chrono.boot.autoconfigure;

import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.RunListener;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.TimelineBuilder;
import io.chrono.timeline.Workers;

/**
 * The real engine in time that a test moves.
 */
@Configuration(proxyBeanMethods = false)
class ManualTime {

    @Bean
    MovableTime time() {
        return new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Bean
    Clock clock(MovableTime time) {
        return new Clock(time);
    }

    @Bean
    Timeline timeline(Clock clock, ObjectProvider<RunListener> runs) {
        TimelineBuilder builder = Timeline.on(clock).workers(Workers.direct());
        runs.ifAvailable(builder::runs);
        return builder.build();
    }

}
