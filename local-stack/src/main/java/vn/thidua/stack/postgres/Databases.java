package vn.thidua.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** One database per service, owned by a login that can reach no other. */
public final class Databases {

    private final PostgresServer server;

    public Databases(PostgresServer server) {
        this.server = server;
    }

    /** Makes the login and its database of the same name, or brings the password of an existing one up to date. */
    public void provide(String name, String password) throws SQLException {
        if (!name.matches("[a-z]{1,30}") || !password.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        try (var connection = server.connect("postgres")) {
            var verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            execute(connection, "%s role %s login password '%s'".formatted(verb, name, password));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %1$s owner %1$s".formatted(name));
                execute(connection, "revoke all on database %s from public".formatted(name));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
