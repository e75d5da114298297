package vn.thidua.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.contact.Heads;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.digest.Digests;
import vn.thidua.notification.inbox.Inbox;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Finds the reader of each notice and tells them. A reader who is not known yet is waited for, for a while. */
@ApplicationScoped
public class TellPeople {

    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Notices notices;
    private final Organisation organisation;
    private final Heads heads;
    private final Obligations obligations;
    private final Deliveries deliveries;
    private final Digests digests;
    private final Inbox inbox;
    private final Clock clock;

    TellPeople(
            Notices notices,
            Organisation organisation,
            Heads heads,
            Obligations obligations,
            Deliveries deliveries,
            Digests digests,
            Inbox inbox,
            Clock clock) {
        this.notices = notices;
        this.organisation = organisation;
        this.heads = heads;
        this.obligations = obligations;
        this.deliveries = deliveries;
        this.digests = digests;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Tells all whose reader is known. */
    public void run() {
        int taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> Recall.during(this::batch));
        } while (taken == BATCH);
    }

    private int batch() {
        List<Notice.Waiting> batch = notices.take(BATCH);
        batch.forEach(this::tell);
        return batch.size();
    }

    /** Somebody to be told, and as what. */
    private record Reader(Person person, Delivery.Role role) {}

    private void tell(Notice.Waiting waiting) {
        Notice notice = waiting.notice();
        Instant now = clock.instant();
        boolean patient = now.isBefore(waiting.createdAt().plus(PATIENCE));
        Optional<Person> person = notice.personId() == null
                ? Optional.ofNullable(notice.unitCode()).flatMap(heads::of)
                : organisation.person(notice.personId());
        if (person.isEmpty() && patient) {
            notices.lookAgain(waiting, now.plus(LOOK_AGAIN));
            return;
        }
        List<Reader> readers = person.map(known -> readers(notice, known)).orElseGet(() -> standIn(notice));
        if (person.isEmpty() && readers.isEmpty() && isInside(notice, notice.unitCode())) {
            deliveries.skip(
                    order(notice, null),
                    notice.personId() == null
                            ? "Chưa biết người đứng đầu đơn vị"
                            : "Không có cán bộ này trong danh sách nhân sự");
        }
        readers.stream()
                .filter(reader -> !reader.person().personId().equals(notice.besides()))
                .forEach(reader -> tell(notice, reader));
        notices.done(waiting);
    }

    /** The one named; beside a head who is to answer also whoever acts for the head. */
    private List<Reader> readers(Notice notice, Person person) {
        List<Reader> readers = new ArrayList<>(List.of(new Reader(person, notice.role())));
        if (notice.personId() == null
                && notice.unitCode() != null
                && notice.kind().asksTheHead()) {
            heads.actingFor(notice.unitCode())
                    .ifPresent(acting -> readers.add(new Reader(acting, Delivery.Role.DEPUTY)));
        }
        return readers;
    }

    /** A unit without a head: what waits for an answer is told to a deputy who is there. */
    private List<Reader> standIn(Notice notice) {
        return notice.personId() == null
                        && notice.unitCode() != null
                        && notice.kind().asksTheHead()
                ? heads.deputyOf(notice.unitCode(), notice.besides()).stream()
                        .map(deputy -> new Reader(deputy, Delivery.Role.DEPUTY))
                        .toList()
                : List.of();
    }

    private void tell(Notice notice, Reader reader) {
        Order order = order(notice, reader);
        if (isInside(notice, order.unitCode()) && queue(order, reader.person())) {
            inbox.add(new Inbox.Entry(
                    notice.inboxKey(),
                    reader.person().personId(),
                    notice.kind().name(),
                    notice.inboxTitle(),
                    notice.inboxBody(),
                    notice.link(),
                    notice.campaignId(),
                    notice.obligationId()));
        }
    }

    private boolean queue(Order order, Person person) {
        return switch (order.kind()) {
            case MOVED -> digests.news(order, person);
            case PROPOSED -> deliveries.queue(digests.morning(order, person, registrationDue(order)));
            default -> deliveries.queue(order);
        };
    }

    /** With the morning mail, unless the unit hands its registration in before. */
    private Instant registrationDue(Order order) {
        return obligations
                .registrationOf(order.campaignId() + "", order.unitCode())
                .map(Obligation::dueAt)
                .filter(due -> due.isAfter(clock.instant()))
                .orElse(Instant.MAX);
    }

    private boolean isInside(Notice notice, @Nullable String unit) {
        return notice.withinUnit() == null
                || (unit != null
                        && organisation.subtrees(List.of(notice.withinUnit())).contains(unit));
    }

    private static Order order(Notice notice, @Nullable Reader reader) {
        Person person = reader == null ? null : reader.person();
        String unit = notice.unitCode() != null ? notice.unitCode() : person == null ? "" : person.unitCode();
        return new Order(
                notice.kind(),
                notice.about(),
                // several readers that are not known are several lines of the ledger
                person == null ? notice.rung() + "/" + unit + notice.personId() : notice.rung(),
                person == null ? null : person.personId(),
                (reader == null ? notice.role() : reader.role()).name(),
                unit,
                notice.campaignId(),
                notice.obligationId(),
                notice.title(),
                notice.facts());
    }
}
