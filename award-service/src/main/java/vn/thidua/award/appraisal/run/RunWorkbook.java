package vn.thidua.award.appraisal.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.Words;
import vn.thidua.kit.problem.Refusal;

/** The table of a body as an Excel workbook (bảng thẩm định): a row per person and title, with the reasons. */
@ApplicationScoped
class RunWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 100_000;
    private static final int HEADER_ROW = 3;
    private static final List<String> COLUMNS = List.of(
            "STT",
            "Mã",
            "Họ và tên, tập thể",
            "Chức vụ",
            "Đơn vị",
            "Danh hiệu, hình thức",
            "Kết quả",
            "Lý do",
            "Căn cứ");
    private static final List<Integer> WIDTHS = List.of(6, 14, 30, 24, 30, 32, 18, 70, 36);

    private final ReadRuns read;

    RunWorkbook(ReadRuns read) {
        this.read = read;
    }

    byte[] write(UUID id, VerdictFilter filter) {
        long rows = read.count(filter);
        if (rows > MOST_ROWS) {
            throw new Refusal(
                    RunReason.TOO_MANY_ROWS,
                    "Bảng có %,d dòng, nhiều nhất 100.000; xin chọn danh hiệu hoặc đơn vị."
                            .formatted(rows)
                            .replace(',', '.'));
        }
        RunViews.RunView run = read.run(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thi Đua", null)) {
            Worksheet sheet = book.newWorksheet("Thẩm định");
            sheet.value(
                    0,
                    0,
                    "BẢNG THẨM ĐỊNH NĂM " + run.year() + " – " + run.unitName().toUpperCase(Locale.ROOT));
            sheet.style(0, 0).bold().set();
            sheet.value(
                    1,
                    0,
                    "Theo quy định của ngày " + Words.day(run.day()) + "; bộ quy tắc "
                            + String.join(", ", run.packs()));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(HEADER_ROW, i, COLUMNS.get(i));
                sheet.width(i, WIDTHS.get(i));
            }
            sheet.range(HEADER_ROW, 0, HEADER_ROW, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .set();
            sheet.freezePane(3, HEADER_ROW + 1);
            int[] number = {0};
            read.each(filter, verdict -> row(sheet, ++number[0], verdict));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int number, RunViews.RunVerdict verdict) {
        int row = HEADER_ROW + number;
        sheet.value(row, 0, number);
        sheet.value(row, 1, verdict.subjectId());
        sheet.value(row, 2, verdict.subjectName());
        sheet.value(row, 3, verdict.position());
        sheet.value(row, 4, verdict.unitName());
        sheet.value(row, 5, verdict.awardName());
        sheet.value(row, 6, words(verdict.outcome()));
        sheet.value(row, 7, joined(verdict, true));
        sheet.value(row, 8, joined(verdict, false));
    }

    private static String joined(RunViews.RunVerdict verdict, boolean text) {
        return verdict.reasons().stream()
                .map(reason -> text ? reason.text() : reason.article())
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "Đủ điều kiện";
            case NOT_ELIGIBLE -> "Không đủ điều kiện";
            case UNDETERMINED -> "Chưa xác định";
            case HOLD -> "Tạm dừng xét";
        };
    }
}
