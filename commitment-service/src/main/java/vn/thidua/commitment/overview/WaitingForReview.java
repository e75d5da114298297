package vn.thidua.commitment.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature that knows of something the officer must look at. */
public interface WaitingForReview {

    List<Waiting> waiting(Collection<String> units, @Nullable UUID campaign);

    /** What kind of thing waits. */
    enum WaitingKind {
        REGISTRATION,
        COMMITMENTS,
        REPORT,
        EXTENSION,
        SELF_SCORE
    }

    /**
     * Something that waits for review (chờ duyệt).
     *
     * @param id of the registration, the report or the obligation; for commitments of the campaign, together with the unit
     */
    record Waiting(
            WaitingKind kind,
            UUID id,
            UUID campaignId,
            String campaignTitle,
            String unitCode,
            String unitName,
            String title,
            Instant submittedAt,
            boolean late) {}
}
