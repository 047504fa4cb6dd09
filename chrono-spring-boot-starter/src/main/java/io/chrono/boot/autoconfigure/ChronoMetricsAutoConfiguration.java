package io.chrono.boot.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.PushStatistics;
import io.chrono.boot.actuate.ChronoMetrics;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for meters of Micrometer.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean({ Timeline.class, MeterRegistry.class })
public final class ChronoMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ChronoMetrics chronoMetrics(ObjectProvider<Timeline> timeline, ObjectProvider<PushStatistics> push) {
        return new ChronoMetrics(timeline::getObject, push::getIfAvailable);
    }

}
