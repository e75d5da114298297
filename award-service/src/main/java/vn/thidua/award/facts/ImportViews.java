package vn.thidua.award.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of an import, row by row. */
final class ImportViews {

    private ImportViews() {}

    /** What happens, or happened, to a row. */
    enum RowResult {
        REFUSED,
        NEW,
        CHANGED,
        SAME,
        /** Withdrawn or settled on the screen since: the file does not bring it back. */
        KEPT
    }

    record CellFault(String column, String columnName, String message) {}

    record RowReport(
            int line,
            String recordId,
            String subjectId,
            @Nullable String subjectName,
            @Nullable String what,
            RowResult result,
            boolean counts,
            @Nullable String note,
            List<CellFault> faults) {}

    /** @param lines what needs a look first: refused, not counted, changed, new, same; the longest report is cut */
    record ImportReport(
            int rows,
            int added,
            int changed,
            int unchanged,
            int refused,
            int notCounted,
            boolean stored,
            List<RowReport> lines) {}
}
