package vn.thidua.testkit.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service under test a PostgreSQL database of its own and a Kafka, both fresh and real, without a container
 * engine (máy chủ cho kiểm thử). Used as {@code @QuarkusTestResource(TestServersResource.class)}.
 */
public final class TestServersResource implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "service";

    private @Nullable TestServersProcess servers;

    @Override
    public Map<String, String> start() {
        try {
            servers = TestServersProcess.start();
            var addresses = servers.addresses();
            createDatabase(addresses);
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    addresses.postgresUrl() + SERVICE,
                    "quarkus.datasource.username",
                    SERVICE,
                    "quarkus.datasource.password",
                    addresses.postgresPassword(),
                    "kafka.bootstrap.servers",
                    addresses.kafka());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service signs in as the owner of one database, as it does in the real system, not as a superuser. */
    private static void createDatabase(TestServersProcess.Addresses addresses) {
        try (var connection = DriverManager.getConnection(
                        addresses.postgresUrl() + "postgres", addresses.postgresUser(), addresses.postgresPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(SERVICE, addresses.postgresPassword()));
            statement.execute("create database %1$s owner %1$s".formatted(SERVICE));
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made for the service under test", e);
        }
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers.close();
            servers = null;
        }
    }
}
