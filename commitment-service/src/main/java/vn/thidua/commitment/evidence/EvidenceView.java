package vn.thidua.commitment.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that proves something (minh chứng). */
public record EvidenceView(
        UUID id,
        String name,
        String mediaType,
        @Schema(description = "Bytes") long size,
        @Schema(description = "SHA-256 of the content") String digest,
        String uploadedBy,
        Instant uploadedAt) {

    /** With the uploader's name instead of the id. */
    public static EvidenceView of(EvidenceFiles.Evidence evidence, String uploader) {
        return new EvidenceView(
                evidence.id(),
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.digest(),
                uploader,
                evidence.uploadedAt());
    }

    /** A row of the list. */
    record EvidenceRow(
            EvidenceView file,
            String unitCode,
            String unitName,
            @Schema(description = "Places that it proves") int used) {}

    /** A place that a file proves: what, whose, who put it there and when. */
    record EvidenceUse(
            EvidencePlace.Kind kind,
            UUID placeId,
            String title,
            String unitCode,
            String unitName,
            String linkedBy,
            Instant linkedAt) {}
}
