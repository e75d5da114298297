package vn.thidua.commitment.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How each unit stands (tình hình các đơn vị). */
record OverviewView(
        @Nullable UUID campaignId,
        Instant asOf,

        @Schema(description = "Last day that still counts as due soon")
        LocalDate dueSoonUntil,

        OverviewCounts total,
        List<UnitOverview> units) {

    /** A number and the list that it counts. */
    record OverviewCount(
            long value,

            @Schema(
                    description =
                            "Query string of GET /api/v1/obligations (waiting: of GET /api/v1/overview/waiting) whose total is this number",
                    examples = "state=OPEN,EXTENDED,OVERDUE&unit=NS-TCT-LLCS")
            String list) {}

    /** Counts of one unit or of all together. */
    record OverviewCounts(
            @Schema(description = "Còn phải làm: open, extended or overdue")
            OverviewCount owed,

            @Schema(description = "Quá hạn") OverviewCount late,

            @Schema(description = "Sắp đến hạn: owed, not late, due within seven days")
            OverviewCount dueSoon,

            @Schema(description = "Đã hoàn thành") OverviewCount done,
            @Schema(description = "Được miễn") OverviewCount waived,
            @Schema(description = "Chờ duyệt") OverviewCount waiting) {}

    /** One unit. */
    record UnitOverview(String unitCode, String unitName, String shortName, OverviewCounts counts) {}
}
