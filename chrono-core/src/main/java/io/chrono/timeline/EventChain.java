package io.chrono.timeline;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Moment;

/**
 * How an event is scheduled: its methods may be called in any order and left out at will.
 * What they say beats the defaults of the event. A chain is immutable, each method
 * returns a new one, so nothing leaks from one scheduling into another; it may be kept,
 * shared and scheduled any number of times. Safe for use by several threads.
 * <p>
 * Where a parameter may be {@code null}, {@code null} leaves the chain as it is.
 *
 * @param <C> the type of the chain itself
 * @since 0.1
 */
public abstract sealed class EventChain<C extends EventChain<C>> permits ArgumentsChain, TypedChain, LambdaChain {

    private final Timeline timeline;

    private final EventDefinition definition;

    private final EventOptions options;

    EventChain(Timeline timeline, EventDefinition definition, EventOptions options) {
        this.timeline = timeline;
        this.definition = definition;
        this.options = options;
    }

    /**
     * Say for which user the event runs: its output goes to his pages.
     * @param user the user
     * @return the chain
     */
    public C user(Principal user) {
        return user(user.getName());
    }

    /**
     * Say for which user the event runs: its output goes to his pages.
     * @param name the name of the user's principal
     * @return the chain
     */
    public C user(String name) {
        return change((old) -> old.withScope(Scope.user(name)));
    }

    /**
     * Say whose event it is.
     * @param owner a {@link Scope}, its text form, a principal, or an object that the
     * {@link io.chrono.scope.ScopeResolver} knows, for example an entity
     * @return the chain
     * @throws IllegalArgumentException if the owner is of an unknown kind or has no scope
     */
    public C scope(@Nullable Object owner) {
        return (owner != null) ? change((old) -> old.withScope(this.timeline.resolve(owner))) : unchanged();
    }

    /**
     * Say that output goes to everyone who listens to a topic.
     * @param destination the topic's destination, for example {@code /topic/lobby}
     * @return the chain
     */
    public C topic(@Nullable String destination) {
        return (destination != null) ? change((old) -> old.withTopic(destination)) : unchanged();
    }

    /**
     * Say how often the event runs.
     * @param count the number of runs, at least 1
     * @return the chain
     */
    public C times(int count) {
        return repeats(Repeats.times(count));
    }

    /**
     * Say how often the event runs.
     * @param count the number of runs, at least 1
     * @return the chain
     */
    public C repeats(int count) {
        return times(count);
    }

    /**
     * Say how often the event runs.
     * @param repeats the number of runs
     * @return the chain
     */
    public C repeats(@Nullable Repeats repeats) {
        return (repeats != null) ? change((old) -> old.withRepeats(repeats)) : unchanged();
    }

    /**
     * Say that the event runs until it is removed.
     * @return the chain
     */
    public C forever() {
        return repeats(Repeats.forever());
    }

    /**
     * Say how far apart two runs are.
     * @param seconds the distance in seconds, from 1 to 86,400
     * @return the chain
     */
    public C every(int seconds) {
        return every(Duration.ofSeconds(seconds));
    }

    /**
     * Say how far apart two runs are.
     * @param distance whole seconds, from 1 s to 24 hours
     * @return the chain
     */
    public C every(@Nullable Duration distance) {
        return (distance != null) ? change((old) -> old.withEvery(distance)) : unchanged();
    }

    /**
     * Say when the first run is.
     * @param instant an instant in the future, at most a day ahead
     * @return the chain
     */
    public C at(@Nullable Instant instant) {
        return (instant != null) ? at(new Moment.At(instant)) : unchanged();
    }

    /**
     * Say when the first run is.
     * @param time a time in the future, at most a day ahead
     * @return the chain
     */
    public C at(@Nullable ZonedDateTime time) {
        return (time != null) ? at(time.toInstant()) : unchanged();
    }

    /**
     * Say when the first run is.
     * @param fromNow how far ahead it is; positive
     * @return the chain
     */
    public C at(@Nullable Duration fromNow) {
        return (fromNow != null) ? at(distance("at", fromNow)) : unchanged();
    }

    /**
     * Say when the first run is.
     * @param time a time of day in the application's zone; its next occurrence is meant
     * @return the chain
     */
    public C at(@Nullable LocalTime time) {
        return (time != null) ? at(new Moment.TimeOfDay(time)) : unchanged();
    }

    /**
     * Refuse a date and time that no zone belongs to: which instant it means is not
     * known.
     * @param time any
     * @return never
     * @throws IllegalArgumentException always; it says what to use instead
     */
    public C at(LocalDateTime time) {
        throw lostInTime("at", time);
    }

    /**
     * Say when the first run is.
     * @param text a text as {@link Moment#parse} reads it, in the application's zone
     * @return the chain
     */
    public C at(@Nullable String text) {
        return (text != null) ? at(moment("at", text)) : unchanged();
    }

    /**
     * Say when the first run is.
     * @param moment the moment
     * @return the chain
     */
    public C at(@Nullable Moment moment) {
        return (moment != null) ? change((old) -> old.withAt(moment)) : unchanged();
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param instant an instant that has not passed, at most a day ahead
     * @return the chain
     */
    public C after(@Nullable Instant instant) {
        return (instant != null) ? after(new Moment.At(instant)) : unchanged();
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param time a time that has not passed, at most a day ahead
     * @return the chain
     */
    public C after(@Nullable ZonedDateTime time) {
        return (time != null) ? after(time.toInstant()) : unchanged();
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param fromNow how far ahead that is; positive
     * @return the chain
     */
    public C after(@Nullable Duration fromNow) {
        return (fromNow != null) ? after(distance("after", fromNow)) : unchanged();
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param time a time of day in the application's zone; its next occurrence is meant
     * @return the chain
     */
    public C after(@Nullable LocalTime time) {
        return (time != null) ? after(new Moment.TimeOfDay(time)) : unchanged();
    }

    /**
     * Refuse a date and time that no zone belongs to: which instant it means is not
     * known.
     * @param time any
     * @return never
     * @throws IllegalArgumentException always; it says what to use instead
     */
    public C after(LocalDateTime time) {
        throw lostInTime("after", time);
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param text a text as {@link Moment#parse} reads it, in the application's zone
     * @return the chain
     */
    public C after(@Nullable String text) {
        return (text != null) ? after(moment("after", text)) : unchanged();
    }

    /**
     * Say from when on the event runs, inclusive.
     * @param moment the moment
     * @return the chain
     */
    public C after(@Nullable Moment moment) {
        return (moment != null) ? change((old) -> old.withAfter(moment)) : unchanged();
    }

    /**
     * Say until when the event runs, exclusive.
     * @param instant an instant in the future
     * @return the chain
     */
    public C before(@Nullable Instant instant) {
        return (instant != null) ? before(new Moment.At(instant)) : unchanged();
    }

    /**
     * Say until when the event runs, exclusive.
     * @param time a time in the future
     * @return the chain
     */
    public C before(@Nullable ZonedDateTime time) {
        return (time != null) ? before(time.toInstant()) : unchanged();
    }

    /**
     * Say until when the event runs, exclusive.
     * @param fromNow how far ahead that is; positive
     * @return the chain
     */
    public C before(@Nullable Duration fromNow) {
        return (fromNow != null) ? before(distance("before", fromNow)) : unchanged();
    }

    /**
     * Say until when the event runs, exclusive.
     * @param time a time of day in the application's zone; its next occurrence is meant
     * @return the chain
     */
    public C before(@Nullable LocalTime time) {
        return (time != null) ? before(new Moment.TimeOfDay(time)) : unchanged();
    }

    /**
     * Refuse a date and time that no zone belongs to: which instant it means is not
     * known.
     * @param time any
     * @return never
     * @throws IllegalArgumentException always; it says what to use instead
     */
    public C before(LocalDateTime time) {
        throw lostInTime("before", time);
    }

    /**
     * Say until when the event runs, exclusive.
     * @param text a text as {@link Moment#parse} reads it, in the application's zone
     * @return the chain
     */
    public C before(@Nullable String text) {
        return (text != null) ? before(moment("before", text)) : unchanged();
    }

    /**
     * Say until when the event runs, exclusive.
     * @param moment the moment
     * @return the chain
     */
    public C before(@Nullable Moment moment) {
        return (moment != null) ? change((old) -> old.withBefore(moment)) : unchanged();
    }

    /**
     * Say what happens when a run is due before the previous one has ended.
     * @param policy the policy
     * @return the chain
     */
    public C overlap(@Nullable Overlap policy) {
        return (policy != null) ? change((old) -> old.withOverlap(policy)) : unchanged();
    }

    /**
     * Say several things at once; what the options leave open stays as it is.
     * @param others the options
     * @return the chain
     */
    public C options(EventOptions others) {
        return change(others::over);
    }

    final PreparedEvent prepared(List<@Nullable Object> arguments) {
        return new PreparedEvent(this.definition, this.options, arguments);
    }

    final ScheduledEvent scheduled(List<@Nullable Object> arguments) {
        return this.timeline.schedule(prepared(arguments));
    }

    abstract C with(Timeline sameTimeline, EventDefinition sameDefinition, EventOptions newOptions);

    private C change(UnaryOperator<EventOptions> change) {
        return with(this.timeline, this.definition, change.apply(this.options));
    }

    private C unchanged() {
        return with(this.timeline, this.definition, this.options);
    }

    private static Moment distance(String what, Duration fromNow) {
        if (fromNow.isNegative() || fromNow.isZero()) {
            throw new IllegalArgumentException("'" + what + "' must lie ahead of now, but was " + fromNow);
        }
        return new Moment.In(fromNow);
    }

    private static Moment moment(String what, String text) {
        try {
            return Moment.parse(text);
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("'" + what + "': " + ex.getMessage(), ex);
        }
    }

    private static IllegalArgumentException lostInTime(String what, LocalDateTime time) {
        return new IllegalArgumentException("'" + what + "' must be an Instant or a ZonedDateTime, but was the"
                + " LocalDateTime " + time + ", which means another instant in every zone");
    }

}
