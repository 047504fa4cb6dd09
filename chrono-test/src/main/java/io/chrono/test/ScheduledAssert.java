package io.chrono.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.timeline.Repeats;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Assertions about events that wait. Each method goes on with those for which it holds,
 * and fails if there are none. Durations are counted from the present second. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class ScheduledAssert extends AbstractAssert<ScheduledAssert, List<ScheduledEvent>> {

    private final String what;

    private final Timeline timeline;

    ScheduledAssert(String what, List<ScheduledEvent> actual, Timeline timeline) {
        super(actual, ScheduledAssert.class);
        this.what = what;
        this.timeline = timeline;
    }

    /**
     * Go on with those of a user.
     * @param name the name of the user's principal
     * @return the narrower assertion
     */
    public ScheduledAssert forUser(String name) {
        return forScope(Scope.user(name));
    }

    /**
     * Go on with those of exactly one scope.
     * @param scope the scope
     * @return the narrower assertion
     */
    public ScheduledAssert forScope(Scope scope) {
        return narrow("of the scope " + scope, (event) -> scope.equals(event.scope()));
    }

    /**
     * Go on with those of a topic.
     * @param topic the topic's destination
     * @return the narrower assertion
     */
    public ScheduledAssert forTopic(String topic) {
        return narrow("for the topic " + topic, (event) -> topic.equals(event.topic()));
    }

    /**
     * Go on with those that have these arguments.
     * @param arguments all arguments in their order
     * @return the narrower assertion
     */
    public ScheduledAssert withArguments(@Nullable Object... arguments) {
        List<@Nullable Object> expected = Arrays.asList(arguments);
        return narrow("with the arguments " + expected, (event) -> event.arguments().equals(expected));
    }

    /**
     * Go on with those whose runs have this distance.
     * @param distance the distance
     * @return the narrower assertion
     */
    public ScheduledAssert every(Duration distance) {
        return narrow("every " + distance, (event) -> event.every().equals(distance));
    }

    /**
     * Go on with those that will still run so often.
     * @param count the number of runs, at least 1
     * @return the narrower assertion
     */
    public ScheduledAssert times(int count) {
        return narrow("with " + count + " runs left", (event) -> event.remaining().equals(Repeats.times(count)));
    }

    /**
     * Go on with those that run until they are removed.
     * @return the narrower assertion
     */
    public ScheduledAssert forever() {
        return narrow("for ever", (event) -> event.remaining().equals(Repeats.forever()));
    }

    /**
     * Go on with those whose next run is at this instant.
     * @param instant the instant
     * @return the narrower assertion
     */
    public ScheduledAssert at(Instant instant) {
        return narrow("at " + instant, (event) -> instant.equals(event.at()));
    }

    /**
     * Go on with those whose next run is so far ahead.
     * @param fromNow how far ahead it is
     * @return the narrower assertion
     */
    public ScheduledAssert at(Duration fromNow) {
        return at(this.timeline.now().plus(fromNow));
    }

    /**
     * Go on with those whose window begins at this instant.
     * @param instant the instant, inclusive
     * @return the narrower assertion
     */
    public ScheduledAssert after(Instant instant) {
        return narrow("from " + instant + " on", (event) -> instant.equals(event.after()));
    }

    /**
     * Go on with those whose window begins so far ahead.
     * @param fromNow how far ahead it is
     * @return the narrower assertion
     */
    public ScheduledAssert after(Duration fromNow) {
        return after(this.timeline.now().plus(fromNow));
    }

    /**
     * Go on with those whose window ends at this instant.
     * @param instant the instant, exclusive
     * @return the narrower assertion
     */
    public ScheduledAssert before(Instant instant) {
        return narrow("until " + instant, (event) -> instant.equals(event.before()));
    }

    /**
     * Go on with those whose window ends so far ahead.
     * @param fromNow how far ahead it is
     * @return the narrower assertion
     */
    public ScheduledAssert before(Duration fromNow) {
        return before(this.timeline.now().plus(fromNow));
    }

    /**
     * Verify how many there are.
     * @param count the number
     * @return this assertion
     */
    public ScheduledAssert hasSize(int count) {
        if (this.actual.size() != count) {
            throw failure("%nExpecting %s %s to be scheduled, but scheduled are %s:%n  %s", count, this.what,
                    this.actual.size(), this.actual);
        }
        return this;
    }

    /**
     * Verify that there is only one, and hand it over.
     * @param requirements what has to hold for it
     * @return this assertion
     */
    public ScheduledAssert single(Consumer<ScheduledEvent> requirements) {
        hasSize(1);
        requirements.accept(Objects.requireNonNull(this.actual.get(0)));
        return this;
    }

    private ScheduledAssert narrow(String how, Predicate<ScheduledEvent> predicate) {
        List<ScheduledEvent> rest = this.actual.stream().filter(predicate).toList();
        if (rest.isEmpty()) {
            throw failure("%nExpecting %s to be scheduled %s, but scheduled is:%n  %s", this.what, how, this.actual);
        }
        return new ScheduledAssert(this.what + " " + how, rest, this.timeline);
    }

}
