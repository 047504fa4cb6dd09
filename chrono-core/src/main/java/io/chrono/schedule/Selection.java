package io.chrono.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Which schedules are meant. Immutable.
 *
 * @since 0.1
 */
public sealed interface Selection {

    /**
     * All schedules.
     */
    record All() implements Selection {

    }

    /**
     * The schedules of a group, by its exact name.
     *
     * @param name the name, or {@code null} for the unnamed group
     */
    record Group(@Nullable String name) implements Selection {

    }

    /**
     * One schedule.
     *
     * @param id its identifier
     */
    record One(String id) implements Selection {

    }

}
