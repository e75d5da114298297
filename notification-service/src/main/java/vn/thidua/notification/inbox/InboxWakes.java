package vn.thidua.notification.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import vn.thidua.kit.KitConfig;

/**
 * Hears from the database whose inbox changed, whichever instance of the service changed it, and wakes the streams that
 * this instance holds. After a broken connection all are woken: nobody knows what was missed.
 */
@ApplicationScoped
class InboxWakes {

    private static final Logger LOG = Logger.getLogger(InboxWakes.class);
    private static final int WAIT_MILLIS = 1000;

    private final KitConfig config;
    private final LiveInboxes inboxes;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    InboxWakes(KitConfig config, LiveInboxes inboxes) {
        this.config = config;
        this.inboxes = inboxes;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("inbox-wakes").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        inboxes.close();
        Thread listener = thread;
        if (listener != null) {
            listener.interrupt();
            listener.join(2000);
        }
    }

    private void run() {
        while (running) {
            try (Connection database =
                    DriverManager.getConnection(config.jdbcUrl(), config.username(), config.password())) {
                listen(database);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("Live inboxes pause: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("listen inbox");
        }
        inboxes.wakeAll();
        PGConnection connection = database.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] notifications = connection.getNotifications(WAIT_MILLIS);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    inboxes.wake(notification.getParameter());
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
