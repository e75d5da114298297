package vn.thidua.notification.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import vn.thidua.kit.KitConfig;

/**
 * Hears what the database announces on a channel (NOTIFY), on a connection and a thread of its own. Whoever listens must
 * look by itself what is new, because what is announced while the line is down is not heard.
 */
public final class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final int WAIT_MILLIS = 1000;

    /** What to do with what was heard; an empty list when the line is there again. */
    @FunctionalInterface
    public interface Ear {
        void hear(List<String> heard);
    }

    private final KitConfig config;
    private final String channel;
    private final Ear ear;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    public Listening(KitConfig config, String channel, Ear ear) {
        this.config = config;
        this.channel = channel;
        this.ear = ear;
    }

    public void start() {
        thread = Thread.ofPlatform().name(channel + "-wakes").daemon().start(this::run);
    }

    public void stop() throws InterruptedException {
        running = false;
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
                    LOG.warnf("Listening to %s pauses: %s", channel, e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("listen " + channel);
        }
        ear.hear(List.of());
        PGConnection connection = database.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = connection.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                ear.hear(Arrays.stream(heard).map(PGNotification::getParameter).toList());
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
