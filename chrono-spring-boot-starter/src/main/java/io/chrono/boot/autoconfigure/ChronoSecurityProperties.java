package io.chrono.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for what happens at a login and a logout. Immutable and safe
 * for use by several threads.
 *
 * @param loginEvents Whether an interactive login starts the standing events that say so.
 * @param clearOnLogout Whether a logout ends the events of the user's scope.
 * @param clearOnSessionEnd Whether the end of a session ends the events of the user's
 * scope.
 * @since 0.1
 */
@ConfigurationProperties("chrono.security")
public record ChronoSecurityProperties(@DefaultValue("true") boolean loginEvents,
        @DefaultValue("true") boolean clearOnLogout, @DefaultValue("true") boolean clearOnSessionEnd) {
}
