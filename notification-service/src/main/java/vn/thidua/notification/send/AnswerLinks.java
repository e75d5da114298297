package vn.thidua.notification.send;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.mail.SignedLinks.Purpose;
import vn.thidua.notification.obligation.Obligation;

/** The answers that a mail offers (nút trả lời trong thư): all lead to one page with the choice made beforehand. */
final class AnswerLinks {

    /** One of them. */
    record AnswerLink(String words, String url) {}

    private AnswerLinks() {}

    static List<AnswerLink> of(SignedLinks links, Obligation obligation, Person recipient, Language language) {
        String page = page(links, obligation, recipient);
        return Stream.of("DONE", "EXTENSION", "NOT_ME", "NOTED")
                .map(answer -> new AnswerLink(MailWords.say(language, "answer." + answer), page + "?answer=" + answer))
                .toList();
    }

    static String page(SignedLinks links, Obligation obligation, Person recipient) {
        return links.url(Purpose.ANSWER, obligation.obligationId(), recipient.personId());
    }
}
