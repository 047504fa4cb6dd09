package io.chrono.test;

import io.chrono.timeline.Timeline;

/**
 * Assertions for what was scheduled, what has run and what was pushed, beside those of
 * AssertJ. Stateless.
 *
 * @since 0.1
 */
public final class ChronoAssertions {

    private ChronoAssertions() {
    }

    /**
     * Begin an assertion about what waits on a timeline.
     * @param actual the timeline
     * @return the assertion
     */
    public static TimelineAssert assertThat(Timeline actual) {
        return new TimelineAssert(actual);
    }

    /**
     * Begin an assertion about what was pushed.
     * @param actual the record
     * @return the assertion
     */
    public static PushedAssert assertThat(Pushed actual) {
        return new PushedAssert(actual);
    }

    /**
     * Begin an assertion about what has run.
     * @param actual the record
     * @return the assertion
     */
    public static PerformedAssert assertThat(Performed actual) {
        return new PerformedAssert(actual);
    }

}
