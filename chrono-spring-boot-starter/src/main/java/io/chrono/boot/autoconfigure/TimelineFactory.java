package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

import io.chrono.boot.TimelineCustomizer;
import io.chrono.boot.event.UnseenOutput;
import io.chrono.clock.Clock;
import io.chrono.scope.ScopeResolver;
import io.chrono.timeline.EventCatalogue;
import io.chrono.timeline.EventErrorHandler;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.RunListener;
import io.chrono.timeline.Timeline;
import io.chrono.timeline.TimelineBuilder;
import io.chrono.timeline.TimelineSettings;
import io.chrono.timeline.Workers;

/**
 * Builds the timeline from the properties and from what beans the application has. Not
 * thread-safe, used once.
 */
final class TimelineFactory {

    private final ChronoProperties properties;

    private final Environment environment;

    private final ListableBeanFactory beans;

    TimelineFactory(ChronoProperties properties, Environment environment, ListableBeanFactory beans) {
        this.properties = properties;
        this.environment = environment;
        this.beans = beans;
    }

    Timeline create(Clock clock, EventCatalogue catalogue) {
        // Before the settings, so that a wrong property of push is told by its name.
        OutputHandler outputs = this.beans.getBeanProvider(OutputHandler.class).getIfAvailable(UnseenOutput::new);
        TimelineBuilder builder = Timeline.on(clock)
            .settings(settings())
            .catalogue(catalogue)
            .scopes(new ApplicationScopes(this.beans.getBeanProvider(ScopeResolver.class)))
            .outputs(outputs)
            .errors(new ApplicationErrors(this.beans.getBeanProvider(EventErrorHandler.class)));
        List<RunListener> listeners = this.beans.getBeanProvider(RunListener.class).orderedStream().toList();
        if (!listeners.isEmpty()) {
            builder.runs(new RunListeners(listeners));
        }
        if (Threading.VIRTUAL.isActive(this.environment)) {
            builder.workers(Workers.virtual());
        }
        this.beans.getBeanProvider(TimelineCustomizer.class)
            .orderedStream()
            .forEach((customizer) -> customizer.customize(builder));
        return builder.build();
    }

    private TimelineSettings settings() {
        ChronoProperties.Timeline timeline = this.properties.timeline();
        return new TimelineSettings(zone(), timeline.tolerance(), linger(), timeline.maxEvents(),
                timeline.maxEventsPerScope(), this.properties.workers().max());
    }

    private ZoneId zone() {
        ZoneId own = this.properties.zone();
        return (own != null) ? own
                : Binder.get(this.environment)
                    .bind("spring.jackson.time-zone", TimeZone.class)
                    .map(TimeZone::toZoneId)
                    .orElseGet(ZoneId::systemDefault);
    }

    private Duration linger() {
        return Binder.get(this.environment)
            .bind("chrono.push.linger", Duration.class)
            .orElse(TimelineSettings.DEFAULT.linger());
    }

}
