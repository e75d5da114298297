package vn.thidua.award.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;

/** Puts the report of an import into words, what needs a look first. */
final class ImportReports {

    /** A report is read by a person; the numbers above it count everything. */
    private static final int LONGEST = 1000;

    private ImportReports() {}

    record Accepted(HistoryCsv.Read read, FactRow row, ImportViews.RowResult result) {}

    static List<ImportViews.RowReport> lines(
            List<HistoryCsv.Named> names,
            List<Accepted> accepted,
            List<HistoryCsv.Fault> faults,
            Map<String, String> subjects) {
        Map<Integer, Accepted> byLine =
                accepted.stream().collect(Collectors.toMap(a -> a.read().line(), Function.identity()));
        Map<Integer, List<HistoryCsv.Fault>> faulty =
                faults.stream().collect(Collectors.groupingBy(HistoryCsv.Fault::line));
        boolean whole = names.isEmpty() && !faults.isEmpty();
        List<HistoryCsv.Named> rows =
                whole ? List.of(new HistoryCsv.Named(faults.getFirst().line(), "", "")) : names;
        return rows.stream()
                .map(name -> line(name, byLine.get(name.line()), faulty.getOrDefault(name.line(), List.of()), subjects))
                .toList();
    }

    static List<ImportViews.RowReport> shortened(List<ImportViews.RowReport> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(ImportReports::rank).thenComparingInt(ImportViews.RowReport::line))
                .limit(LONGEST)
                .toList();
    }

    private static int rank(ImportViews.RowReport line) {
        return switch (line.result()) {
            case REFUSED -> 0;
            case CHANGED -> line.counts() ? 2 : 1;
            case NEW -> line.counts() ? 3 : 1;
            case KEPT -> 4;
            case SAME -> line.counts() ? 5 : 4;
        };
    }

    private static ImportViews.RowReport line(
            HistoryCsv.Named name,
            @Nullable Accepted accepted,
            List<HistoryCsv.Fault> faults,
            Map<String, String> subjects) {
        FactRow row = accepted == null ? null : accepted.row();
        boolean counts = row != null && counts(row);
        return new ImportViews.RowReport(
                name.line(),
                row == null ? name.recordId() : row.recordId(),
                name.subjectId(),
                subjects.get(name.subjectId()),
                row == null ? null : what(row),
                accepted == null ? ImportViews.RowResult.REFUSED : accepted.result(),
                counts,
                accepted == null ? null : note(accepted, counts),
                faults.stream()
                        .map(f -> new ImportViews.CellFault(f.column(), FactColumn.labelOf(f.column()), f.message()))
                        .toList());
    }

    /** Titles, forms and initiatives count by a decision in force, classifications and the rest by being in force. */
    static boolean counts(FactRow row) {
        return switch (row.type()) {
            case TITLE, FORM, INITIATIVE -> row.counts();
            case CLASSIFICATION, DISCIPLINE, VIOLATION, BLOC_RANK ->
                row.status() == vn.thidua.award.engine.fact.FactStatus.VALID;
            case LEAVE, TRANSFER, PENDING -> true;
        };
    }

    private static @Nullable String note(Accepted accepted, boolean counts) {
        if (accepted.result() == ImportViews.RowResult.KEPT) {
            return "Đã nhập, sửa hoặc rút trên hệ thống: giữ như hệ thống đang có";
        }
        if (counts) {
            return null;
        }
        FactRow row = accepted.row();
        boolean needsDecision =
                row.type() == FactType.TITLE || row.type() == FactType.FORM || row.type() == FactType.INITIATIVE;
        return needsDecision && row.decisionNo() == null
                ? "Chưa có quyết định: giữ lại, không tính"
                : "Tình trạng “" + row.status().words() + "”: giữ lại, không tính";
    }

    static String what(FactRow row) {
        return row.type().words() + ": " + CodeNames.of(row.type(), row.code())
                + (row.title() == null ? "" : " “" + row.title() + "”") + ", năm " + row.year();
    }
}
