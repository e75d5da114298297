package vn.thidua.commitment.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.RankingView.RankingRow;

/** The table of ranks as an Excel sheet (bảng tổng hợp điểm, xếp hạng). */
@ApplicationScoped
class ScoreWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int HEADER_ROW = 3;

    byte[] write(String campaignTitle, String owner, RankingView ranking) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thi Đua", null)) {
            Worksheet sheet = book.newWorksheet("Xếp hạng");
            sheet.value(0, 0, ranking.closed() ? "BẢNG TỔNG HỢP ĐIỂM, XẾP HẠNG" : "BẢNG TỔNG HỢP ĐIỂM (TẠM TÍNH)");
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, owner + " – " + campaignTitle);
            sheet.value(2, 0, ranking.content().tieRule());
            header(sheet, ranking);
            List<RankingRow> rows = ranking.content().rows();
            for (int i = 0; i < rows.size(); i++) {
                row(
                        sheet,
                        HEADER_ROW + 1 + i,
                        rows.get(i),
                        ranking.content().parts().size());
            }
            if (ranking.closed()) {
                sheet.value(
                        HEADER_ROW + rows.size() + 2,
                        1,
                        "Người chốt: " + ranking.closedBy() + ", " + ranking.position() + ". Dấu niêm phong: "
                                + ranking.digest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, RankingView ranking) {
        List<String> columns = new ArrayList<>(List.of("Hạng", "Đơn vị", "Tự chấm"));
        ranking.content().parts().forEach(part -> columns.add(part.title()));
        columns.addAll(List.of("Điểm thưởng", "Điểm trừ", "Tổng điểm", "Xếp loại", "Ghi chú"));
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(HEADER_ROW, i, columns.get(i));
            sheet.width(i, i == 1 ? 36 : 14);
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(2, HEADER_ROW + 1);
    }

    private static void row(Worksheet sheet, int at, RankingRow row, int parts) {
        if (row.rank() != null) {
            sheet.value(at, 0, row.rank());
        }
        sheet.value(at, 1, row.unitName());
        number(sheet, at, 2, row.selfTotal());
        for (int i = 0; i < parts; i++) {
            number(
                    sheet,
                    at,
                    3 + i,
                    i < row.partPoints().size() ? row.partPoints().get(i) : null);
        }
        boolean counted = row.total() != null;
        number(sheet, at, 3 + parts, counted ? row.bonus() : null);
        number(sheet, at, 4 + parts, counted ? row.deductions() : null);
        number(sheet, at, 5 + parts, row.total());
        sheet.value(at, 6 + parts, row.grade() == null ? "" : row.grade());
        String remark = row.out() != null ? "Không xếp hạng: " + row.out() : row.tie() == null ? "" : row.tie();
        sheet.value(at, 7 + parts, remark);
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }
}
