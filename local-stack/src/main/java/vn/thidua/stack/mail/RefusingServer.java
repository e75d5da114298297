package vn.thidua.stack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes every mail but those for addresses that start with {@code bounce-}: nobody lives there (hộp thư không tồn tại). */
final class RefusingServer extends GreenMail {

    private static final String UNKNOWN = "bounce-";
    private static final String REFUSAL = "550 5.1.1 No such user here";

    RefusingServer(ServerSetup setup) {
        super(setup);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers known) {
        return Map.of(setups[0].getProtocol(), new SmtpServer(setups[0], new Refusing(known)));
    }

    private static final class Refusing extends Managers {

        private final Managers known;
        private final SmtpManager smtp;

        Refusing(Managers known) {
            this.known = known;
            this.smtp = new SmtpManager(known.getImapHostManager(), known.getUserManager()) {
                @Override
                public @Nullable String checkRecipient(SmtpState state, MailAddress address) {
                    return address.getEmail().toLowerCase(Locale.ROOT).startsWith(UNKNOWN) ? REFUSAL : null;
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }

        @Override
        public UserManager getUserManager() {
            return known.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return known.getImapHostManager();
        }
    }
}
