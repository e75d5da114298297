package vn.thidua.stack.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The mails as files, one per recipient ({@code .eml}), named so that the newest sorts last. */
public final class MailStore {

    private static final String RECIPIENT = "Delivered-To: ";
    private static final Pattern ID = Pattern.compile("\\d{13}-\\d{6}");
    private static final int KEPT = 5_000;

    private final Path folder;
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final AtomicInteger sequence = new AtomicInteger();

    private MailStore(Path folder) {
        this.folder = folder;
    }

    public static MailStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var store = new MailStore(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var id = file.getFileName().toString().replace(".eml", "");
                if (ID.matcher(id).matches()) {
                    store.remember(id);
                }
            }
        }
        return store;
    }

    void add(String recipient, MimeMessage message) throws IOException, MessagingException {
        var id = "%013d-%06d".formatted(System.currentTimeMillis(), sequence.incrementAndGet() % 1_000_000);
        var fresh = Files.createTempFile(folder, "incoming", null);
        try (var out = Files.newOutputStream(fresh)) {
            var line = RECIPIENT + recipient.replaceAll("[\\r\\n]", "") + "\r\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(fresh, file(id), StandardCopyOption.ATOMIC_MOVE);
        remember(id);
        while (mails.size() > KEPT) {
            var oldest = mails.lastKey();
            mails.remove(oldest);
            Files.deleteIfExists(file(oldest));
        }
    }

    /** The newest first; {@code to} may be a part of the address, empty for everyone's. */
    List<Mail> find(String to) {
        var wanted = to.strip().toLowerCase(Locale.ROOT);
        return mails.values().stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    Optional<Mail> mail(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    Optional<MailBody> body(String id) throws IOException {
        if (!mails.containsKey(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MailBody.of(read(id)));
        } catch (MessagingException e) {
            throw new IOException("the mail " + id + " cannot be read", e);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void remember(String id) throws IOException {
        try {
            var message = read(id);
            var subject = message.getSubject();
            mails.put(
                    id,
                    new Mail(
                            id,
                            firstOf(message.getHeader("Delivered-To")),
                            display(message.getFrom()),
                            subject == null ? "" : subject,
                            Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)))));
        } catch (MessagingException e) {
            throw new IOException("the mail " + id + " cannot be read", e);
        }
    }

    private MimeMessage read(String id) throws IOException, MessagingException {
        try (var in = new BufferedInputStream(Files.newInputStream(file(id)))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String firstOf(String @org.jspecify.annotations.Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String display(Address @org.jspecify.annotations.Nullable [] senders) {
        if (senders == null || senders.length == 0) {
            return "";
        }
        return senders[0] instanceof InternetAddress address ? address.toUnicodeString() : senders[0].toString();
    }

    private Path file(String id) {
        return folder.resolve(id + ".eml");
    }
}
