package io.chrono.boot;

/**
 * Application event: a user has registered. The application publishes it, since only the
 * application knows; standing events with {@link On#REGISTRATION} then start for the
 * user. Immutable and safe for use by several threads.
 *
 * @param user the name of the user's principal; not blank
 * @since 0.1
 */
public record RegistrationEvent(String user) {

    public RegistrationEvent {
        if (user.isBlank()) {
            throw new IllegalArgumentException("'user' must not be blank");
        }
    }

}
