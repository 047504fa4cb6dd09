package io.chrono.boot.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.chrono.boot.actuate.ClockHealthIndicator;
import io.chrono.clock.Clock;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class ChronoHealthAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoHealthAutoConfiguration.class,
                HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
        .withUserConfiguration(ManualTime.class);

    @Test
    void clockIsAContributor() {
        this.contextRunner
            .run((context) -> assertThat(context.getBean(HealthContributorRegistry.class).getContributor("chrono"))
                .isInstanceOf(ClockHealthIndicator.class));
    }

    @Test
    void lagIsConfigurable() {
        this.contextRunner.withPropertyValues("chrono.health.max-lag=1m").run((context) -> {
            context.getBean(Clock.class).start();
            MovableTime time = context.getBean(MovableTime.class);
            time.stepWallClock(Duration.ofSeconds(61));
            assertThat(context.getBean(ClockHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
            time.stepWallClock(Duration.ofSeconds(1));
            assertThat(context.getBean(ClockHealthIndicator.class).health().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void lagOfZeroStopsTheStart() {
        this.contextRunner.withPropertyValues("chrono.health.max-lag=0s")
            .run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("'max-lag'"));
    }

    @Test
    void healthCanBeSwitchedOff() {
        this.contextRunner.withPropertyValues("management.health.chrono.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(ClockHealthIndicator.class));
    }

    @Test
    void indicatorOfTheApplicationTakesPrecedence() {
        this.contextRunner
            .withBean("chronoHealthIndicator", HealthIndicator.class, () -> () -> Health.unknown().build())
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ClockHealthIndicator.class));
    }

    @Test
    void whenHealthIsMissingThenNoIndicator() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ChronoHealthAutoConfiguration.class))
            .withUserConfiguration(ManualTime.class)
            .withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean("chronoHealthIndicator"));
    }

}
