package io.chrono.boot.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Values as a table within a statement of PostgreSQL: each column is an array, or one
 * value where all rows have the same, which most columns of a batch do. Not thread-safe.
 *
 * @param <T> the type of the rows
 */
final class Rowset<T> {

    private final StringJoiner selected = new StringJoiner(", ");

    private final StringJoiner names = new StringJoiner(", ");

    private final StringJoiner arrays = new StringJoiner(", ");

    private final List<@Nullable Object> same = new ArrayList<>();

    private final List<@Nullable Object> different = new ArrayList<>();

    private final List<T> rows;

    /**
     * Create a table with one column.
     * @param rows what it is made of, at least one
     * @param id the number of each row
     */
    Rowset(List<T> rows, Function<T, @Nullable Long> id) {
        this.rows = rows;
        addArray("id", "bigint", rows.stream().map(id).toArray(Long[]::new));
    }

    Rowset<T> numbers(String name, String type, Function<T, @Nullable Long> value) {
        return add(name, type, this.rows.stream().map(value).toArray(Long[]::new));
    }

    Rowset<T> texts(String name, Function<T, @Nullable String> value) {
        return add(name, "text", this.rows.stream().map(value).toArray(String[]::new));
    }

    /**
     * Add the table to a statement.
     * @param query the statement
     * @param alias the name of the table
     * @return the statement
     */
    Query addTo(Query query, String alias) {
        query.add("(SELECT " + this.selected, this.same.toArray());
        return query.add(" FROM unnest(" + this.arrays + ") AS r(" + this.names + ")) AS " + alias,
                this.different.toArray());
    }

    private Rowset<T> add(String name, String type, @Nullable Object[] values) {
        Object first = values[0];
        if (Arrays.stream(values).allMatch((value) -> Objects.equals(first, value))) {
            this.selected.add("?::" + type + " AS " + name);
            this.same.add(first);
            return this;
        }
        return addArray(name, type, values);
    }

    private Rowset<T> addArray(String name, String type, @Nullable Object[] values) {
        this.selected.add("r." + name);
        this.names.add(name);
        this.arrays.add("?::" + type + "[]");
        this.different.add(values);
        return this;
    }

}
