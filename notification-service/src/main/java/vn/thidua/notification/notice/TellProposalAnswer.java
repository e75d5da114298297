package vn.thidua.notification.notice;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.proposal.Proposal;
import vn.thidua.notification.proposal.Proposals;

/** Tells a person what became of a proposed title (trả lời đề xuất), up to the registration that was accepted. */
abstract sealed class TellProposalAnswer implements EventHandler {

    /**
     * What the mail keeps.
     *
     * @param outcome    CONFIRMED, DECLINED; REGISTERED or LEFT_OUT once the unit's registration is accepted
     * @param answeredBy the person who answered; absent once the registration is accepted
     */
    record Facts(
            String outcome,
            @Nullable String reason,
            @Nullable String answeredBy) {}

    private final Notices notices;
    private final String type;

    TellProposalAnswer(Notices notices, String name) {
        this.notices = notices;
        this.type = "vn.thidua.commitment." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    void tell(
            String proposalId,
            String campaignId,
            String unit,
            String person,
            String title,
            Facts facts,
            String inboxTitle,
            String inboxBody) {
        notices.add(new Notice(
                Delivery.Kind.PROPOSAL_ANSWERED,
                proposalId,
                facts.outcome(),
                Delivery.Role.OWNER,
                unit,
                person,
                null,
                campaignId,
                null,
                title,
                facts,
                inboxTitle,
                inboxBody,
                Links.ownProposals()));
    }

    @Singleton
    static final class Answered extends TellProposalAnswer {

        record ProposalAnswered(
                String proposalId,
                String campaignId,
                String unitCode,
                String personId,
                String titleName,
                String outcome,
                @Nullable String reason,
                String answeredBy) {}

        Answered(Notices notices) {
            super(notices, "proposal-answered");
        }

        @Override
        public void handle(EventEnvelope event) {
            ProposalAnswered answer = event.data(ProposalAnswered.class);
            if (answer.personId().equals(answer.answeredBy())) {
                return; // a head who answers himself knows
            }
            boolean confirmed = answer.outcome().equals("CONFIRMED");
            tell(
                    answer.proposalId(),
                    answer.campaignId(),
                    answer.unitCode(),
                    answer.personId(),
                    answer.titleName(),
                    new Facts(answer.outcome(), answer.reason(), answer.answeredBy()),
                    (confirmed ? "Đã xác nhận đề xuất " : "Không đưa vào bản đăng ký: ") + answer.titleName(),
                    confirmed ? "Đã đưa vào bản đăng ký của đơn vị." : "Lý do: " + answer.reason());
        }
    }

    /** What the head confirmed may have been taken out again before the registration was accepted. */
    @Singleton
    static final class Registered extends TellProposalAnswer {

        record Registration(String registrationId, List<Line> lines) {}

        record Line(String titleCode, String subjectKind, String subjectId) {

            static Line of(Proposal proposal) {
                return new Line(proposal.titleCode(), "PERSON", proposal.personId());
            }
        }

        private final Proposals proposals;

        Registered(Notices notices, Proposals proposals) {
            super(notices, "registration-accepted");
            this.proposals = proposals;
        }

        @Override
        public void handle(EventEnvelope event) {
            Registration registration = event.data(Registration.class);
            proposals.confirmed(registration.registrationId()).forEach(proposal -> {
                boolean registered = registration.lines().contains(Line.of(proposal));
                tell(
                        proposal.proposalId(),
                        proposal.campaignId(),
                        proposal.unitCode(),
                        proposal.personId(),
                        proposal.titleName(),
                        new Facts(registered ? "REGISTERED" : "LEFT_OUT", null, null),
                        (registered ? "Đã được đăng ký " : "Không còn trong bản đăng ký: ") + proposal.titleName(),
                        registered
                                ? "Bản đăng ký của đơn vị đã được chấp nhận."
                                : "Bản đăng ký của đơn vị được chấp nhận mà không có đề xuất này.");
            });
        }
    }
}
