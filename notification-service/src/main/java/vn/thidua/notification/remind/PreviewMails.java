package vn.thidua.notification.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Reminders;
import vn.thidua.notification.plan.domain.MailTimes;
import vn.thidua.notification.plan.domain.PlannedReminder;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.preference.Preferences;
import vn.thidua.notification.send.Recipients;

/** Every mail that a campaign will still send, to whom and when, as things stand now (lịch thư dự kiến). */
@ApplicationScoped
class PreviewMails {

    private static final int MOST = 400;

    /** A thing told of in a mail. */
    record PlannedLine(
            String obligationId, String title, String unitName, String step, Delivery.Role role, Instant dueAt) {}

    /** One mail to one person. */
    record PlannedMail(Instant at, String personId, String fullName, List<PlannedLine> lines) {}

    /**
     * @param more    mails beyond those listed
     * @param nobody  reminders of which nobody would hear, because nobody is entered
     */
    record Timeline(List<PlannedMail> mails, int more, int nobody) {}

    private record Key(Person person, Instant at) {}

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Reminders reminders;
    private final Recipients recipients;
    private final Preferences preferences;
    private final Organisation organisation;
    private final UnitScope scope;

    PreviewMails(
            Campaigns campaigns,
            Obligations obligations,
            Reminders reminders,
            Recipients recipients,
            Preferences preferences,
            Organisation organisation,
            UnitScope scope) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.reminders = reminders;
        this.recipients = recipients;
        this.preferences = preferences;
        this.organisation = organisation;
        this.scope = scope;
    }

    @Transactional
    Timeline of(String campaignId) {
        Campaign campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        Map<Key, List<PlannedLine>> mails = new TreeMap<>(
                Comparator.comparing(Key::at).thenComparing(key -> key.person().personId()));
        Map<String, MailTimes> times = new HashMap<>();
        Map<String, Optional<Person>> standing = new HashMap<>();
        int nobody = 0;
        for (Obligation obligation : obligations.ofCampaign(campaignId, scope.visibleUnits(), null, null)) {
            if (!obligation.isOwed()) {
                continue;
            }
            String unit = organisation.unitName(obligation.unitCode());
            for (PlannedReminder reminder : reminders.coming(obligation.obligationId(), obligation.dueDay())) {
                Map<Person, Rung> told = new TreeMap<>(Comparator.comparing(Person::personId));
                for (Rung rung : sorted(reminder)) {
                    Optional<Person> person = standing.computeIfAbsent(
                            rung + "|" + obligation.unitCode() + "|" + obligation.personId(),
                            _ -> recipients.on(rung, obligation));
                    if (person.isPresent()) {
                        told.putIfAbsent(person.get(), rung);
                    } else if (rung != Rung.DEPUTY) {
                        nobody++;
                    }
                }
                told.forEach((person, rung) -> {
                    MailTimes own = times.computeIfAbsent(person.personId(), _ -> preferences.of(person));
                    mails.computeIfAbsent(new Key(person, moment(reminder, own)), _ -> new ArrayList<>())
                            .add(new PlannedLine(
                                    obligation.obligationId(),
                                    obligation.title(),
                                    unit,
                                    reminder.step(),
                                    Delivery.Role.valueOf(rung.name()),
                                    obligation.dueAt()));
                });
            }
        }
        List<PlannedMail> listed = mails.entrySet().stream()
                .limit(MOST)
                .map(mail -> new PlannedMail(
                        mail.getKey().at(),
                        mail.getKey().person().personId(),
                        mail.getKey().person().fullName(),
                        mail.getValue()))
                .toList();
        return new Timeline(listed, mails.size() - listed.size(), nobody);
    }

    private static List<Rung> sorted(PlannedReminder reminder) {
        return reminder.rungs().stream().sorted().toList();
    }

    private static Instant moment(PlannedReminder reminder, MailTimes times) {
        if (reminder.step().equals(Planner.AT_ONCE)) {
            return reminder.at();
        }
        LocalDate day = Days.of(reminder.at());
        Instant morning = times.morningOf(day);
        return morning.isAfter(reminder.at()) ? morning : reminder.at();
    }
}
