package io.chrono.boot.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Performs statements on one connection, within one transaction. Not thread-safe.
 */
final class Session {

    private final JdbcTemplate jdbc;

    private final Dialect dialect;

    private final String clock;

    Session(Connection connection, Dialect dialect, String clock) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.dialect = dialect;
        this.clock = clock;
    }

    Dialect dialect() {
        return this.dialect;
    }

    /**
     * Return the expression for the present time of the database.
     * @return the expression
     */
    String clock() {
        return this.clock;
    }

    Instant now() {
        return one(new Query("SELECT " + this.clock), (row, number) -> instantOf(this.dialect.instant(row, 1)));
    }

    <T> List<T> list(Query query, RowMapper<T> mapper) {
        return this.jdbc.query(query.sql(), (statement) -> bind(statement, query.values()), mapper);
    }

    /**
     * Return what rows mean, as far as it can be read.
     * @param <T> what a row means
     * @param query the statement; the first column is a number
     * @param mapper reads a row
     * @param broken is told which rows cannot be read, and why
     * @return what was read
     */
    <T> List<T> readable(Query query, RowMapper<T> mapper, BiConsumer<Long, String> broken) {
        List<T> read = new ArrayList<>();
        list(query, (row, number) -> {
            try {
                return read.add(mapper.mapRow(row, number));
            }
            catch (UnreadableException ex) {
                broken.accept(row.getLong(1), ex.getMessage());
                return Boolean.FALSE;
            }
        });
        return read;
    }

    <T> T one(Query query, RowMapper<T> mapper) {
        return list(query, mapper).get(0);
    }

    List<Long> numbers(Query query) {
        return list(query, (row, number) -> row.getLong(1));
    }

    int update(Query query) {
        return this.jdbc.update(query.sql(), (statement) -> bind(statement, query.values()));
    }

    void batch(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            this.jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {

                @Override
                public void setValues(PreparedStatement statement, int index) throws SQLException {
                    bind(statement, rows.get(index));
                }

                @Override
                public int getBatchSize() {
                    return rows.size();
                }

            });
        }
    }

    private void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            Object value = this.dialect.toColumn(values.get(index));
            if (value != null) {
                statement.setObject(index + 1, value);
            }
            else {
                statement.setNull(index + 1, Types.NULL);
            }
        }
    }

    static Instant instantOf(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }

}
