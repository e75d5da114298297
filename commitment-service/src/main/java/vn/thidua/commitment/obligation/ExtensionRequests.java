package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;

/** Wishes for a later date that wait for an answer (đề nghị gia hạn), whether said in the app or from a mail. */
@ApplicationScoped
class ExtensionRequests {

    private final ObligationChanges changes;
    private final Sql sql;
    private final AuditLog audit;
    private final Clock clock;

    ExtensionRequests(ObligationChanges changes, Sql sql, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** False while an earlier one waits; the caller holds the obligation. */
    boolean add(UUID obligation, LocalDate until, String reason, String person) {
        if (sql.count("select count(*) from extension_request where obligation_id = ? and state = 'ASKED'", obligation)
                > 0) {
            return false;
        }
        sql.update("""
                insert into extension_request (id, obligation_id, until, reason, asked_by, asked_at, state)
                values (?, ?, ?, ?, ?, ?, 'ASKED')""", UUID.randomUUID(), obligation, until, reason.strip(), person, clock.instant());
        audit.record(new AuditEntry("obligation", obligation.toString(), "ask-extension", null, "ASKED", reason));
        changes.tell(
                obligation,
                person,
                "xin gia hạn đến hết ngày " + Sentences.day(until) + ": " + Sentences.clause(reason) + ".");
        return true;
    }
}
