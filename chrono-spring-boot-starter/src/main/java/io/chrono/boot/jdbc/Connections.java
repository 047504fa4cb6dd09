package io.chrono.boot.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.chrono.schedule.StoreException;

/**
 * Gives work a connection and a transaction: the caller's or one of its own. Thread-safe.
 */
final class Connections {

    private static final String NO_TABLE_POSTGRESQL = "42P01";

    private static final String NO_TABLE = "42S02";

    private static final String NO_TABLE_H2 = "42S04";

    private static final String NO_SEQUENCE_H2 = "90036";

    private final DataSource dataSource;

    private final @Nullable String clock;

    private volatile @Nullable Dialect dialect;

    Connections(DataSource dataSource, @Nullable String clock) {
        DataSource target = (dataSource instanceof TransactionAwareDataSourceProxy proxy) ? proxy.getTargetDataSource()
                : null;
        this.dataSource = (target != null) ? target : dataSource;
        this.clock = clock;
    }

    /**
     * Perform one statement, which is a transaction of its own.
     * @param <T> the type of the result
     * @param what what is done, for an error: "could not …"
     * @param work the statement
     * @return its result
     * @throws StoreException if the database does not do it
     */
    <T> T single(String what, Function<Session, T> work) {
        return with(what, (connection) -> inMode(connection, true, work));
    }

    /**
     * Perform statements in a transaction of their own.
     * @param <T> the type of the result
     * @param what what is done, for an error: "could not …"
     * @param work the statements
     * @return their result
     * @throws StoreException if the database does not do it
     */
    <T> T own(String what, Function<Session, T> work) {
        return with(what, (connection) -> inMode(connection, false, work));
    }

    /**
     * Return whether the caller has a transaction on this database.
     * @return {@code true} if {@link #joined} would take part in it
     */
    boolean hasCaller() {
        return TransactionSynchronizationManager.hasResource(this.dataSource)
                && TransactionSynchronizationManager.isActualTransactionActive();
    }

    /**
     * Perform statements in the transaction of the caller.
     * @param <T> the type of the result
     * @param what what is done, for an error: "could not …"
     * @param work the statements
     * @return their result
     * @throws StoreException if the database does not do it
     */
    <T> T joined(String what, Function<Session, T> work) {
        try {
            Connection connection = DataSourceUtils.doGetConnection(this.dataSource);
            try {
                return work.apply(session(connection));
            }
            finally {
                DataSourceUtils.doReleaseConnection(connection, this.dataSource);
            }
        }
        catch (SQLException | DataAccessException ex) {
            throw failure(what, ex);
        }
    }

    /**
     * Do something once the present transaction of the caller has been committed, or now
     * if there is none.
     * @param action what
     */
    void afterCommit(Runnable action) {
        if (!hasCaller() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                action.run();
            }

        });
    }

    /**
     * Return how the database speaks.
     * @return the dialect
     */
    Dialect dialect() {
        Dialect known = this.dialect;
        return (known != null) ? known : with("be reached", this::dialect);
    }

    /**
     * Return whether the database ends with this process.
     * @return {@code true} for one in memory
     */
    boolean isEmbedded() {
        return EmbeddedDatabaseConnection.isEmbedded(this.dataSource);
    }

    /**
     * Do something with a connection as it is.
     * @param <T> the type of the result
     * @param what what is done, for an error: "could not …"
     * @param work what is done
     * @return its result
     * @throws StoreException if the database does not do it
     */
    <T> T raw(String what, Work<T> work) {
        return with(what, work);
    }

    Connection open() throws SQLException {
        return this.dataSource.getConnection();
    }

    private <T> T with(String what, Work<T> work) {
        try (Connection connection = this.dataSource.getConnection()) {
            return work.apply(connection);
        }
        catch (SQLException | DataAccessException ex) {
            throw failure(what, ex);
        }
    }

    private <T> T inMode(Connection connection, boolean autoCommit, Function<Session, T> work) throws SQLException {
        boolean before = connection.getAutoCommit();
        if (before != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
        int isolation = readCommitted(connection);
        try {
            T result = work.apply(session(connection));
            if (!autoCommit) {
                connection.commit();
            }
            return result;
        }
        catch (RuntimeException | Error | SQLException ex) {
            undo(connection, autoCommit, ex);
            throw ex;
        }
        finally {
            restore(connection, before, isolation);
        }
    }

    /*
     * Only MySQL has another level by default, and asking PostgreSQL costs a round trip.
     */
    private int readCommitted(Connection connection) throws SQLException {
        if (dialect(connection) != Dialect.MYSQL) {
            return Connection.TRANSACTION_READ_COMMITTED;
        }
        int isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        return isolation;
    }

    private static void undo(Connection connection, boolean autoCommit, Throwable cause) {
        if (!autoCommit) {
            try {
                connection.rollback();
            }
            catch (SQLException ex) {
                cause.addSuppressed(ex);
            }
        }
    }

    private static void restore(Connection connection, boolean autoCommit, int isolation) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(isolation);
        }
    }

    private Session session(Connection connection) throws SQLException {
        Dialect spoken = dialect(connection);
        return new Session(connection, spoken, (this.clock != null) ? this.clock : spoken.clock());
    }

    private Dialect dialect(Connection connection) throws SQLException {
        Dialect known = this.dialect;
        if (known == null) {
            known = Dialect.of(connection);
            this.dialect = known;
        }
        return known;
    }

    private static StoreException failure(String what, Exception ex) {
        Throwable root = ex;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        String message = "The database could not " + what + ": " + root.getMessage();
        if (root instanceof SQLException failure && isMissingTable(failure)) {
            message = "The database could not " + what + ", since it has no tables for durable schedules. Set"
                    + " 'chrono.jdbc.initialize-schema' to 'always', or run io/chrono/boot/jdbc/schema-*.sql: "
                    + root.getMessage();
        }
        return new StoreException(message, ex);
    }

    private static boolean isMissingTable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals(NO_TABLE_POSTGRESQL) || state.equals(NO_TABLE) || state.equals(NO_TABLE_H2)
                || state.equals(NO_SEQUENCE_H2);
    }

    /** What is done with a connection. */
    interface Work<T> {

        T apply(Connection connection) throws SQLException;

    }

}
