package vn.thidua.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.digest.Digests;
import vn.thidua.notification.inbox.Inbox;

/** Finds the reader of each notice and tells them. A reader who is not known yet is waited for, for a while. */
@ApplicationScoped
public class TellPeople {

    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Notices notices;
    private final Organisation organisation;
    private final Deliveries deliveries;
    private final Digests digests;
    private final Inbox inbox;
    private final Clock clock;

    TellPeople(
            Notices notices,
            Organisation organisation,
            Deliveries deliveries,
            Digests digests,
            Inbox inbox,
            Clock clock) {
        this.notices = notices;
        this.organisation = organisation;
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

    private void tell(Notice.Waiting waiting) {
        Notice notice = waiting.notice();
        Optional<Person> person = notice.personId() == null
                ? Optional.ofNullable(notice.unitCode()).flatMap(organisation::headOf)
                : organisation.person(notice.personId());
        Instant now = clock.instant();
        if (person.isPresent()) {
            tell(notice, person.get());
            notices.done(waiting);
        } else if (now.isBefore(waiting.createdAt().plus(PATIENCE))) {
            notices.lookAgain(waiting, now.plus(LOOK_AGAIN));
        } else {
            String why = notice.personId() == null
                    ? "Chưa biết người đứng đầu đơn vị"
                    : "Không có cán bộ này trong danh sách nhân sự";
            if (isInside(notice, notice.unitCode())) {
                deliveries.skip(order(notice, null), why);
            }
            notices.done(waiting);
        }
    }

    private void tell(Notice notice, Person person) {
        Order order = order(notice, person);
        if (isInside(notice, order.unitCode()) && queue(order, person)) {
            inbox.add(new Inbox.Entry(
                    notice.about() + "|" + notice.rung(),
                    person.personId(),
                    notice.kind().name(),
                    notice.inboxTitle(),
                    notice.inboxBody(),
                    notice.link(),
                    notice.campaignId(),
                    notice.obligationId()));
        }
    }

    private boolean queue(Order order, Person person) {
        return order.kind() == Delivery.Kind.MOVED ? digests.news(order, person) : deliveries.queue(order);
    }

    private boolean isInside(Notice notice, @Nullable String unit) {
        return notice.withinUnit() == null
                || (unit != null
                        && organisation.subtrees(List.of(notice.withinUnit())).contains(unit));
    }

    private static Order order(Notice notice, @Nullable Person person) {
        String unit = notice.unitCode() != null ? notice.unitCode() : person == null ? "" : person.unitCode();
        return new Order(
                notice.kind(),
                notice.about(),
                // several readers that are not known are several lines of the ledger
                person == null ? notice.rung() + "/" + unit + notice.personId() : notice.rung(),
                person == null ? null : person.personId(),
                notice.role().name(),
                unit,
                notice.campaignId(),
                notice.obligationId(),
                notice.title(),
                notice.facts());
    }
}
