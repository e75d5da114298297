package vn.thidua.notification.mail;

import java.util.Set;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;

/** Writes the mails of some kinds, at the moment of sending, from what is true then. */
public interface MailWriter {

    /** Either a mail or the reason why there is none. */
    sealed interface Draft {
        record Write(OutgoingMail mail) implements Draft {}

        record Skip(String reason) implements Draft {}

        /** Writing failed; the sender makes it of an exception. */
        record Broken() implements Draft {}
    }

    Set<Delivery.Kind> kinds();

    Draft write(Delivery delivery, Person recipient);
}
