package io.chrono.boot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.actuate.ClockHealthIndicator;
import io.chrono.clock.Clock;

/**
 * Auto-configuration for the health of the clock.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean(Clock.class)
@EnableConfigurationProperties(ChronoHealthProperties.class)
public final class ChronoHealthAutoConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("chrono")
    @ConditionalOnMissingBean(name = "chronoHealthIndicator")
    ClockHealthIndicator chronoHealthIndicator(Clock clock, ChronoHealthProperties properties) {
        return new ClockHealthIndicator(clock, properties.maxLag());
    }

}
