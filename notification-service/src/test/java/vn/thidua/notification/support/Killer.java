package vn.thidua.notification.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the service's transactions from outside, as the death of its process does: what was not committed never happened.
 * Has a connection of its own, which survives.
 */
@ApplicationScoped
public class Killer {

    private final String url;
    private final String user;
    private final String password;

    Killer(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") java.util.Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
    }

    /** How many transactions died. */
    public int killTransactions() {
        try (Connection own = DriverManager.getConnection(url, user, password);
                var kill = own.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid() and state = 'idle in transaction'""");
                var row = kill.executeQuery()) {
            int killed = 0;
            while (row.next()) {
                killed++;
            }
            return killed;
        } catch (SQLException e) {
            throw new IllegalStateException("Nobody could be killed", e);
        }
    }
}
