package vn.thidua.campaign.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.Notice;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;

/** The calendar by the notices that are stored; another instance's change is seen within seconds. */
@ApplicationScoped
class StoredCalendar implements CurrentCalendar {

    private static final long LOOK_AGAIN_AFTER = Duration.ofSeconds(3).toNanos();

    private final Notices notices;
    private volatile @Nullable Known known;

    /** What was found when it was last looked at (by the machine's running time, not by the clock). */
    private record Known(long revision, WorkingCalendar calendar, long lookedAt) {}

    StoredCalendar(Notices notices) {
        this.notices = notices;
    }

    @Override
    public WorkingCalendar get() {
        Known now = known;
        if (now != null && System.nanoTime() - now.lookedAt() < LOOK_AGAIN_AFTER) {
            return now.calendar();
        }
        // of its own, so that nothing unfinished is kept for others
        Known found = QuarkusTransaction.requiringNew().call(() -> look(now));
        known = found;
        return found.calendar();
    }

    private Known look(@Nullable Known before) {
        long revision = notices.revision();
        return before != null && before.revision() == revision
                ? new Known(revision, before.calendar(), System.nanoTime())
                : new Known(
                        revision,
                        by(notices.current().stream().map(notices::notice).toList()),
                        System.nanoTime());
    }

    /** The calendar as it would be with exactly these notices. */
    static WorkingCalendar by(List<Notice> notices) {
        return WorkingCalendar.standard().withOnly(notices);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notices.Changed changed) {
        known = null;
    }
}
