package vn.thidua.notification.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL over this service's database, inside the running transaction. Plain SQL rather than entities: nearly every
 * statement here is an upsert, an insert that may already be there, or takes rows that nobody else holds.
 */
@ApplicationScoped
public class Database {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read", e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    public long count(String sql, @Nullable Object... parameters) {
        return list(sql, row -> row.getLong(1), parameters).getFirst();
    }

    /** Number of rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write", e);
        }
    }

    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant moment) {
                statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> many) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                many.stream()
                                        .map(one -> one == null ? null : one.toString())
                                        .toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
