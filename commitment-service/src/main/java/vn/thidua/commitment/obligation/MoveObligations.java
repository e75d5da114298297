package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.commitment.campaign.MilestonesMoved;
import vn.thidua.commitment.obligation.MilestoneMoves.Affected;
import vn.thidua.commitment.obligation.MilestoneMoves.Moved;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.event.Outbox;

/** Milestones of a campaign moved (dời mốc): what is still owed by them moves along, all of it or nothing. */
@ApplicationScoped
class MoveObligations implements EventHandler {

    private final MilestoneMoves moves;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    MoveObligations(MilestoneMoves moves, AuditLog audit, Outbox outbox, Clock clock) {
        this.moves = moves;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String type() {
        return MilestonesMoved.TYPE;
    }

    @Override
    public void handle(EventEnvelope event) {
        MilestonesMoved told = event.data(MilestonesMoved.class);
        if (moves.remember(told)) {
            follow(told);
        }
    }

    /** What is still owed by dates that are no longer the milestones' moves to those that are remembered. */
    void follow(MilestonesMoved told) {
        Instant now = clock.instant();
        List<Moved> moved = new ArrayList<>();
        Map<UUID, String> diary = new LinkedHashMap<>();
        for (Affected affected : moves.lock(told.campaignId())) {
            Obligation.Pending before = affected.stored().obligation().pending();
            Obligation.Pending after = before.move(affected.from(), affected.to(), now);
            diary.put(after.duty().id(), sentence(before, after, affected.to(), told.reason()));
            if (!after.equals(before)) {
                moved.add(new Moved(affected.stored(), affected.stored().next(after)));
            }
        }
        moves.noteNewDates(told.campaignId());
        moves.store(moved);
        moves.settleWishes(moved, now);
        moves.tell(diary, now);
        audit.recordAll(moved.stream().map(m -> entry(m, told.reason())).toList());
        outbox.addAll(
                ObligationChanges.TOPIC,
                moved.stream().map(m -> announcement(m, told.reason())).toList());
    }

    private static String sentence(Obligation before, Obligation after, Instant to, String reason) {
        String why = ": " + Sentences.clause(reason) + ".";
        if (after.equals(before)) {
            return "Mốc dời sang " + Sentences.day(to) + ", hạn riêng của đơn vị " + Sentences.day(after.dueAt())
                    + " muộn hơn nên giữ nguyên" + why;
        }
        String again = before instanceof Obligation.Overdue && after instanceof Obligation.Open
                ? ", việc không còn quá hạn"
                : "";
        return "Dời hạn từ " + Sentences.day(before.dueAt()) + " sang " + Sentences.day(after.dueAt()) + again + why;
    }

    private static AuditEntry entry(Moved moved, String reason) {
        return new AuditEntry(
                "obligation",
                moved.id().toString(),
                "moved",
                moved.before().obligation().state() + " "
                        + moved.before().obligation().dueAt(),
                moved.after().obligation().state() + " "
                        + moved.after().obligation().dueAt(),
                reason);
    }

    private static Outbox.Announcement announcement(Moved moved, String reason) {
        return new Outbox.Announcement(
                "vn.thidua.obligation.moved.v1",
                moved.id().toString(),
                ObligationSnapshot.of(moved.after().obligation(), moved.after().version())
                        .because(reason));
    }
}
