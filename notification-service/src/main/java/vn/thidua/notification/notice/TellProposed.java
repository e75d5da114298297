package vn.thidua.notification.notice;

import jakarta.inject.Singleton;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.proposal.Proposal;

/** A person proposes a title: the head is told, until it is answered or taken back (đề xuất chờ trả lời). */
abstract sealed class TellProposed implements EventHandler {

    private static final String RUNG = "PROPOSED";

    /** What the mail keeps. */
    record Facts(String proposalId) {}

    final Notices notices;
    private final String type;

    TellProposed(Notices notices, String name) {
        this.notices = notices;
        this.type = "vn.thidua.commitment." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    @Singleton
    static final class Proposed extends TellProposed {

        private final Organisation organisation;
        private final Campaigns campaigns;

        Proposed(Notices notices, Organisation organisation, Campaigns campaigns) {
            super(notices, "title-proposed");
            this.organisation = organisation;
            this.campaigns = campaigns;
        }

        @Override
        public void handle(EventEnvelope event) {
            Proposal proposal = event.data(Proposal.class);
            String who = organisation
                    .person(proposal.personId())
                    .map(Person::fullName)
                    .orElse("Cán bộ của đơn vị");
            String title = who + " đề xuất " + proposal.titleName();
            notices.add(new Notice(
                    Delivery.Kind.PROPOSED,
                    proposal.proposalId(),
                    RUNG,
                    Delivery.Role.HEAD,
                    proposal.unitCode(),
                    null,
                    proposal.personId(),
                    null,
                    proposal.campaignId(),
                    null,
                    title,
                    new Facts(proposal.proposalId()),
                    title,
                    campaigns
                                    .find(proposal.campaignId())
                                    .map(Campaign::title)
                                    .map(campaign -> "Phong trào “" + campaign + "”. ")
                                    .orElse("")
                            + "Xác nhận vào bản đăng ký của đơn vị, hoặc trả lời vì sao không.",
                    Links.registration(proposal.registrationId())));
        }
    }

    /** It needs nobody's attention any more; a mail that waits leaves it out by itself. */
    abstract static sealed class Over extends TellProposed {

        record Ended(String proposalId) {}

        private final Inbox inbox;

        Over(Notices notices, Inbox inbox, String name) {
            super(notices, name);
            this.inbox = inbox;
        }

        @Override
        public void handle(EventEnvelope event) {
            String proposal = event.data(Ended.class).proposalId();
            notices.forget(proposal, RUNG);
            inbox.settle(Notice.inboxKey(proposal, RUNG));
        }
    }

    @Singleton
    static final class Withdrawn extends Over {
        Withdrawn(Notices notices, Inbox inbox) {
            super(notices, inbox, "proposal-withdrawn");
        }
    }

    @Singleton
    static final class Answered extends Over {
        Answered(Notices notices, Inbox inbox) {
            super(notices, inbox, "proposal-answered");
        }
    }
}
