package io.chrono.boot.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement that is put together, and the values of its parameters. Not thread-safe.
 */
final class Query {

    private final StringBuilder sql = new StringBuilder();

    private final List<@Nullable Object> values = new ArrayList<>();

    Query(String sql, @Nullable Object... values) {
        add(sql, values);
    }

    Query add(String part, @Nullable Object... more) {
        this.sql.append(part);
        Collections.addAll(this.values, more);
        return this;
    }

    String sql() {
        return this.sql.toString();
    }

    List<@Nullable Object> values() {
        return this.values;
    }

}
