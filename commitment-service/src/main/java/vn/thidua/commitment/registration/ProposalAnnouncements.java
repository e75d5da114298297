package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.kit.caller.Actor;

/**
 * Tells the other services who proposed what and what became of it. The subject is the unit's registration, so that these
 * events stay in order with its acceptance. What the person wrote stays here.
 */
@ApplicationScoped
class ProposalAnnouncements {

    /** Data of {@code commitment.title-proposed}. */
    record TitleProposed(
            UUID proposalId,
            UUID registrationId,
            UUID campaignId,
            int year,
            String unitCode,
            String personId,
            String titleCode,
            String titleName,
            Instant at) {}

    /** Data of {@code commitment.proposal-withdrawn}. */
    record ProposalWithdrawn(UUID proposalId, UUID registrationId, UUID campaignId, String unitCode, Instant at) {}

    /**
     * Data of {@code commitment.proposal-answered}.
     *
     * @param outcome    CONFIRMED or DECLINED
     * @param reason     of the head who declined
     * @param answeredBy the person who answered, be it in the head's place
     */
    record ProposalAnswered(
            UUID proposalId,
            UUID registrationId,
            UUID campaignId,
            int year,
            String unitCode,
            String personId,
            String titleCode,
            String titleName,
            String outcome,
            @Nullable String reason,
            String answeredBy,
            Instant at) {}

    private final Announcements announcements;

    ProposalAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    void proposed(Proposal.Asked asked, Registration.Sheet sheet) {
        Proposal.Wish wish = asked.wish();
        announcements.add(
                "title-proposed",
                sheet.id(),
                new TitleProposed(
                        wish.id(),
                        sheet.id(),
                        sheet.campaignId(),
                        sheet.year(),
                        sheet.unit(),
                        wish.person(),
                        wish.title().name(),
                        wish.title().vietnamese(),
                        wish.at()));
    }

    void withdrawn(Proposal.Withdrawn withdrawn, Registration.Sheet sheet) {
        announcements.add(
                "proposal-withdrawn",
                sheet.id(),
                new ProposalWithdrawn(
                        withdrawn.wish().id(),
                        sheet.id(),
                        sheet.campaignId(),
                        sheet.unit(),
                        withdrawn.answer().at()));
    }

    void confirmed(Proposal.Confirmed confirmed, Registration.Sheet sheet) {
        answered(confirmed, confirmed.answer(), null, sheet);
    }

    void declined(Proposal.Declined declined, Registration.Sheet sheet) {
        answered(declined, declined.answer(), declined.reason(), sheet);
    }

    private void answered(
            Proposal proposal, Proposal.Answer answer, @Nullable String reason, Registration.Sheet sheet) {
        Proposal.Wish wish = proposal.wish();
        announcements.add(
                "proposal-answered",
                sheet.id(),
                new ProposalAnswered(
                        wish.id(),
                        sheet.id(),
                        sheet.campaignId(),
                        sheet.year(),
                        sheet.unit(),
                        wish.person(),
                        wish.title().name(),
                        wish.title().vietnamese(),
                        proposal.state(),
                        reason,
                        Actor.people(answer.by()).getFirst(),
                        answer.at()));
    }
}
