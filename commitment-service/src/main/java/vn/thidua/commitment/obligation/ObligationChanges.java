package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;

/** Stores a change of state with all that belongs to it: audit row, event, line of the diary. */
@ApplicationScoped
class ObligationChanges {

    static final String TOPIC = "thidua.obligation";

    private final PostgresObligations obligations;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    ObligationChanges(PostgresObligations obligations, AuditLog audit, Outbox outbox, Sql sql, Clock clock) {
        this.obligations = obligations;
        this.audit = audit;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** Named in the past tense, as the event says it. */
    enum Change {
        FULFILLED,
        REOPENED,
        EXTENDED,
        WAIVED,
        OVERDUE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    StoredObligation store(StoredObligation before, Obligation after, Change change, @Nullable String why) {
        StoredObligation next = before.next(after);
        obligations.save(next);
        UUID id = after.duty().id();
        if (!(after instanceof Obligation.Pending)) {
            settleWish(id);
        }
        audit.record(new AuditEntry(
                "obligation", id.toString(), change.word(), before.obligation().state(), after.state(), why));
        outbox.add(
                TOPIC,
                "vn.thidua.obligation." + change.word() + ".v1",
                id.toString(),
                ObligationSnapshot.of(after, next.version()));
        return next;
    }

    /** Nobody need answer a wish for a later date of what is closed. */
    private void settleWish(UUID id) {
        sql.update(
                "update extension_request set state = 'SETTLED', answered_at = ? where obligation_id = ? and state = 'ASKED'",
                clock.instant(),
                id);
    }

    /** Adds a sentence to the diary; who did it is shown before the sentence. */
    void tell(UUID id, String actor, String sentence) {
        sql.update(
                "insert into diary (obligation_id, at, actor, sentence) values (?, ?, ?, ?)",
                id,
                clock.instant(),
                actor,
                sentence);
    }
}
