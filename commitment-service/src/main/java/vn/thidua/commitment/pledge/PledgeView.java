package vn.thidua.commitment.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The pledge of a campaign as the caller may see it (giao ước thi đua). */
record PledgeView(
        UUID campaignId,
        String campaignTitle,
        long version,

        @Schema(
                description = "NONE: not drafted, or not open for signing yet",
                enumeration = {"NONE", "DRAFT", "SIGNING", "SEALED"})
        String state,

        String text,

        @Schema(description = "Of the text; to be sent along with a signature") @Nullable
        String textDigest,

        List<Party> parties,

        @Schema(description = "Over text and signatures, once all have signed") @Nullable
        String sealDigest,

        @Nullable Instant sealedAt,

        @Schema(description = "Whether text and signatures still fit the seal") @Nullable
        Boolean intact,

        @Schema(description = "How often and why it came back, newest first")
        List<PledgeReturn> returns,

        @Schema(description = "draft, edit, open, withdraw") List<String> allowedActions) {

    /** A unit would not sign: who, when, why, and the text of then. */
    record PledgeReturn(String unitName, String who, Instant at, String reason, String text) {}

    /** A unit that has to sign. */
    record Party(
            String unitCode,
            String unitName,

            @Schema(description = "Who signed, as on that day") @Nullable
            String signedBy,

            @Nullable String position,
            @Nullable Instant signedAt,

            @Schema(description = "The caller may sign for it now")
            boolean maySign) {}

    /** Drafts the pledge of a campaign. */
    record DraftPledge(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId) {}

    /** Its text as it shall be. */
    record SavePledge(
            @NotNull(message = "Thiếu nội dung") @Size(max = 50000, message = "Không quá 50.000 ký tự")
            String text) {}

    /** Trả lại instead of a signature. */
    record ReturnPledge(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @NotBlank(message = "Cần ghi lý do trả lại") @Size(max = 2000, message = "Không quá 2.000 ký tự")
            String reason) {}

    /** A signature for a unit under the text that the signer read. */
    record SignPledge(
            @NotBlank(message = "Cần chọn đơn vị") String unitCode,

            @NotBlank(message = "Thiếu dấu của nội dung đã đọc")
            String textDigest) {}
}
