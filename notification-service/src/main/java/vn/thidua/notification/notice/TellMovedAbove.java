package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.contact.Contacts;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.VietnameseDates;

/**
 * Dates of a campaign moved: officer and principal of each body that carries it out are told in the app, because their own plan
 * does not move by itself (cấp trên dời mốc). Who owes something hears of it by mail, see {@link TellMoved}.
 */
@ApplicationScoped
class TellMovedAbove implements EventHandler {

    /** What is read of the event. */
    record Moved(String campaignId, String reason, List<Move> moves) {}

    /** One date. */
    record Move(String milestoneId, String title, Instant from, Instant to) {}

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Inbox inbox;

    TellMovedAbove(Campaigns campaigns, Organisation organisation, Contacts contacts, Inbox inbox) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.contacts = contacts;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.milestones-moved.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Moved moved = event.data(Moved.class);
        campaigns
                .find(moved.campaignId())
                .ifPresent(campaign -> inbox.add(bodies(campaign)
                        .flatMap(body -> readers(body).map(reader -> entry(event, moved, campaign, reader)))
                        .toList()));
    }

    private Stream<Unit> bodies(Campaign campaign) {
        return organisation.units(campaign.participants()).stream()
                .filter(unit -> unit.legalPersonality() && !unit.code().equals(campaign.ownerUnit()));
    }

    /** Only people of the body itself: what stands above it knows already. */
    private Stream<Person> readers(Unit body) {
        var own = organisation.subtrees(List.of(body.code()));
        return Stream.of(contacts.officerFor(body.code()), contacts.principalFor(body.code()))
                .flatMap(Optional::stream)
                .filter(person -> own.contains(person.unitCode()))
                .distinct();
    }

    private static Inbox.Entry entry(EventEnvelope event, Moved moved, Campaign campaign, Person reader) {
        String dates = moved.moves().stream()
                .map(move -> "“%s” sang %s".formatted(move.title(), VietnameseDates.day(Days.of(move.to()))))
                .collect(Collectors.joining("; "));
        return new Inbox.Entry(
                campaign.campaignId() + "|MOVED-ABOVE/" + event.id(),
                reader.personId(),
                Delivery.Kind.MOVED.name(),
                "Cấp trên dời mốc: " + campaign.title(),
                dates + ". Lý do: " + moved.reason() + " Kế hoạch triển khai của đơn vị chưa đổi theo, xin xem và dời.",
                Links.toCarryOut(),
                campaign.campaignId(),
                null);
    }
}
