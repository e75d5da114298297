package vn.thidua.notification.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.contact.Contacts;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.obligation.OwedBy;

/**
 * Tells those who can help that somebody's mails do not arrive (báo người thay), once for each time the address broke: a
 * head's deputy, else the head of the unit, by mail; the officer in the app, where the call list is.
 */
@ApplicationScoped
public class TellStandIn {

    private final DeadAddresses addresses;
    private final OwedBy owedBy;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Inbox inbox;
    private final Clock clock;

    TellStandIn(
            DeadAddresses addresses,
            OwedBy owedBy,
            Organisation organisation,
            Contacts contacts,
            Deliveries deliveries,
            Inbox inbox,
            Clock clock) {
        this.addresses = addresses;
        this.owedBy = owedBy;
        this.organisation = organisation;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Nothing happens while the person owes nothing or can be reached. */
    public void about(Person person) {
        addresses.of(person).ifPresent(trouble -> {
            int owed = owedBy.person(person).size();
            if (owed > 0) {
                tell(person, trouble, owed);
            }
        });
    }

    private void tell(Person person, DeadAddresses.Trouble trouble, int owed) {
        String about = "unreachable:" + person.personId();
        String rung = "UNREACHABLE/" + trouble.address() + "/" + trouble.since();
        String title = "Thư không đến được " + person.fullName();
        standIn(person).ifPresent(reader -> {
            boolean fresh = deliveries.queue(new Order(
                    Delivery.Kind.UNREACHABLE,
                    about,
                    rung,
                    reader.personId(),
                    role(reader, person).name(),
                    person.unitCode(),
                    null,
                    null,
                    title,
                    Map.of("personId", person.personId())));
            if (fresh) {
                add(about + "|" + rung, reader, title, person, owed, Links.obligations());
            }
        });
        contacts.officerFor(person.unitCode())
                .filter(officer -> !officer.personId().equals(person.personId()))
                .ifPresent(
                        officer -> add(about + "|" + rung + "|officer", officer, title, person, owed, Links.calls()));
    }

    private void add(String key, Person reader, String title, Person person, int owed, String link) {
        inbox.add(new Inbox.Entry(
                key,
                reader.personId(),
                Delivery.Kind.UNREACHABLE.name(),
                title,
                organisation.unitName(person.unitCode()) + ", còn " + owed + " việc chưa xong: xin gọi điện.",
                link,
                null,
                null));
    }

    private Optional<Person> standIn(Person person) {
        Optional<Person> head = organisation.headOf(person.unitCode());
        boolean isHead = head.isPresent() && head.get().personId().equals(person.personId());
        return isHead || head.isEmpty()
                ? contacts.deputyOf(person.unitCode(), Days.of(clock.instant()), person.personId())
                : head;
    }

    private static Delivery.Role role(Person reader, Person person) {
        return reader.headOf() != null && person.unitCode().equals(reader.unitCode())
                ? Delivery.Role.HEAD
                : Delivery.Role.DEPUTY;
    }
}
