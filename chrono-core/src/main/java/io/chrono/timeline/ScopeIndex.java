package io.chrono.timeline;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;

/**
 * The groups of entries by their scope. Guarded by the lock of the wheel.
 */
final class ScopeIndex extends LinkedIndex<ScopeGroup> {

    /*
     * Scopes are often numbered, "user.1041", "user.1042", and used in that order: when
     * all come back after a restart, or a job goes through a table. Their own hashes are
     * neighbours, and so are their buckets here, within the 64 bytes that the processor
     * fetches at a time.
     */
    private static final int BITS_OF_LINE = 4;

    private static final int OF_LINE = (1 << BITS_OF_LINE) - 1;

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
     * Return the hash of a scope: the lower bits choose the bucket, the upper ones the
     * wheel. All but the lowest are well spread, by the finalizer of MurmurHash3 (Austin
     * Appleby). The lowest are the scope's own.
     * @param scope the scope
     * @return the hash
     */
    static int hash(Scope scope) {
        int own = scope.hashCode();
        int line = own >>> BITS_OF_LINE;
        line = (line ^ (line >>> 16)) * 0x85EBCA6B;
        line = (line ^ (line >>> 13)) * 0xC2B2AE35;
        line ^= line >>> 16;
        return (line & ~OF_LINE) | (own & OF_LINE);
    }

}
