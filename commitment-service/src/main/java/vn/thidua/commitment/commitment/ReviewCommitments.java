package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.commitment.PostgresCommitments.Stored;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;

/** The officer's side of commitments: row by row, approve or send back. */
@RequestScoped
class ReviewCommitments {

    private final PostgresCommitments commitments;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;

    ReviewCommitments(
            PostgresCommitments commitments,
            Rights rights,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit) {
        this.commitments = commitments;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
    }

    @Transactional
    Commitment.Owner approve(UUID id, @Nullable String ifMatch) {
        Stored stored = lock(id, ifMatch);
        Commitment.Submitted submitted = stored.commitment().submitted();
        rights.requireNotOwn(submitted.by());
        Commitment.Approved approved = submitted.approve();
        store(stored, approved, "approve", null);
        Commitment.Owner owner = approved.owner();
        List<UUID> owed = owed(owner);
        announcements.announce("commitment-approved", subject(approved, owed), null, null);
        boolean all = commitments.sheet(owner.campaignId(), owner.unit()).stream()
                .allMatch(row -> row.commitment() instanceof Commitment.Approved);
        if (all) {
            owed.forEach(obligation -> fulfilment.accepted(obligation, rights.actor(), "duyệt toàn bộ cam kết"));
        }
        return owner;
    }

    @Transactional
    Commitment.Owner giveBack(UUID id, @Nullable String ifMatch, ReturnRequest request) {
        Stored stored = lock(id, ifMatch);
        Commitment.Submitted submitted = stored.commitment().submitted();
        rights.requireNotOwn(submitted.by());
        Commitment.Returned returned = submitted.giveBack(request.reason());
        store(stored, returned, "return", returned.reason());
        List<UUID> owed = owed(returned.owner());
        announcements.announce("commitment-returned", subject(returned, owed), returned.reason(), null);
        owed.forEach(obligation -> fulfilment.returned(
                obligation,
                rights.actor(),
                "trả lại cam kết “" + returned.promise().name() + "”",
                returned.reason(),
                request.mendBy()));
        return returned.owner();
    }

    private Stored lock(UUID id, @Nullable String ifMatch) {
        Stored stored = commitments.lock(id);
        rights.requireReview(stored.commitment().owner().unit());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private void store(Stored stored, Commitment next, String action, @Nullable String why) {
        commitments.save(next, stored.version() + 1, rights.actor());
        audit.record(new AuditEntry(
                "commitment",
                next.owner().id().toString(),
                action,
                stored.commitment().state(),
                next.state(),
                why));
    }

    private List<UUID> owed(Commitment.Owner owner) {
        return fulfilment.of(owner.campaignId(), owner.unit(), Deliverable.COMMITMENTS);
    }

    private static Announcements.Subject subject(Commitment commitment, List<UUID> owed) {
        Commitment.Owner owner = commitment.owner();
        return new Announcements.Subject(
                owner.id(),
                owner.campaignId(),
                owed.isEmpty() ? null : owed.getFirst(),
                owner.unit(),
                commitment.promise().name());
    }
}
