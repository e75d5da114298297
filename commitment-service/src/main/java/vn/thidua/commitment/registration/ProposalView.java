package vn.thidua.commitment.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person proposed for him- or herself, and what became of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProposalView(
        UUID id,
        UUID registrationId,
        UUID campaignId,
        String campaignTitle,
        int year,
        String unitCode,
        String unitName,
        String personId,
        String personName,
        String titleCode,
        String titleName,
        @Nullable String note,

        @Schema(enumeration = {"ASKED", "CONFIRMED", "DECLINED", "WITHDRAWN"})
        String state,

        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,

        @Schema(description = "Why the head declined") @Nullable
        String reason,

        @Schema(description = "Stands on the unit's sheet now")
        boolean registered,

        @Schema(enumeration = {"DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"})
        String registrationState,

        @Schema(description = "confirm, decline, withdraw") List<String> allowedActions) {

    /** What the caller may propose to be registered for. */
    record ProposalChoices(List<ChoiceCampaign> campaigns) {}

    /** A campaign in which the caller's unit registers titles. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChoiceCampaign(
            UUID campaignId,
            String campaignTitle,
            int year,
            String unitCode,
            String unitName,

            @Schema(description = "By when the unit hands its registration in") @Nullable
            Instant registerBy,

            @Schema(description = "Why nothing can be proposed any more") @Nullable
            String closed,

            List<ChoiceTitle> titles) {}

    /** A title, with what the caps would say if the caller were registered for it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChoiceTitle(
            String code,
            String name,

            @Schema(description = "The title that is registered along with it") @Nullable
            String requiresName,

            @Schema(enumeration = {"FREE", "ASKED", "REGISTERED"})
            String standing,

            @Nullable String capSentence,
            boolean exceeded) {}

    /** Đề xuất. */
    record ProposeTitle(
            @NotNull(message = "Cần chọn phong trào") UUID campaignId,
            @NotBlank(message = "Cần chọn danh hiệu") String titleCode,

            @Nullable @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String note) {}

    /** Không đưa vào bản đăng ký. */
    record DeclineProposal(
            @NotBlank(message = "Cần ghi lý do để người đề xuất biết")
            @Size(max = 1000, message = "Không quá 1.000 ký tự")
            String reason) {}
}
