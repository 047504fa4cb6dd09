package io.chrono.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.PushStatistics;
import io.chrono.boot.actuate.ChronoEndpoint;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for the Actuator endpoint.
 *
 * @since 0.1
 */
@AutoConfiguration(after = { ChronoAutoConfiguration.class, ChronoAdminAutoConfiguration.class })
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(Timeline.class)
public final class ChronoActuatorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint
    ChronoEndpoint chronoEndpoint(Timeline timeline, AdminGuard guard, ObjectProvider<PushStatistics> push) {
        return new ChronoEndpoint(timeline, guard, push.getIfAvailable());
    }

}
