package io.chrono.boot;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * Says in whose browsers the output of an event is shown. A bean of this type takes the
 * place of the rule that the value of the scope's last {@code user} segment is the name
 * of the principal. Must be safe for use by several threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface UserNames {

    /**
     * Return the user of a scope.
     * @param scope the scope of an event
     * @return the name of the user's principal, or {@code null} if the scope belongs to
     * no user
     */
    @Nullable String userName(Scope scope);

}
