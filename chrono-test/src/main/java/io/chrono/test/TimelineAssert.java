package io.chrono.test;

import java.util.List;
import java.util.Set;

import org.assertj.core.api.AbstractAssert;

import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

/**
 * Assertions about what waits on a timeline. What was removed, and what has had its last
 * run, does not wait. Not thread-safe.
 *
 * @since 0.1
 */
public final class TimelineAssert extends AbstractAssert<TimelineAssert, Timeline> {

    TimelineAssert(Timeline actual) {
        super(actual, TimelineAssert.class);
    }

    /**
     * Verify that events of a class wait.
     * @param type the class of the event
     * @return an assertion about them
     */
    public ScheduledAssert hasScheduled(Class<?> type) {
        return scheduled(type.getSimpleName(), EventNames.of(type, this.actual));
    }

    /**
     * Verify that events of a name wait.
     * @param name the name of the event
     * @return an assertion about them
     */
    public ScheduledAssert hasScheduled(String name) {
        return scheduled(name, Set.of(name));
    }

    /**
     * Verify that no event of a class waits.
     * @param type the class of the event
     * @return this assertion
     */
    public TimelineAssert hasNotScheduled(Class<?> type) {
        List<ScheduledEvent> found = waiting(EventNames.of(type, this.actual));
        if (!found.isEmpty()) {
            throw failure("%nExpecting no %s to be scheduled, but there is:%n  %s", type.getSimpleName(), found);
        }
        return this;
    }

    /**
     * Verify that no event of a scope waits.
     * @param owner a {@link io.chrono.scope.Scope}, its text form, or whatever else a
     * {@link io.chrono.scope.ScopeResolver} of the application knows
     * @return this assertion
     */
    public TimelineAssert hasNothingScheduledFor(Object owner) {
        return requireEmpty(this.actual.events(owner).stream().filter(TimelineAssert::waits).toList());
    }

    /**
     * Verify that no event waits.
     * @return this assertion
     */
    public TimelineAssert hasNothingScheduled() {
        return requireEmpty(waiting());
    }

    private ScheduledAssert scheduled(String what, Set<String> names) {
        List<ScheduledEvent> found = waiting(names);
        if (found.isEmpty()) {
            throw failure("%nExpecting %s to be scheduled, but scheduled is:%n  %s", what, waiting());
        }
        return new ScheduledAssert(what, found, this.actual);
    }

    private TimelineAssert requireEmpty(List<ScheduledEvent> found) {
        if (!found.isEmpty()) {
            throw failure("%nExpecting nothing to be scheduled, but there is:%n  %s", found);
        }
        return this;
    }

    private List<ScheduledEvent> waiting(Set<String> names) {
        return waiting().stream().filter((event) -> names.contains(event.name())).toList();
    }

    private List<ScheduledEvent> waiting() {
        return this.actual.events().stream().filter(TimelineAssert::waits).toList();
    }

    private static boolean waits(ScheduledEvent event) {
        return !event.isPurged() && event.at() != null;
    }

}
