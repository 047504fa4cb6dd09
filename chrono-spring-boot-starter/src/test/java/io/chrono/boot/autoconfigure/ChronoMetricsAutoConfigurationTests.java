package io.chrono.boot.autoconfigure;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chrono.boot.actuate.ChronoMetrics;
import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class ChronoMetricsAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoMetricsAutoConfiguration.class, MetricsAutoConfiguration.class))
        .withUserConfiguration(ManualTime.class);

    @Test
    void metersAreInTheRegistryAndHearOfRuns() {
        this.contextRunner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
            context.getBean(Clock.class).start();
            context.getBean(Timeline.class).task((run) -> {
            }).times(3).schedule();
            context.getBean(MovableTime.class).advance(Duration.ofSeconds(5));
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("chrono.clock.ticks").functionCounter().count()).isEqualTo(5);
            assertThat(registry.get("chrono.event.duration").tag("event", "lambda").timer().count()).isEqualTo(3);
        });
    }

    @Test
    void withoutARegistryThereAreNoMeters() {
        this.contextRunner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ChronoMetrics.class));
    }

    @Test
    void metersOfTheApplicationTakePrecedence() {
        this.contextRunner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withUserConfiguration(OwnMetrics.class)
            .run((context) -> assertThat(context).getBeanNames(ChronoMetrics.class).containsExactly("own"));
    }

    @Test
    void whenMicrometerIsMissingThenNoMeters() {
        this.contextRunner
            .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.micrometer"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean("chronoMetrics"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMetrics {

        @Bean
        ChronoMetrics own(ObjectProvider<Timeline> timeline) {
            return new ChronoMetrics(timeline::getObject, () -> null);
        }

    }

}
