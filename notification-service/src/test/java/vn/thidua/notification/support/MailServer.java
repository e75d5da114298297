package vn.thidua.notification.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A real SMTP server that can go away and come back; remembers all that it ever took. */
@ApplicationScoped
public class MailServer {

    private final int port;
    private final List<MimeMessage> earlier = new ArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private volatile Runnable accepted = () -> {};
    private GreenMail running;

    public MailServer(@ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.port = port;
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    public synchronized void start() {
        running = new PickyServer(
                new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), refusals, () -> accepted.run());
        running.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        running.start();
    }

    @PreDestroy
    public synchronized void stop() {
        if (running != null) {
            earlier.addAll(List.of(running.getReceivedMessages()));
            running.stop();
            running = null;
        }
    }

    /** From now on what is meant for this address is refused with this reply. */
    public void refuse(String address, String reply) {
        refusals.put(address, reply);
    }

    /** Called from now on whenever a mail is taken, before its sender hears so. */
    public void whenAccepted(Runnable action) {
        accepted = action;
    }

    public void takeAll() {
        refusals.clear();
    }

    /** Everything that arrived and says this somewhere in its text. */
    public synchronized List<ReceivedMail> about(String words) {
        return all().stream()
                .map(ReceivedMail::new)
                .filter(mail -> mail.text().contains(words))
                .toList();
    }

    public List<ReceivedMail> to(String address, String words) {
        return about(words).stream()
                .filter(mail -> mail.header("To").equals(address))
                .toList();
    }

    private List<MimeMessage> all() {
        List<MimeMessage> all = new ArrayList<>(earlier);
        if (running != null) {
            all.addAll(List.of(running.getReceivedMessages()));
        }
        return all;
    }

    /** A mail as its reader's program sees it. */
    public record ReceivedMail(MimeMessage message) {

        public String subject() {
            return read(message::getSubject);
        }

        public String header(String name) {
            return read(() -> {
                String[] values = message.getHeader(name);
                if (values == null || values.length != 1) {
                    throw new AssertionError(name + " is there " + (values == null ? 0 : values.length) + " times");
                }
                return values[0];
            });
        }

        public boolean hasHeader(String name) {
            return read(() -> message.getHeader(name) != null);
        }

        public String text() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        private String part(String type) {
            return read(() -> {
                var parts = (jakarta.mail.internet.MimeMultipart) message.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    if (parts.getBodyPart(i).isMimeType(type)) {
                        return parts.getBodyPart(i).getContent().toString().replace("\r\n", "\n");
                    }
                }
                throw new AssertionError("No part " + type);
            });
        }

        private interface Reading<T> {
            T get() throws MessagingException, java.io.IOException;
        }

        private static <T> T read(Reading<T> reading) {
            try {
                return reading.get();
            } catch (MessagingException | java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
