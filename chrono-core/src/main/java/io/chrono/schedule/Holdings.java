package io.chrono.schedule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts which triggers the node owns, by tenant. Safe for use by several threads.
 */
final class Holdings {

    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Integer> tenants = new HashMap<>();

    private int total;

    private int freed;

    void add(Collection<Held> triggers) {
        this.lock.lock();
        try {
            triggers.forEach((held) -> this.tenants.merge(held.tenant(), 1, Integer::sum));
            this.total += triggers.size();
        }
        finally {
            this.lock.unlock();
        }
    }

    void remove(Collection<Held> triggers) {
        this.lock.lock();
        try {
            for (Held held : triggers) {
                this.tenants.computeIfPresent(held.tenant(), (tenant, count) -> (count != 1) ? count - 1 : null);
            }
            this.total -= triggers.size();
            this.freed += triggers.size();
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return how many triggers have gone since the last claim.
     * @return the number
     */
    int freed() {
        this.lock.lock();
        try {
            return this.freed;
        }
        finally {
            this.lock.unlock();
        }
    }

    void claims() {
        this.lock.lock();
        try {
            this.freed = 0;
        }
        finally {
            this.lock.unlock();
        }
    }

    int total() {
        this.lock.lock();
        try {
            return this.total;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * Return who has at least a number of triggers.
     * @param least the number
     * @return the tenants
     */
    Set<String> tenantsWith(int least) {
        this.lock.lock();
        try {
            Set<String> full = new HashSet<>();
            this.tenants.forEach((tenant, count) -> {
                if (count >= least) {
                    full.add(tenant);
                }
            });
            return full;
        }
        finally {
            this.lock.unlock();
        }
    }

}
