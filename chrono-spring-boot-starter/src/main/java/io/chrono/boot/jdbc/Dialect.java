package io.chrono.boot.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What databases do differently.
 */
enum Dialect {

    /** PostgreSQL 12 or later. */
    POSTGRESQL("(SELECT clock_timestamp())"),

    /** H2 2.x. */
    H2("CURRENT_TIMESTAMP(9)"),

    /** MySQL 8 and MariaDB 10.6 or later. */
    MYSQL("UTC_TIMESTAMP(6)");

    private final String clock;

    Dialect(String clock) {
        this.clock = clock;
    }

    /**
     * Return which one a database speaks.
     * @param connection a connection to it
     * @return the dialect
     * @throws SQLException if the database does not answer
     * @throws IllegalStateException if it is none of these
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> POSTGRESQL;
            case "h2" -> H2;
            case "mysql", "mariadb" -> MYSQL;
            default -> throw new IllegalStateException("Durable schedules can be kept in PostgreSQL, H2, MySQL and"
                    + " MariaDB, but the DataSource leads to " + product);
        };
    }

    /**
     * Return the expression for the present time of the database.
     * @return the expression
     */
    String clock() {
        return this.clock;
    }

    /**
     * Return the value that the driver takes for a value of ours.
     * @param value ours
     * @return the value of the parameter
     */
    @Nullable Object toColumn(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return (this != MYSQL) ? instant.atOffset(ZoneOffset.UTC)
                    : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value;
    }

    @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        if (this == MYSQL) {
            LocalDateTime time = row.getObject(column, LocalDateTime.class);
            return (time != null) ? time.toInstant(ZoneOffset.UTC) : null;
        }
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return (time != null) ? time.toInstant() : null;
    }

    /**
     * Add a condition: a number is among others.
     * @param query the statement
     * @param column the column of the number
     * @param numbers the others, at least one
     */
    void addIn(Query query, String column, Collection<Long> numbers) {
        addAmong(query, column, numbers, numbers.toArray(Long[]::new));
    }

    /**
     * Add a condition: a text is among others.
     * @param query the statement
     * @param column the column of the text
     * @param texts the others, at least one
     */
    void addInTexts(Query query, String column, Collection<String> texts) {
        addAmong(query, column, texts, texts.toArray(String[]::new));
    }

    private void addAmong(Query query, String column, Collection<?> values, Object array) {
        if (this != MYSQL) {
            query.add(column + " = ANY(?)", array);
        }
        else {
            query.add(column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                    values.toArray());
        }
    }

}
