package vn.thidua.notification.mail;

import java.util.List;
import java.util.Set;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;

/** Writes the mails of some kinds, at the moment of sending, from what is true then. */
public interface MailWriter {

    /** Either a mail or the reason why there is none. */
    sealed interface Draft {
        record Write(OutgoingMail mail, List<LeftOut> leftOut) implements Draft {
            public Write(OutgoingMail mail) {
                this(mail, List.of());
            }
        }

        record Skip(String reason, List<LeftOut> leftOut) implements Draft {
            public Skip(String reason) {
                this(reason, List.of());
            }
        }

        /** Writing failed; the sender makes it of an exception. */
        record Broken() implements Draft {}
    }

    /** Something that the mail was to tell of and does not, and why. */
    record LeftOut(Delivery delivery, String reason) {}

    Set<Delivery.Kind> kinds();

    Draft write(Delivery delivery, Person recipient, Language language);
}
