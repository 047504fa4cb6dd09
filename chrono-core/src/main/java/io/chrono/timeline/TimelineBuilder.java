package io.chrono.timeline;

import java.util.concurrent.ExecutorService;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Clock;
import io.chrono.scope.ScopeResolver;

/**
 * Names the parts of a {@link Timeline}. Not thread-safe.
 *
 * @since 0.1
 */
public final class TimelineBuilder {

    final Clock clock;

    TimelineSettings settings = TimelineSettings.DEFAULT;

    EventCatalogue catalogue = EventCatalogue.empty();

    ScopeResolver scopes = ScopeResolver.standard();

    OutputHandler outputs = OutputHandler.none();

    @Nullable EventErrorHandler errors;

    @Nullable RunListener runs;

    @Nullable ExecutorService workers;

    TimelineBuilder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Say what is set about the timeline.
     * @param newSettings the settings; {@link TimelineSettings#DEFAULT} if not said
     * @return this builder
     */
    public TimelineBuilder settings(TimelineSettings newSettings) {
        this.settings = newSettings;
        return this;
    }

    /**
     * Say which events can be scheduled by class or name.
     * @param newCatalogue the catalogue; an empty one if not said
     * @return this builder
     */
    public TimelineBuilder catalogue(EventCatalogue newCatalogue) {
        this.catalogue = newCatalogue;
        return this;
    }

    /**
     * Say how owners become scopes.
     * @param newScopes the resolver; {@link ScopeResolver#standard()} if not said
     * @return this builder
     */
    public TimelineBuilder scopes(ScopeResolver newScopes) {
        this.scopes = newScopes;
        return this;
    }

    /**
     * Say who takes what events have for the pages.
     * @param newOutputs the handler; {@link OutputHandler#none()} if not said
     * @return this builder
     */
    public TimelineBuilder outputs(OutputHandler newOutputs) {
        this.outputs = newOutputs;
        return this;
    }

    /**
     * Say who sees what goes wrong in events, in addition to the log and the counters.
     * @param newErrors the handler; nobody if not said
     * @return this builder
     */
    public TimelineBuilder errors(EventErrorHandler newErrors) {
        this.errors = newErrors;
        return this;
    }

    /**
     * Say who hears of each run.
     * @param newRuns the listener; nobody if not said, which saves the measuring
     * @return this builder
     */
    public TimelineBuilder runs(RunListener newRuns) {
        this.runs = newRuns;
        return this;
    }

    /**
     * Say on which threads events run. The timeline shuts them down when it is closed.
     * @param newWorkers the threads; {@link Workers#platform} if not said
     * @return this builder
     */
    public TimelineBuilder workers(ExecutorService newWorkers) {
        this.workers = newWorkers;
        return this;
    }

    /**
     * Create the timeline, which from now on hears the clock.
     * @return the timeline
     */
    public Timeline build() {
        Timeline timeline = new Timeline(this);
        timeline.hearTheClock();
        return timeline;
    }

}
