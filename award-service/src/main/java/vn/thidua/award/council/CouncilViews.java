package vn.thidua.award.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.rule.Confidence;

/** Requests and views of council sessions. */
final class CouncilViews {

    private CouncilViews() {}

    record NewMember(
            @NotBlank(message = "Cần chọn ủy viên") String personId,
            boolean present,
            @Nullable @Size(max = 300) String reason) {}

    record NewSession(
            @NotNull(message = "Cần chọn đợt đề nghị") UUID roundId,
            @NotNull(message = "Cần có ngày họp") LocalDate heldOn,
            @Nullable @Size(max = 200) String place,

            @NotEmpty(message = "Cần có danh sách ủy viên") @Size(max = 100)
            List<@Valid NewMember> members) {}

    record NewResult(
            @NotNull(message = "Cần chọn đề nghị") UUID nominationId,
            @Min(value = 0, message = "Số phiếu không âm") int yes,
            @Min(value = 0, message = "Số phiếu không âm") int no,
            @Min(value = 0, message = "Số phiếu không âm") int invalid,
            @Nullable @Size(max = 1000) String reason) {}

    record MemberView(
            String personId,
            String fullName,
            @Nullable String position,
            boolean present,
            @Nullable String reason) {}

    record ResultView(
            UUID nominationId,
            String subjectName,
            String unitName,
            String awardName,
            int yes,
            int no,
            int invalid,
            String threshold,
            @Nullable Confidence thresholdConfidence,
            boolean passed,
            @Nullable String humanReason,
            Instant recordedAt) {}

    record SessionView(
            UUID id,
            UUID roundId,
            String roundName,
            int year,
            String ownerUnit,
            LocalDate heldOn,
            @Nullable String place,
            SessionEntity.State state,
            int members,
            int present,
            boolean quorate,
            List<MemberView> attendance,
            List<ResultView> results,
            long version,
            List<String> allowedActions) {}

    record SessionList(List<SessionView> items) {}

    record PersonOption(String personId, String fullName, String position, String unitName) {}

    record PersonList(List<PersonOption> items) {}
}
