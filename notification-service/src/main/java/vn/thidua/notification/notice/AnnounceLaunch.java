package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;

/** Tells the heads of the participating units and the recipients inside the body that a campaign was launched. */
@ApplicationScoped
class AnnounceLaunch implements EventHandler {

    private final Notices notices;
    private final Deliveries deliveries;

    AnnounceLaunch(Notices notices, Deliveries deliveries) {
        this.notices = notices;
        this.deliveries = deliveries;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.launched.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Campaign campaign = event.data(Campaign.class);
        campaign.participants().forEach(unit -> tell(campaign, unit, null, Delivery.Role.PARTICIPANT));
        if (campaign.recipients() != null) {
            campaign.recipients().stream()
                    .filter(recipient -> recipient.personId() != null || recipient.unitCode() != null)
                    .forEach(recipient -> tell(
                            campaign,
                            recipient.personId() == null ? recipient.unitCode() : null,
                            recipient.personId(),
                            Delivery.Role.RECIPIENT));
            campaign.recipients().stream()
                    .filter(recipient -> recipient.personId() == null && recipient.unitCode() == null)
                    .filter(recipient ->
                            recipient.email() != null && !recipient.email().isBlank())
                    .forEach(recipient -> tellOutside(campaign, recipient));
        }
    }

    private void tell(Campaign campaign, @Nullable String unit, @Nullable String person, Delivery.Role role) {
        notices.add(new Notice(
                Delivery.Kind.LAUNCH,
                campaign.campaignId(),
                "LAUNCH",
                role,
                unit,
                person,
                // other bodies get the document itself, not a mail of this system
                role == Delivery.Role.RECIPIENT ? campaign.ownerUnit() : null,
                campaign.campaignId(),
                null,
                campaign.title(),
                Map.of(),
                campaign.title(),
                summary(campaign),
                Links.campaign(campaign.campaignId())));
    }

    /** Somebody outside, known by an address only: gets the launch, never a reminder. */
    private void tellOutside(Campaign campaign, Campaign.Recipient recipient) {
        String email = java.util.Objects.requireNonNull(recipient.email()).strip();
        deliveries.queue(new Delivery.Order(
                Delivery.Kind.LAUNCH,
                campaign.campaignId(),
                "LAUNCH/" + email.toLowerCase(java.util.Locale.ROOT),
                null,
                Delivery.Role.RECIPIENT.name(),
                campaign.ownerUnit(),
                campaign.campaignId(),
                null,
                campaign.title(),
                Map.of("outside", email, "fullName", recipient.text())));
    }

    private static String summary(Campaign campaign) {
        List<Campaign.Milestone> asked = LaunchWriter.asked(campaign);
        return asked.isEmpty()
                ? "Đã phát động"
                : "Đã phát động; việc đầu tiên: " + asked.getFirst().title() + ", hạn "
                        + VietnameseDates.due(asked.getFirst().dueAt());
    }
}
