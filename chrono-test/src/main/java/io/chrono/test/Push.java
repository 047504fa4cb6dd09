package io.chrono.test;

import org.jspecify.annotations.Nullable;

import io.chrono.clock.Tick;
import io.chrono.timeline.ScheduledEvent;

/**
 * Something that was pushed. Immutable.
 *
 * @param receiver who sees it
 * @param output what goes to the pages
 * @param event the event that had the output, or {@code null} for code outside of events
 * @param tick the tick of that event's run, or {@code null} for code outside of events
 * @since 0.1
 */
public record Push(Receiver receiver, Object output, @Nullable ScheduledEvent event, @Nullable Tick tick) {

    /**
     * Who sees what is pushed. Immutable.
     *
     * @param kind the kind of the receiver
     * @param name the name of the user's principal, the topic's destination, or the
     * identifier of the page
     */
    public record Receiver(Kind kind, String name) {

        @Override
        public String toString() {
            return this.kind.text + " '" + this.name + "'";
        }

    }

    /**
     * The kinds of receivers.
     */
    public enum Kind {

        /**
         * All pages of a user.
         */
        USER("user"),

        /**
         * Everyone who listens to a topic.
         */
        TOPIC("topic"),

        /**
         * One page.
         */
        PAGE("page");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

    }

}
