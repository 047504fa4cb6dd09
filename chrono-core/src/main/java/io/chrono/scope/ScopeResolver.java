package io.chrono.scope;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

/**
 * Says whose an object is: turns an entity, a principal or a text into a {@link Scope}.
 * Implementations must be safe for use by several threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ScopeResolver {

    /**
     * Return the scope of the given object.
     * @param owner the object; never {@code null}
     * @return its scope, or {@code null} if this resolver does not know such objects
     * @throws IllegalArgumentException if the object is of a known kind, but has no scope
     * yet, for example an entity that was not saved
     */
    @Nullable Scope resolve(Object owner);

    /**
     * Return the resolver for what needs no knowledge of the application: a scope is
     * itself, a text is read by {@link Scope#parse}, a principal has the scope of the
     * user of that name.
     * @return the resolver
     */
    static ScopeResolver standard() {
        return (owner) -> {
            if (owner instanceof Scope scope) {
                return scope;
            }
            if (owner instanceof CharSequence text) {
                return Scope.parse(text.toString());
            }
            return (owner instanceof Principal principal) ? Scope.user(principal.getName()) : null;
        };
    }

    /**
     * Return a resolver that asks this one first and then the other.
     * @param next the resolver for what this one does not know
     * @return the combination
     */
    default ScopeResolver or(ScopeResolver next) {
        return (owner) -> {
            Scope scope = resolve(owner);
            return (scope != null) ? scope : next.resolve(owner);
        };
    }

}
