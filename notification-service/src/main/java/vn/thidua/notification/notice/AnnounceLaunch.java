package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;

/** Tells the heads of the participating units and the recipients inside the body that a campaign was launched. */
@ApplicationScoped
class AnnounceLaunch implements EventHandler {

    private static final String RUNG = "LAUNCH";

    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Inbox inbox;

    AnnounceLaunch(Organisation organisation, Deliveries deliveries, Inbox inbox) {
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.launched.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Campaign campaign = event.data(Campaign.class);
        campaign.participants().forEach(unit -> tellHead(campaign, unit, "PARTICIPANT"));
        if (campaign.recipients() != null) {
            Set<String> inside = organisation.subtrees(List.of(campaign.ownerUnit()));
            for (Campaign.Recipient recipient : campaign.recipients()) {
                if (recipient.personId() != null) {
                    organisation
                            .person(recipient.personId())
                            .filter(person -> inside.contains(person.unitCode()))
                            .ifPresent(person -> tell(campaign, person.unitCode(), person, "RECIPIENT"));
                } else if (recipient.unitCode() != null && inside.contains(recipient.unitCode())) {
                    tellHead(campaign, recipient.unitCode(), "RECIPIENT");
                }
            }
        }
    }

    private void tellHead(Campaign campaign, String unit, String role) {
        tell(campaign, unit, organisation.headOf(unit).orElse(null), role);
    }

    private void tell(Campaign campaign, String unit, @Nullable Person person, String role) {
        var order = new Order(
                Delivery.Kind.LAUNCH,
                campaign.campaignId(),
                person == null ? RUNG + "/" + unit : RUNG,
                person == null ? null : person.personId(),
                role,
                unit,
                campaign.campaignId(),
                null,
                campaign.title(),
                Map.of());
        if (person == null) {
            deliveries.skip(order, "Chưa biết người đứng đầu đơn vị");
        } else if (deliveries.queue(order)) {
            inbox.add(new Inbox.Entry(
                    campaign.campaignId() + "|" + RUNG,
                    person.personId(),
                    Delivery.Kind.LAUNCH.name(),
                    campaign.title(),
                    summary(campaign),
                    Links.campaign(campaign.campaignId()),
                    campaign.campaignId(),
                    null));
        }
    }

    private String summary(Campaign campaign) {
        String owner = organisation.unitName(campaign.ownerUnit());
        List<Campaign.Milestone> asked = LaunchWriter.asked(campaign);
        return asked.isEmpty()
                ? owner + " đã phát động"
                : owner + " đã phát động; việc đầu tiên: " + asked.getFirst().title() + ", hạn "
                        + VietnameseDates.due(asked.getFirst().dueAt());
    }
}
