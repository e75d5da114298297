package vn.thidua.notification.send;

import java.util.List;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.mail.SignedLinks.Purpose;
import vn.thidua.notification.obligation.Obligation;

/** The answers that a mail offers (nút trả lời trong thư): all lead to one page with the choice made beforehand. */
final class AnswerLinks {

    /** One of them. */
    record AnswerLink(String words, String url) {}

    private AnswerLinks() {}

    static List<AnswerLink> of(SignedLinks links, Obligation obligation, Person recipient) {
        String page = page(links, obligation, recipient);
        return List.of(
                new AnswerLink("đã nộp", page + "?answer=DONE"),
                new AnswerLink("xin gia hạn", page + "?answer=EXTENSION"),
                new AnswerLink("không phải tôi", page + "?answer=NOT_ME"),
                new AnswerLink("đã nắm", page + "?answer=NOTED"));
    }

    static String page(SignedLinks links, Obligation obligation, Person recipient) {
        return links.url(Purpose.ANSWER, obligation.obligationId(), recipient.personId());
    }
}
