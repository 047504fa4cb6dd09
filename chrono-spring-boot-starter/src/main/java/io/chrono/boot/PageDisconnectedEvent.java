package io.chrono.boot;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * Application event: a page that had connected is gone. Immutable and safe for use by
 * several threads.
 *
 * @param id the identifier of the connection
 * @param name the name that the page had given itself, or {@code null} if it had none
 * @param user the name of the user's principal, or {@code null} for an anonymous visitor
 * @since 0.1
 */
public record PageDisconnectedEvent(String id, @Nullable String name, @Nullable String user) {

    /**
     * Return the scope of this page alone.
     * @return the scope {@code page.<id>}
     */
    public Scope scope() {
        return Scope.of("page", this.id);
    }

}
