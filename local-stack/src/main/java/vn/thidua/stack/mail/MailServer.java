package vn.thidua.stack.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that keeps every mail for reading instead of passing it on (hộp thư nội bộ): nothing that is tried out
 * reaches a real person. The mails are files, so they outlive this process. Addresses that start with {@code bounce-} are
 * refused as unknown, to try out what happens then.
 */
public final class MailServer {

    private final GreenMail smtp;
    private final InboxServer inbox;

    private MailServer(GreenMail smtp, InboxServer inbox) {
        this.smtp = smtp;
        this.inbox = inbox;
    }

    /** Arguments: address to listen on, SMTP port, port of the page, folder of the mails. */
    public static void main(String[] arguments) throws Exception {
        var store = MailStore.open(Path.of(arguments[3]));
        var server = start(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), store);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        new CountDownLatch(1).await();
    }

    static MailServer start(String host, int smtpPort, int pagePort, MailStore store) throws IOException {
        var smtp = new RefusingServer(new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP));
        keepMailsIn(store, smtp);
        smtp.start();
        return new MailServer(smtp, InboxServer.start(host, pagePort, store));
    }

    private static void keepMailsIn(MailStore store, GreenMail smtp) {
        var users = smtp.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            try {
                // on disk before the sender hears "accepted"
                store.add(recipient.getEmail(), message.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return forgetful(users.getUserByEmail("sink@localhost"), users);
        });
    }

    /** GreenMail wants a mailbox for each mail; this one keeps nothing, else the memory would fill. */
    private static GreenMailUser forgetful(
            @org.jspecify.annotations.Nullable GreenMailUser known, com.icegreen.greenmail.user.UserManager users)
            throws com.icegreen.greenmail.user.UserException, MessagingException {
        var sink = known == null ? users.createUser("sink@localhost", "sink", "sink") : known;
        try {
            users.getImapHostManager().getInbox(sink).deleteAllMessages();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new MessagingException("the mailbox could not be emptied", e);
        }
        return sink;
    }

    int pagePort() {
        return inbox.port();
    }

    void stop() {
        smtp.stop();
        inbox.stop();
    }
}
