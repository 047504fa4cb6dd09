package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chrono.boot.TimelineCustomizer;
import io.chrono.clock.Clock;
import io.chrono.clock.Tick;
import io.chrono.scope.Scope;
import io.chrono.time.MovableTime;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Workers;

/**
 * An application whose time is moved by hand, whose events run on the thread that moves
 * it, and whose output is kept.
 */
@Configuration(proxyBeanMethods = false)
class ByHand {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Bean
    MovableTime time() {
        return new MovableTime(START);
    }

    @Bean
    TimelineCustomizer directWorkers() {
        return (builder) -> builder.workers(Workers.direct());
    }

    @Bean
    Outputs outputs() {
        return new Outputs();
    }

    static void becomeReady(AssertableApplicationContext context) {
        ConfigurableApplicationContext source = context.getSourceApplicationContext();
        source.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], source, Duration.ZERO));
    }

    /**
     * Start the clock if it does not tick, and let seconds pass.
     */
    static void pass(ApplicationContext context, int seconds) {
        context.getBean(Clock.class).start();
        context.getBean(MovableTime.class).advance(Duration.ofSeconds(seconds));
    }

    record Seen(long second, String event, @Nullable Scope scope, @Nullable String topic, Object output) {
    }

    static final class Outputs implements OutputHandler {

        final List<Seen> seen = new CopyOnWriteArrayList<>();

        volatile String refused = "";

        @Override
        public void check(ScheduledEvent event) {
            if (event.name().equals(this.refused)) {
                throw new UnsupportedOperationException("Nobody knows who sees '" + event.name() + "'");
            }
            if (event.scope() == null && event.topic() == null) {
                throw new IllegalArgumentException("'" + event.name() + "' needs a user or a topic");
            }
        }

        @Override
        public void handle(ScheduledEvent event, Tick tick, Object output) {
            long second = tick.second().getEpochSecond() - START.getEpochSecond();
            this.seen.add(new Seen(second, event.name(), event.scope(), event.topic(), output));
        }

        @Override
        public void tickBegan(Tick tick) {
        }

        @Override
        public void tickEnded(Tick tick) {
        }

    }

}
