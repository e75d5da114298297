package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.ObligationChanges.Change;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Other features tell here what became of a deliverable; the obligation's state follows from it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Fulfilment {

    private final PostgresObligations obligations;
    private final ObligationChanges changes;
    private final Clock clock;

    Fulfilment(PostgresObligations obligations, ObligationChanges changes, Clock clock) {
        this.obligations = obligations;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is owed, for the feature that holds its deliverable. */
    public record Owed(Duty duty, Instant dueAt, String state) {}

    @Transactional(Transactional.TxType.SUPPORTS)
    public Owed owed(UUID obligation) {
        return obligations
                .find(obligation)
                .map(stored -> new Owed(
                        stored.obligation().duty(),
                        stored.obligation().dueAt(),
                        stored.obligation().state()))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có việc này."));
    }

    /** The obligations of a unit that one deliverable fulfils together (registration, commitments). */
    public List<UUID> of(UUID campaign, String unit, Deliverable kind) {
        return obligations.lockAll(campaign, unit, kind).stream()
                .map(stored -> stored.obligation().duty().id())
                .toList();
    }

    /** Work on the deliverable has begun; the obligation now leads to it. */
    public void begun(UUID obligation, UUID deliverable) {
        StoredObligation stored = obligations.lock(obligation);
        stored.obligation().pending();
        obligations.save(stored.linked(deliverable));
    }

    /** Handed in: fulfilled, late or not, and waiting for the officer. */
    public void submitted(UUID obligation, @Nullable UUID deliverable, String actor, String what) {
        StoredObligation found = obligations.lock(obligation).with(Review.WAITING);
        StoredObligation stored = deliverable == null ? found : found.linked(deliverable);
        switch (stored.obligation()) {
            case Obligation.Pending pending -> {
                Obligation.Fulfilled done = pending.fulfil(clock.instant());
                changes.store(stored, done, Change.FULFILLED, what);
                changes.tell(obligation, actor, what + Sentences.lateness(done) + ".");
            }
            case Obligation.Fulfilled _ -> {
                obligations.save(stored);
                changes.tell(obligation, actor, what + ".");
            }
            case Obligation.Waived _ -> changes.tell(obligation, actor, what + " (việc đã được miễn).");
        }
    }

    /** Done by the act itself, such as a signature; nobody reviews it. */
    public void settled(UUID obligation, String actor, String what) {
        StoredObligation stored = obligations.lock(obligation).with(Review.ACCEPTED);
        switch (stored.obligation()) {
            case Obligation.Pending pending -> {
                Obligation.Fulfilled done = pending.fulfil(clock.instant());
                changes.store(stored, done, Change.FULFILLED, what);
                changes.tell(obligation, actor, what + Sentences.lateness(done) + ".");
            }
            case Obligation.Fulfilled _, Obligation.Waived _ -> changes.tell(obligation, actor, what + ".");
        }
    }

    public void accepted(UUID obligation, String actor, String what) {
        obligations.save(obligations.lock(obligation).with(Review.ACCEPTED));
        changes.tell(obligation, actor, what + ".");
    }

    /**
     * Taken back before anybody decided: owed again, by the date that held.
     *
     * @param afterReturn it had come back before, and what was asked for is still to be mended
     */
    public void withdrawn(UUID obligation, String actor, String what, boolean afterReturn) {
        StoredObligation stored = obligations.lock(obligation).with(afterReturn ? Review.RETURNED : Review.NONE);
        if (stored.obligation() instanceof Obligation.Fulfilled done) {
            changes.store(stored, done.reopen(stored.milestoneDueAt(), clock.instant()), Change.REOPENED, what);
        } else {
            obligations.save(stored);
        }
        changes.tell(obligation, actor, what + ".");
    }

    /** Came back: owed again, by the old date or by one of its own. */
    public void returned(UUID obligation, String actor, String what, String reason, @Nullable LocalDate mendBy) {
        StoredObligation stored = obligations.lock(obligation).with(Review.RETURNED);
        if (stored.obligation() instanceof Obligation.Fulfilled done) {
            Instant now = clock.instant();
            Obligation.Pending again = mendBy == null
                    ? done.reopen(stored.milestoneDueAt(), now)
                    : done.reopen(Days.endOf(mendBy), reason, now);
            changes.store(stored, again, Change.REOPENED, reason);
        } else {
            obligations.save(stored);
        }
        String until = mendBy == null ? "" : " Sửa và nộp lại đến hết ngày " + Sentences.day(mendBy) + ".";
        changes.tell(obligation, actor, what + ": " + Sentences.clause(reason) + "." + until);
    }
}
