package vn.thidua.commitment.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL in, records out; joins the running transaction. */
@ApplicationScoped
public class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, parameters);
            try (ResultSet row = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(mapper.map(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read: " + sql, e);
        }
    }

    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    public long count(String sql, @Nullable Object... parameters) {
        return one(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write: " + sql, e);
        }
    }

    /** Moments travel as timestamps, enums by name, collections as text arrays. */
    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case null -> statement.setObject(i + 1, null);
                case Instant moment -> statement.setTimestamp(i + 1, Timestamp.from(moment));
                case Enum<?> value -> statement.setString(i + 1, value.name());
                case Collection<?> many ->
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf(
                                    "text", many.stream().map(Sql::text).toArray()));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Object other -> other.toString();
        };
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
