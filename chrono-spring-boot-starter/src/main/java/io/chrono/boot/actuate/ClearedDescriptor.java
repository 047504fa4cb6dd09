package io.chrono.boot.actuate;

/**
 * What a command has cleared. Immutable.
 *
 * @param cleared how many events will not run any more
 * @since 0.1
 */
public record ClearedDescriptor(int cleared) {
}
