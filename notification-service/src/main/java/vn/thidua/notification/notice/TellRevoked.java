package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.contact.Contacts;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;

/** An award was taken back (hủy bỏ): its holder, those whose awards rested on it, and the officer are told. */
@ApplicationScoped
class TellRevoked implements EventHandler {

    record Revocation(
            String revocationId,
            String decisionId,
            String decisionNumber,
            String number,
            LocalDate signedOn,
            String ownerUnit,
            Item item,
            long bonusRecovered,
            List<Item> underReview,
            @Nullable List<Item> recordedUnderReview) {

        /** Those decided here and those only recorded here. */
        List<Item> reviewed() {
            return recordedUnderReview == null
                    ? underReview
                    : Stream.concat(underReview.stream(), recordedUnderReview.stream())
                            .toList();
        }
    }

    /** @param decisionId null for an award that another body decided */
    record Item(
            @Nullable String decisionId,
            @Nullable String nominationId,
            @Nullable String recordId,
            String subjectKind,
            String subjectId,
            String awardCode,
            @Nullable String awardName,
            int year) {

        String title() {
            return (awardName == null ? AwardNames.of(awardCode) : awardName) + " năm " + year;
        }

        String id() {
            return nominationId == null ? String.valueOf(recordId) : nominationId;
        }

        boolean collective() {
            return !"PERSON".equals(subjectKind);
        }
    }

    /**
     * What the mail keeps.
     *
     * @param subject   id of the person or unit whose award it is
     * @param review    true where the award is under review, false where it was taken back
     * @param recovered đồng to be paid back, 0 where nothing was paid
     * @param others    how many awards came under review with it, for the officer
     */
    record Facts(
            String number,
            LocalDate signedOn,
            String ownerUnit,
            String award,
            String subject,
            boolean collective,
            boolean review,
            long recovered,
            int others) {}

    private final Notices notices;
    private final Contacts contacts;

    TellRevoked(Notices notices, Contacts contacts) {
        this.notices = notices;
        this.contacts = contacts;
    }

    @Override
    public String type() {
        return "vn.thidua.award.decision-revoked.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Revocation revocation = event.data(Revocation.class);
        tell(revocation, revocation.item(), false, null);
        revocation.reviewed().forEach(item -> tell(revocation, item, true, null));
        contacts.officerFor(revocation.ownerUnit())
                .ifPresent(officer -> tell(revocation, revocation.item(), false, officer.personId()));
    }

    private void tell(Revocation revocation, Item item, boolean review, @Nullable String officer) {
        boolean collective = item.collective();
        String title = (review ? "Cần rà soát: " : "Hủy bỏ: ") + item.title();
        notices.add(new Notice(
                Delivery.Kind.REVOKED,
                revocation.revocationId(),
                (officer == null ? "REVOKED/" : "REVOKED/OFFICER/") + item.id(),
                officer == null ? Delivery.Role.COMMENDED : Delivery.Role.OFFICER,
                collective ? item.subjectId() : null,
                officer == null ? (collective ? null : item.subjectId()) : officer,
                null,
                null,
                null,
                title,
                new Facts(
                        revocation.number(),
                        revocation.signedOn(),
                        revocation.ownerUnit(),
                        item.title(),
                        item.subjectId(),
                        collective,
                        review,
                        review ? 0 : revocation.bonusRecovered(),
                        revocation.reviewed().size()),
                title,
                "Quyết định số " + revocation.number() + ", " + VietnameseDates.day(revocation.signedOn()),
                item.decisionId() == null
                        ? Links.facts(item.subjectKind(), item.subjectId())
                        : Links.decision(item.decisionId())));
    }
}
