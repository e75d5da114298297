package vn.thidua.notification.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Finds a free port for the mail server; the server itself is {@link MailServer}. */
public class MailServerResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(socket.getLocalPort()),
                    // a server that is stopped and started again forgets the connections that a pool would keep
                    "quarkus.mailer.keep-alive", Boolean.toString(System.getProperty("benchmark") != null),
                    "thidua.reminders.every", "1s",
                    "thidua.inbox.heartbeat", "PT0.3S",
                    "thidua.reminders.gather", "PT0S",
                    "thidua.mail.backoff", "PT30S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
