package io.chrono.boot.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.actuate.ChronoMetrics;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for meters of Micrometer.
 *
 * @since 0.1
 */
@AutoConfiguration(afterName = { "io.chrono.boot.autoconfigure.ChronoAutoConfiguration",
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean({ Timeline.class, MeterRegistry.class })
public final class ChronoMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ChronoMetrics chronoMetrics(ObjectProvider<Timeline> timeline) {
        return new ChronoMetrics(timeline::getObject);
    }

}
