package vn.thidua.notification.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.contact.Contacts;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.store.Database;

/** Writes an answer down and tells the officer. The obligation itself is closed or moved where it lives, not here. */
@ApplicationScoped
class RecordAnswer {

    private final Database database;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    RecordAnswer(
            Database database,
            Organisation organisation,
            Contacts contacts,
            Inbox inbox,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.contacts = contacts;
        this.inbox = inbox;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The last answer of a person about an obligation's present due day. */
    Optional<Answer> last(Obligation obligation, String personId) {
        return database.first(
                """
                select * from mail_answer where obligation_id = ? and person_id = ? and due_day = ?
                order by id desc limit 1""",
                row -> new Answer(
                        Answer.Kind.valueOf(row.getString("answer")),
                        row.getObject("wished_day", LocalDate.class),
                        row.getString("reason"),
                        Database.moment(row, "answered_at")),
                obligation.obligationId(),
                personId,
                obligation.dueDay());
    }

    /** The same answer again changes nothing. */
    @Transactional
    void record(
            Obligation obligation, String personId, Answer.Kind kind, @Nullable LocalDate wishedDay, String reason) {
        boolean fresh = database.update(
                        """
                        insert into mail_answer (obligation_id, person_id, answer, due_day, wished_day, reason, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict on constraint mail_answer_once do nothing""",
                        obligation.obligationId(),
                        personId,
                        kind.name(),
                        obligation.dueDay(),
                        wishedDay,
                        reason,
                        clock.instant())
                == 1;
        if (!fresh) {
            return;
        }
        database.update("""
                update delivery set answer = ?, answered_at = ?
                where obligation_id = ? and person_id = ? and state = 'SENT'
                    and kind in ('REMINDER', 'MANUAL_REMINDER', 'MOVED')""", kind.words(), clock.instant(), obligation.obligationId(), personId);
        audit.record(new AuditEntry(
                "obligation", obligation.obligationId(), "answer-from-mail", null, personId + ": " + kind, reason));
        if (wishedDay != null) {
            outbox.add(
                    ExtensionWished.TOPIC,
                    ExtensionWished.TYPE,
                    obligation.obligationId(),
                    new ExtensionWished(obligation.obligationId(), personId, wishedDay, reason, clock.instant()));
        }
        tellOfficer(obligation, personId, kind, wishedDay, reason);
    }

    private void tellOfficer(
            Obligation obligation, String personId, Answer.Kind kind, @Nullable LocalDate wishedDay, String reason) {
        Optional<Person> officer = contacts.officerFor(obligation.unitCode());
        if (officer.isEmpty() || officer.get().personId().equals(personId)) {
            return;
        }
        String who = organisation.person(personId).map(Person::fullName).orElse(personId);
        String unit = organisation.unitName(obligation.unitCode());
        inbox.add(new Inbox.Entry(
                obligation.obligationId() + "|ANSWER/" + kind + "/" + clock.instant(),
                officer.get().personId(),
                Delivery.Kind.ANSWERED.name(),
                kind.words() + ": " + obligation.title(),
                who + " (" + unit + ") trả lời từ thư"
                        + (wishedDay == null ? "" : ", muốn lùi đến " + VietnameseDates.day(wishedDay))
                        + (reason.isBlank() ? "" : ". Lý do: " + reason),
                Links.obligation(obligation.obligationId()),
                obligation.campaignId(),
                obligation.obligationId()));
    }
}
