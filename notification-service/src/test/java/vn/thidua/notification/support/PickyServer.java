package vn.thidua.notification.support;

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
import java.util.Map;

/** A mail server that refuses some addresses with the reply it was told. */
final class PickyServer extends GreenMail {

    private static final ThreadLocal<Map<String, String>> REFUSALS = new ThreadLocal<>();

    private static final ThreadLocal<Runnable> ACCEPTED = new ThreadLocal<>();

    /**
     * @param accepted called when a mail is taken, before its sender hears so
     */
    PickyServer(ServerSetup setup, Map<String, String> refusals, Runnable accepted) {
        super(hand(setup, refusals, accepted));
    }

    /** The parent asks for its services before this object has fields. */
    private static ServerSetup hand(ServerSetup setup, Map<String, String> refusals, Runnable accepted) {
        REFUSALS.set(refusals);
        ACCEPTED.set(accepted);
        return setup;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers known) {
        Map<String, String> refusals = REFUSALS.get();
        Runnable accepted = ACCEPTED.get();
        Managers picky = new Managers() {
            private final SmtpManager smtp = new SmtpManager(known.getImapHostManager(), known.getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress address) {
                    return refusals.get(address.getEmail());
                }

                @Override
                public void send(SmtpState state) {
                    super.send(state);
                    accepted.run();
                }
            };

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
        };
        return Map.of(config[0].getProtocol(), new SmtpServer(config[0], picky));
    }
}
