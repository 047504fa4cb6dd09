package io.chrono.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.chrono.scope.Scope;
import io.chrono.scope.ScopeResolver;

/**
 * Asks the resolvers of the application in their order, and then the standard one. They
 * are looked for when a scope is needed first, so that what they depend on may itself use
 * the timeline. Safe for use by several threads.
 */
final class ApplicationScopes implements ScopeResolver {

    private final ObjectProvider<ScopeResolver> beans;

    private volatile @Nullable ScopeResolver all;

    ApplicationScopes(ObjectProvider<ScopeResolver> beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Scope resolve(Object owner) {
        ScopeResolver resolver = this.all;
        if (resolver == null) {
            resolver = this.beans.orderedStream()
                .reduce(ScopeResolver::or)
                .map((own) -> own.or(ScopeResolver.standard()))
                .orElseGet(ScopeResolver::standard);
            this.all = resolver;
        }
        return resolver.resolve(owner);
    }

}
