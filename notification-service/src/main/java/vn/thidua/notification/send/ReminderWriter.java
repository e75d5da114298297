package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWriter;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Rung;

/** The reminder (thư nhắc): what, by when, from which document, why you, what happens next, one link. */
@ApplicationScoped
class ReminderWriter implements MailWriter {

    private final Obligations obligations;
    private final Reminders reminders;
    private final Organisation organisation;
    private final Recipients recipients;
    private final MailTemplates templates;
    private final DueWords dueWords;
    private final SignedLinks links;
    private final Clock clock;

    ReminderWriter(
            Obligations obligations,
            Reminders reminders,
            Organisation organisation,
            Recipients recipients,
            MailTemplates templates,
            DueWords dueWords,
            SignedLinks links,
            Clock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.organisation = organisation;
        this.recipients = recipients;
        this.templates = templates;
        this.dueWords = dueWords;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<Delivery.Kind> kinds() {
        return Set.of(Delivery.Kind.REMINDER, Delivery.Kind.MANUAL_REMINDER);
    }

    @Override
    public Draft write(Delivery delivery, Person recipient) {
        return switch (StillDue.ask(delivery, obligations)) {
            case StillDue.No no -> new Draft.Skip(no.why());
            case StillDue.Yes yes -> new Draft.Write(mail(delivery, yes.obligation(), recipient));
        };
    }

    OutgoingMail mail(Delivery delivery, Obligation obligation, Person recipient) {
        Rung rung = Rung.valueOf(delivery.role());
        String unit = organisation.unitName(obligation.unitCode());
        String remaining = dueWords.remaining(obligation);
        boolean late = obligation.dueAt().isBefore(clock.instant());
        Map<String, Object> data = new HashMap<>();
        data.put("name", recipient.fullName());
        data.put("what", obligation.title());
        data.put("unit", unit);
        data.put("campaign", obligation.campaignTitle());
        data.put("remaining", remaining);
        data.put("due", VietnameseDates.due(obligation.dueAt()));
        data.put("late", late);
        data.put("sourceText", text(obligation.sourceText()));
        data.put("document", text(obligation.documentNumber()));
        data.put("why", why(rung, obligation, unit, recipient));
        data.put("next", next(obligation, late));
        data.put("collapsed", delivery.facts().path("collapsed").asInt());
        data.put("manual", delivery.kind() == Delivery.Kind.MANUAL_REMINDER);
        data.put("answers", rung == Rung.OWNER ? AnswerLinks.of(links, obligation, recipient) : List.of());
        data.put("url", templates.url(Links.obligation(obligation.obligationId())));
        String subject = rung == Rung.OWNER
                ? remaining + ": " + obligation.title()
                : unit + " – " + lowerFirst(remaining) + ": " + obligation.title();
        return new OutgoingMail(
                subject,
                templates.text("reminder", data),
                templates.html("reminder", data),
                "nhac-viec",
                "obligation." + obligation.obligationId());
    }

    String why(Rung rung, Obligation obligation, String unit, Person recipient) {
        String owner = obligation.personId() == null
                ? unit
                : organisation
                        .person(obligation.personId())
                        .map(Person::fullName)
                        .orElse(unit);
        return switch (rung) {
            case OWNER ->
                recipient.personId().equals(obligation.personId())
                        ? "Anh/chị nhận thư này vì là người được giao việc này."
                        : "Anh/chị nhận thư này vì là người đứng đầu " + unit + ", đơn vị phải thực hiện.";
            case DEPUTY -> whyDeputy(obligation, unit, recipient);
            case HEAD ->
                "Anh/chị nhận thư này vì là người đứng đầu " + unit + "; " + owner + " chưa hoàn thành việc này.";
            case OFFICER ->
                "Anh/chị nhận thư này vì theo dõi phong trào thi đua; " + owner + " chưa hoàn thành việc này.";
            case PRINCIPAL ->
                "Anh/chị nhận thư này vì là thủ trưởng cơ quan; việc của " + owner + " đã quá hạn và chưa hoàn thành.";
        };
    }

    private String whyDeputy(Obligation obligation, String unit, Person recipient) {
        return recipients.actingFor(obligation).filter(recipient::equals).isPresent()
                ? "Anh/chị nhận thư này vì được ủy quyền làm thay người đứng đầu " + unit + "."
                : "Anh/chị nhận thư này vì là cấp phó của " + unit
                        + ", để việc không phải chờ khi trưởng đơn vị đi vắng.";
    }

    private String next(Obligation obligation, boolean late) {
        Optional<PlannedReminder> next =
                reminders.next(obligation.obligationId(), obligation.dueDay(), clock.instant());
        String stop = late ? "Nộp xong thì hệ thống thôi nhắc." : "Nộp trước hạn thì không còn thư nhắc nào nữa.";
        return next.map(reminder -> stop + " Nếu chưa, lần nhắc tiếp theo là "
                        + VietnameseDates.day(Days.of(reminder.at())) + also(reminder) + ".")
                .orElse(stop);
    }

    private static String also(PlannedReminder reminder) {
        if (reminder.rungs().contains(Rung.PRINCIPAL)) {
            return ", đồng thời báo cáo thủ trưởng";
        }
        return reminder.rungs().contains(Rung.OFFICER) ? ", đồng thời báo cán bộ thi đua, khen thưởng" : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
