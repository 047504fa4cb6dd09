package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * The groups of entries by their scope. Guarded by the lock of the wheel.
 */
final class ScopeIndex extends LinkedIndex<ScopeGroup> {

    /*
     * A scope that is cleared and used again before the next tick has several groups. The
     * newest one is in the table and leads to the others.
     */

    @Nullable ScopeGroup find(Scope scope) {
        return find(scope, hash(scope));
    }

    /**
     * Find the group of a scope to which entries may be added.
     * @param scope the scope
     * @return a group that is not cleared, which may be a new one
     */
    ScopeGroup findOrAdd(Scope scope) {
        int hash = hash(scope);
        ScopeGroup group = find(scope, hash);
        if (group != null && !group.isCleared()) {
            return group;
        }
        if (group != null) {
            remove(group);
        }
        ScopeGroup added = new ScopeGroup(scope, hash, group);
        add(added);
        return added;
    }

    /**
     * Forget a group, but not older ones of its scope.
     * @param group the group
     */
    void forget(ScopeGroup group) {
        ScopeGroup newer = find(group.scope, group.hash);
        if (newer == group) {
            remove(group);
            if (group.older != null) {
                add(group.older);
            }
            return;
        }
        while (newer != null && newer.older != group) {
            newer = newer.older;
        }
        if (newer != null) {
            newer.older = group.older;
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
