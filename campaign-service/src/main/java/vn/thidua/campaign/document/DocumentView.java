package vn.thidua.campaign.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A launch document on its way out.
 *
 * @param canonical text that all spans refer to
 * @param reading   what was read from it, every item with its span {@code [start, end]}
 */
@Schema(name = "LaunchDocument")
record DocumentView(
        UUID id,
        String ownerUnit,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        Instant uploadedAt,
        String canonical,

        @Schema(implementation = Object.class, description = "What was read, each item with its span")
        JsonNode reading) {

    /** The numbers must stay as they are stored, digit by digit. */
    private static final ObjectMapper JSON = new ObjectMapper();

    static DocumentView of(DocumentRow row) {
        try {
            return new DocumentView(
                    row.id,
                    row.ownerUnit,
                    row.fileName,
                    row.mediaType,
                    row.bytes,
                    row.digest,
                    row.uploadedAt,
                    row.canonical,
                    JSON.readTree(row.reading));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored reading cannot be read", e);
        }
    }
}
