package io.chrono.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

import io.chrono.boot.On;
import io.chrono.timeline.Overlap;

/**
 * Configuration properties for the clock, the timeline and standing events. Immutable and
 * safe for use by several threads.
 *
 * @param enabled Whether to start Chrono with the application.
 * @param zone Zone of times of day and of dates without a zone. By default
 * 'spring.jackson.time-zone', else the zone of the system.
 * @param clock Clock.
 * @param daemon Applications without a web server.
 * @param timeline Timeline.
 * @param workers Threads on which events run.
 * @param shutdown Graceful shutdown.
 * @param events Standing events and settings of event beans, by name.
 * @since 0.1
 */
@ConfigurationProperties("chrono")
public record ChronoProperties(@DefaultValue("true") boolean enabled, @Nullable ZoneId zone, @DefaultValue Clock clock,
        @DefaultValue Daemon daemon, @DefaultValue Timeline timeline, @DefaultValue Workers workers,
        @DefaultValue Shutdown shutdown, @DefaultValue Map<String, Event> events) {

    /**
     * Clock.
     *
     * @param autoStart Whether the clock starts when a web application is ready.
     * @param interval Longest time between two looks at the wall clock while something is
     * due at the coming second, from 1ms to 1s.
     */
    public record Clock(@DefaultValue("true") boolean autoStart, @DefaultValue("100ms") Duration interval) {

        public Clock {
            Settings.duration("interval", interval, Duration.ofMillis(1), Duration.ofSeconds(1));
        }

    }

    /**
     * Applications without a web server.
     *
     * @param enabled Whether the clock also starts in an application without a web
     * server, which then runs until it is stopped.
     */
    public record Daemon(@DefaultValue("false") boolean enabled) {
    }

    /**
     * Timeline.
     *
     * @param tolerance How late a run may be before it is dropped, at least 1s.
     * @param maxEvents Most events on the timeline.
     * @param maxEventsPerScope Most events of one scope.
     */
    public record Timeline(@DefaultValue("10s") Duration tolerance, @DefaultValue("5000000") int maxEvents,
            @DefaultValue("10000") int maxEventsPerScope) {

        public Timeline {
            Settings.duration("tolerance", tolerance, Duration.ofSeconds(1), Settings.UNLIMITED);
            Settings.atLeastOne("max-events", maxEvents);
            Settings.atLeastOne("max-events-per-scope", maxEventsPerScope);
        }

    }

    /**
     * Threads on which events run.
     *
     * @param max Most runs at a time.
     */
    public record Workers(@DefaultValue("256") int max) {

        public Workers {
            Settings.atLeastOne("max", max);
        }

    }

    /**
     * Graceful shutdown.
     *
     * @param timeout Time to wait for running events before they are interrupted.
     */
    public record Shutdown(@DefaultValue("30s") Duration timeout) {

        public Shutdown {
            Settings.duration("timeout", timeout, Duration.ZERO, Settings.UNLIMITED);
        }

    }

    /**
     * A standing event, or settings of an event bean.
     *
     * @param event Name of the event bean. By default the name of the entry.
     * @param on What starts the event. By default ready, if an event bean is named.
     * @param page Name of the page that starts the event, for page. By default the name
     * of the entry.
     * @param every Distance of two runs in whole seconds, from 1s to 24h.
     * @param repeats How often the event runs, forever or a number.
     * @param at First run.
     * @param after Beginning of the window, inclusive.
     * @param before End of the window, exclusive.
     * @param scope Whose event it is.
     * @param topic Topic to which output goes.
     * @param destination Where output goes that is not a list of operations.
     * @param arguments What is handed to the event.
     * @param overlap What happens when a run is due before the previous one has ended.
     * @param enabled Whether the event starts by itself.
     * @param onInYaml What starts the event, as YAML names it: there, the key 'on'
     * without quotes is another word for 'true'.
     */
    public record Event(@Nullable String event, @DefaultValue Set<On> on, @Nullable String page,
            @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration every, @Nullable String repeats, @Nullable String at,
            @Nullable String after, @Nullable String before, @Nullable String scope, @Nullable String topic,
            @Nullable String destination, @DefaultValue List<String> arguments, @Nullable Overlap overlap,
            @DefaultValue("true") boolean enabled, @Name("true") @DefaultValue Set<On> onInYaml) {

        public Event {
            on = on.isEmpty() ? onInYaml : on;
            Settings.every(every);
            Settings.repeats(repeats);
            Settings.moment("at", at);
            Settings.moment("after", after);
            Settings.moment("before", before);
            Settings.scope(scope);
            Settings.destination("topic", topic);
            Settings.destination("destination", destination);
        }

    }

}
