package io.chrono.boot;

import io.chrono.timeline.TimelineBuilder;

/**
 * Changes the timeline before it is built. All beans of this type are asked, in their
 * order, after the starter has said what follows from the properties and other beans.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface TimelineCustomizer {

    /**
     * Change what the timeline will be.
     * @param builder the builder of the timeline
     */
    void customize(TimelineBuilder builder);

}
