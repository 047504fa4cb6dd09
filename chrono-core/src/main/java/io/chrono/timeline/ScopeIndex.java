package io.chrono.timeline;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * The groups of entries by their scope. Guarded by the lock of the wheel.
 */
final class ScopeIndex extends LinkedIndex<ScopeGroup> {

    @Nullable ScopeGroup find(Scope scope) {
        return find(scope, hash(scope));
    }

    ScopeGroup findOrAdd(Scope scope) {
        int hash = hash(scope);
        ScopeGroup group = find(scope, hash);
        if (group == null) {
            group = new ScopeGroup(scope, hash);
            add(group);
        }
        return group;
    }

    /**
     * Visit all groups of a scope, where there may be several.
     * @param scope the scope
     * @param visitor called with each group
     */
    void visit(Scope scope, Consumer<? super ScopeGroup> visitor) {
        int hash = hash(scope);
        for (ScopeGroup group = first(hash); group != null; group = group.nextInIndex) {
            if (group.hash == hash && group.scope.equals(scope)) {
                visitor.accept(group);
            }
        }
    }

    private @Nullable ScopeGroup find(Scope scope, int hash) {
        ScopeGroup group = first(hash);
        while (group != null && (group.hash != hash || !group.scope.equals(scope))) {
            group = group.nextInIndex;
        }
        return group;
    }

    @Override
    int hash(ScopeGroup group) {
        return group.hash;
    }

    @Override
    @Nullable ScopeGroup next(ScopeGroup group) {
        return group.nextInIndex;
    }

    @Override
    void link(ScopeGroup group, @Nullable ScopeGroup next) {
        group.nextInIndex = next;
    }

    /**
     * Return the hash of a scope, with all bits well spread: the lower ones choose the
     * bucket, the upper ones the wheel. The finalizer of MurmurHash3 (Austin Appleby).
     * @param scope the scope
     * @return the hash
     */
    static int hash(Scope scope) {
        int hash = scope.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }

}
