package vn.thidua.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.SignedLinks.Purpose;

/** Hands a mail to the mail server and says what it answered. */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    /** What became of one attempt. */
    public sealed interface Outcome {
        /** The server has taken it. */
        record Sent(String address) implements Outcome {}

        /**
         * The server will never take it (RFC 5321 5yz).
         *
         * @param deadAddress true when no mail to this address will ever be taken
         */
        record Refused(String reason, @Nullable String address, boolean deadAddress) implements Outcome {}

        /** Later perhaps: the server said so (4yz), or the trouble can be mended on this side. */
        record Later(String reason) implements Outcome {}

        /** Nobody answered; no use to try the next mail now. */
        record Away(String reason) implements Outcome {}
    }

    private final ReactiveMailer mailer;
    private final SignedLinks links;
    private final List<Context> loops;
    private final AtomicInteger turn = new AtomicInteger();
    private final MailConfig config;

    Postman(ReactiveMailer mailer, SignedLinks links, Vertx vertx, MailConfig config) {
        this.mailer = mailer;
        this.links = links;
        // The client must take up its connection on an event loop: on any other thread the server's greeting may arrive
        // before somebody reads, is lost, and both sides wait for each other until one gives up.
        // Two of them, because most of the work for a mail is its encoding.
        this.loops = List.of(
                ((VertxInternal) vertx).createEventLoopContext(), ((VertxInternal) vertx).createEventLoopContext());
        this.config = config;
    }

    /** Sends one mail to one person. Repeated for the same delivery it carries the same Message-ID. */
    public Outcome send(Delivery delivery, OutgoingMail outgoing, @Nullable String typedAddress) {
        var address = MailHeaders.address(typedAddress);
        if (address.isEmpty()) {
            return new Outcome.Refused("Địa chỉ thư không đúng", typedAddress, true);
        }
        Mail mail = new Mail();
        mail.addTo(address.get());
        mail.setSubject(MailHeaders.subject(outgoing.subject()));
        mail.setText(outgoing.text());
        mail.setHtml(outgoing.html());
        mail.addHeader("Message-ID", id(delivery.messageId()));
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("List-Id", "<" + outgoing.list() + "." + config.domain() + ">");
        if (delivery.kind().isOptional() && delivery.personId() != null) {
            mail.addHeader(
                    "List-Unsubscribe",
                    "<" + links.url(Purpose.UNSUBSCRIBE, delivery.kind().name(), delivery.personId()) + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (outgoing.thread() != null) {
            String root = id(outgoing.thread().replaceAll("[^A-Za-z0-9._-]", "-"));
            mail.addHeader("In-Reply-To", root);
            mail.addHeader("References", root);
        }
        try {
            Context loop = loops.get(Math.floorMod(turn.getAndIncrement(), loops.size()));
            mailer.send(mail)
                    .runSubscriptionOn(task -> loop.runOnContext(_ -> task.run()))
                    .await()
                    .atMost(config.timeout());
            return new Outcome.Sent(address.get());
        } catch (TimeoutException e) {
            return new Outcome.Away("Máy chủ thư không trả lời");
        } catch (RuntimeException e) {
            return failure(e, address.get(), delivery);
        }
    }

    private static Outcome failure(RuntimeException failure, String address, Delivery delivery) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                SmtpReply reply = SmtpReply.of(smtp.getReplyCode(), smtp.getReplyMessage());
                LOG.infof("Mail not taken: deliveryId=%s reply=%d", delivery.id(), smtp.getReplyCode());
                if (reply.isFinal()) {
                    return new Outcome.Refused(reply.words(), address, reply.isDeadAddress());
                }
                return reply.fault() == SmtpReply.Fault.ACCOUNT
                        ? new Outcome.Away("Máy chủ thư không chấp nhận tài khoản gửi của hệ thống")
                        : new Outcome.Later(reply.words());
            }
        }
        LOG.warnf(
                "Mail server is away: deliveryId=%s error=%s",
                delivery.id(), failure.getClass().getSimpleName());
        return new Outcome.Away("Máy chủ thư chưa kết nối được");
    }

    private String id(String left) {
        return "<" + left + "@" + config.domain() + ">";
    }
}
