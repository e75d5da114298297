package vn.thidua.award.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/**
 * Facts as anyone may state them (dữ kiện nêu ra), in the codes of the exchanged data. Days are text, so that an
 * impossible one is refused by name. Read by {@link StatedFacts}.
 */
public record FactSheet(
        @Schema(description = "PERSON when left out and no members are stated, else UNIT") @Nullable
        SubjectKind subjectKind,

        @Schema(format = "date", description = "First day at the body") @Nullable
        String startDate,

        @Schema(format = "date", description = "Last day, left out while there") @Nullable
        String endDate,

        @Size(max = 500, message = "Nhiều nhất 500 dữ kiện") @Nullable
        List<@Valid StatedFact> facts,

        @Schema(description = "Of a collective: every member at the end of the year")
        @Size(max = 500, message = "Nhiều nhất 500 thành viên")
        @Nullable
        List<@Valid StatedMember> members) {

    /** One stated fact. A title, a form or an initiative without a decision number is a claim and does not count. */
    @Schema(name = "StatedFact")
    public record StatedFact(
            @Schema(description = "Named in the verdict; made up when left out") @Nullable
            String recordId,

            @Schema(description = "XEP_LOAI, DANH_HIEU, HINH_THUC, SANG_KIEN, KY_LUAT, NGHI, …", examples = "DANH_HIEU")
            @Nullable
            String type,

            @Schema(examples = "CSTDCS") @Nullable String code,

            @Schema(description = "Year of achievement", examples = "2025") @Nullable
            Integer year,

            @Nullable String title,
            @Nullable String decisionNo,
            @Schema(format = "date") @Nullable String decisionDate,
            @Nullable String decidedBy,
            @Nullable String basis,

            @Schema(description = "Of an initiative: what it was used for") @Nullable
            List<String> usedFor,

            @Schema(format = "date") @Nullable String from,
            @Schema(format = "date") @Nullable String to,
            @Schema(description = "Of a leave") @Nullable Integer workingDays,

            @Schema(description = "When left out DANG_XU_LY for a pending matter, else HIEU_LUC", examples = "HIEU_LUC")
            @Nullable
            String status,

            @Nullable String note) {}

    /** A member of a collective with the member's own facts. */
    @Schema(name = "StatedMember")
    public record StatedMember(
            @Nullable String id, @Size(max = 100) @Nullable List<@Valid StatedFact> facts) {}
}
