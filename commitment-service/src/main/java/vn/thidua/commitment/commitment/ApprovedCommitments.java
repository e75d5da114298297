package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.commitment.domain.Promise;

/** What a unit is bound to report on. */
@ApplicationScoped
public class ApprovedCommitments {

    private final PostgresCommitments commitments;

    ApprovedCommitments(PostgresCommitments commitments) {
        this.commitments = commitments;
    }

    /** An approved commitment with its target. */
    public record Approved(
            UUID id,
            String name,
            @Nullable String contentRef,
            @Nullable String op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String measure,
            @Nullable String evidence) {}

    public List<Approved> of(UUID campaign, String unit) {
        return commitments.sheet(campaign, unit).stream()
                .map(PostgresCommitments.Stored::commitment)
                .filter(Commitment.Approved.class::isInstance)
                .map(commitment -> {
                    Promise promise = commitment.promise();
                    return new Approved(
                            commitment.owner().id(),
                            promise.name(),
                            promise.contentRef(),
                            promise.op(),
                            promise.value(),
                            promise.max(),
                            promise.measure(),
                            promise.evidence());
                })
                .toList();
    }
}
