package io.chrono.boot;

/**
 * Application event: a user has had no page for so long that he counts as gone; events
 * with output for him have ended. Immutable and safe for use by several threads.
 *
 * @param user the name of the user's principal
 * @since 0.1
 */
public record UserLeftEvent(String user) {
}
