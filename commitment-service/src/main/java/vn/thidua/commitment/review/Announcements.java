package vn.thidua.commitment.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.Outbox;

/** Tells the other services what was handed in, accepted or returned. */
@ApplicationScoped
public class Announcements {

    private static final String TOPIC = "thidua.commitment";

    private final Outbox outbox;
    private final Clock clock;

    Announcements(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The thing that was handed in or reviewed. */
    public record Subject(
            UUID id, UUID campaignId, @Nullable UUID obligationId, String unitCode, String title) {}

    /** A file that proves it. */
    public record EvidenceRef(UUID evidenceId, String digest, String name) {}

    private record Reviewed(
            UUID id,
            UUID campaignId,
            @Nullable UUID obligationId,
            String unitCode,
            String title,
            @Nullable String reason,
            Instant at,
            @Nullable List<EvidenceRef> evidence) {}

    /** {@code announce("report-returned", …)}. */
    public void announce(String name, Subject subject, @Nullable String reason, @Nullable List<EvidenceRef> evidence) {
        add(
                name,
                subject.id(),
                new Reviewed(
                        subject.id(),
                        subject.campaignId(),
                        subject.obligationId(),
                        subject.unitCode(),
                        subject.title(),
                        reason,
                        clock.instant(),
                        evidence));
    }

    /** An event with data of its own. */
    public void add(String name, UUID subject, Object data) {
        outbox.add(TOPIC, "vn.thidua.commitment." + name + ".v1", subject.toString(), data);
    }
}
