package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.commitment.obligation.domain.ObligationReason;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** A later date (gia hạn): asked for by the unit, granted or refused by the officer. */
@RequestScoped
class Extensions {

    private final PostgresObligations obligations;
    private final ExtensionRequests requests;
    private final ObligationChanges changes;
    private final Rights rights;
    private final Sql sql;
    private final AuditLog audit;
    private final Clock clock;

    Extensions(
            PostgresObligations obligations,
            ExtensionRequests requests,
            ObligationChanges changes,
            Rights rights,
            Sql sql,
            AuditLog audit,
            Clock clock) {
        this.obligations = obligations;
        this.requests = requests;
        this.changes = changes;
        this.rights = rights;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    private record Wish(UUID id, LocalDate until) {}

    @Transactional
    void ask(UUID id, LocalDate until, String reason) {
        StoredObligation stored = obligations.lock(id);
        rights.requireAct(stored.obligation().duty().unit());
        stored.obligation().pending().extend(Days.endOf(until), reason, clock.instant());
        if (!requests.add(id, until, reason, rights.actor())) {
            throw new Refusal(ObligationReason.EXTENSION_WAITING, "Đề nghị trước chưa được trả lời.");
        }
    }

    @Transactional
    void grant(UUID id, @Nullable LocalDate until, @Nullable String note) {
        StoredObligation stored = lockForReview(id);
        Wish wish = waiting(id);
        LocalDate granted = Objects.requireNonNullElse(until, wish.until());
        String reason = note == null || note.isBlank() ? "Đồng ý gia hạn" : note.strip();
        Obligation.Extended extended =
                stored.obligation().pending().extend(Days.endOf(granted), reason, clock.instant());
        answer(wish, "GRANTED", reason);
        changes.store(stored, extended, ObligationChanges.Change.EXTENDED, reason);
        changes.tell(id, rights.actor(), "gia hạn đến hết ngày " + Sentences.day(granted) + ".");
    }

    @Transactional
    void refuse(UUID id, String reason) {
        lockForReview(id);
        answer(waiting(id), "REFUSED", reason.strip());
        audit.record(new AuditEntry("obligation", id.toString(), "refuse-extension", "ASKED", "REFUSED", reason));
        changes.tell(id, rights.actor(), "không đồng ý gia hạn: " + Sentences.clause(reason) + ".");
    }

    private StoredObligation lockForReview(UUID id) {
        StoredObligation stored = obligations.lock(id);
        rights.requireReview(stored.obligation().duty().unit());
        return stored;
    }

    private Wish waiting(UUID id) {
        return sql.one(
                        "select id, until from extension_request where obligation_id = ? and state = 'ASKED'",
                        row -> new Wish(row.getObject("id", UUID.class), row.getObject("until", LocalDate.class)),
                        id)
                .orElseThrow(() -> new Refusal(ObligationReason.NO_EXTENSION_WAITING, "Chưa ai xin gia hạn việc này."));
    }

    private void answer(Wish wish, String state, String answer) {
        sql.update(
                "update extension_request set state = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?",
                state,
                answer,
                rights.actor(),
                clock.instant(),
                wish.id());
    }
}
