package io.chrono.boot;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * Application event: a page in somebody's browser has connected and subscribed, so what
 * is pushed to it from now on arrives. Immutable and safe for use by several threads.
 *
 * @param id the identifier of this connection; a page that reconnects has a new one
 * @param name the name that the page has given itself by {@code data-chrono-page}, or
 * {@code null} if it has none
 * @param user the name of the user's principal, or {@code null} for an anonymous visitor
 * @since 0.1
 */
public record PageConnectedEvent(String id, @Nullable String name, @Nullable String user) {

    /**
     * Return the scope of this page alone: output of an event of this scope goes to it
     * and to no other page.
     * @return the scope {@code page.<id>}
     */
    public Scope scope() {
        return Scope.of("page", this.id);
    }

}
