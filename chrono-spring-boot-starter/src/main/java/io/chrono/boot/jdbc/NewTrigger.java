package io.chrono.boot.jdbc;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A trigger that is to be created.
 *
 * @param id its number
 * @param schedule the number of its schedule, or {@code null} if it is one itself
 * @param due when it is due
 * @param created when it was created
 * @param place its priority, the first lowest
 * @param bound whether its schedule may not overlap
 * @param tenant among whom the work is shared out fairly
 * @param order what is to be done; only group, action and policy if it has a schedule
 */
record NewTrigger(long id, @Nullable Long schedule, Instant due, Instant created, int place, boolean bound,
        String tenant, Orders.Columns order) {

}
