package io.chrono.boot.event;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.On;

/**
 * An event that starts by itself. Immutable and safe for use by several threads.
 *
 * @param name the name under which the catalogue knows it
 * @param place where it was declared, for messages
 * @param on what starts it
 * @param page the name of the page for {@link On#PAGE}
 * @param arguments what is handed to {@code perform}
 */
record StandingEvent(String name, String place, Set<On> on, String page, List<@Nullable Object> arguments) {
}
