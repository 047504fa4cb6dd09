package io.chrono.boot.jdbc;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ScheduleStore.Claim;
import io.chrono.schedule.ScheduleStore.Share;
import io.chrono.schedule.Selection;

/**
 * Conditions of statements. Stateless.
 */
final class Filters {

    private static final long NO_NUMBER = 0; // sequences begin with 1

    private Filters() {
    }

    /**
     * Add which schedules are selected.
     * @param query the statement, behind a condition
     * @param selection the selection
     * @param id the column of their number
     * @return the statement
     */
    static Query selected(Query query, Selection selection, String id) {
        if (selection instanceof Selection.One one) {
            query.add(" AND " + id + " = ?", number(one.id()));
        }
        else if (selection instanceof Selection.Group group) {
            addGroup(query, group.name());
        }
        return query;
    }

    static Query selectedExecutions(Query query, Selection selection) {
        if (selection instanceof Selection.One one) {
            Long id = number(one.id());
            return query.add(" AND (schedule = ? OR (schedule IS NULL AND id = ?))", id, id);
        }
        return selected(query, selection, "id");
    }

    /**
     * Add which schedules a node looks after.
     * @param query the statement, behind a condition
     * @param dialect how the database speaks
     * @param share which
     * @param id the expression for their number
     */
    static void addShare(Query query, Dialect dialect, Share share, String id) {
        Set<String> tenants = share.tenants();
        if (tenants != null) {
            addTenants(query, dialect, tenants);
        }
        if (share.partitions() > 1) {
            query.add(" AND MOD(" + id + ", ?) = ?", share.partitions(), share.partition());
        }
    }

    /*
     * OFFSET keeps PostgreSQL from reading the whole table into a hash instead of looking
     * into the index for each trigger.
     */
    static void addClaim(Query query, Dialect dialect, Claim claim) {
        String end = (dialect != Dialect.POSTGRESQL) ? "))" : " OFFSET 0))";
        query.add(" AND (bound = 0 OR NOT EXISTS (SELECT 1 FROM chrono_trigger o"
                + " WHERE o.schedule = chrono_trigger.schedule AND o.node <> ?" + end, claim.node());
        addShare(query, dialect, claim.share(), "COALESCE(schedule, id)");
        if (!claim.exceptTenants().isEmpty()) {
            query.add(" AND NOT (");
            dialect.addInTexts(query, "tenant", claim.exceptTenants());
            query.add(")");
        }
    }

    /**
     * Return the number that an identifier stands for.
     * @param id the identifier
     * @return the number, or one that no schedule has
     */
    static long number(@Nullable String id) {
        boolean digits = id != null && !id.isEmpty() && id.length() < 19
                && id.chars().allMatch((c) -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(id) : NO_NUMBER;
    }

    private static void addGroup(Query query, @Nullable String name) {
        if (name != null) {
            query.add(" AND grp = ?", name);
        }
        else {
            query.add(" AND grp IS NULL");
        }
    }

    private static void addTenants(Query query, Dialect dialect, Set<String> tenants) {
        if (tenants.isEmpty()) {
            query.add(" AND 1 = 0");
            return;
        }
        query.add(" AND ");
        dialect.addInTexts(query, "tenant", tenants);
    }

}
