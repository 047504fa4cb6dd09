package io.chrono.boot.autoconfigure;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import io.chrono.boot.event.BeanEventCatalogue;
import io.chrono.boot.event.ClockLifecycle;
import io.chrono.boot.event.StandingEvents;
import io.chrono.clock.Clock;
import io.chrono.time.TimeSource;
import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for the clock, the timeline and what can be scheduled on it.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "chrono.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ChronoProperties.class)
public final class ChronoAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TimeSource chronoTimeSource() {
        return TimeSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock chronoClock(TimeSource time, ChronoProperties properties) {
        return new Clock(time, properties.clock().interval(), properties.timeline().tolerance());
    }

    @Bean
    @ConditionalOnMissingBean(EventCatalogue.class)
    BeanEventCatalogue chronoEventCatalogue(ConfigurableListableBeanFactory beans, ChronoProperties properties) {
        return new BeanEventCatalogue(beans, EventEntries.of(properties.events()));
    }

    @Bean
    @ConditionalOnMissingBean
    Timeline chronoTimeline(Clock clock, EventCatalogue catalogue, ChronoProperties properties, Environment environment,
            ListableBeanFactory beans) {
        return new TimelineFactory(properties, environment, beans).create(clock, catalogue);
    }

    @Bean
    @ConditionalOnMissingBean
    ClockLifecycle chronoClockLifecycle(ApplicationContext context, Timeline timeline, ChronoProperties properties) {
        return new ClockLifecycle(context, timeline, LifecycleRules.of(context, properties));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(BeanEventCatalogue.class)
    StandingEvents chronoStandingEvents(ApplicationContext context, Timeline timeline, BeanEventCatalogue catalogue) {
        return new StandingEvents(context, timeline, catalogue);
    }

}
