package vn.thidua.commitment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The table of ranks (bảng xếp hạng), provisional until it is closed. */
record RankingView(
        boolean closed,
        RankingTable content,

        @Schema(description = "SHA-256 over the table, once it is closed") @Nullable
        String digest,

        @Nullable String closedBy,
        @Nullable String position,
        @Nullable Instant closedAt) {

    /** What is kept when the table is closed. */
    record RankingTable(String tieRule, List<RankingPart> parts, List<RankingRow> rows) {}

    /** A column of the table. */
    record RankingPart(String key, String title, BigDecimal max) {}

    /** A row: what the unit gave itself and what was verified. */
    record RankingRow(
            @Schema(description = "None for a unit that is not ranked") @Nullable
            Integer rank,

            String unitCode,
            String unitName,

            @Schema(description = "What the unit gave itself; none where it handed in nothing") @Nullable
            BigDecimal selfTotal,

            @Schema(description = "In the order of the parts")
            List<BigDecimal> partPoints,

            BigDecimal bonus,
            BigDecimal deductions,
            @Nullable BigDecimal total,
            @Nullable String grade,

            @Schema(description = "How equals were told apart") @Nullable
            String tie,

            @Schema(description = "Why it is not ranked") @Nullable
            String out) {}
}
