package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.CampaignLaunched.Indicator;
import vn.thidua.commitment.commitment.CommitmentView.PaceView;

/** Results of a campaign as Excel: units × indicators, and every commitment with its pace. */
@ApplicationScoped
class ResultsWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int HEADER_ROW = 2;
    private static final Map<String, String> STATES = Map.of(
            "NO_DATA", "Chưa có số liệu",
            "REACHED", "Đã đạt",
            "ON_TRACK", "Đúng tiến độ",
            "AT_RISK", "Có nguy cơ",
            "MISSED", "Không đạt");

    /** A unit with what it committed to. */
    record UnitResults(String unitName, List<CommitmentView> commitments) {}

    byte[] write(Campaign campaign, List<UnitResults> units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thi Đua", null)) {
            matrix(book.newWorksheet("Đơn vị và chỉ tiêu"), campaign, units);
            list(book.newWorksheet("Chi tiết"), campaign, units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A row per unit, a column per indicator of the campaign: the latest value that was reported. */
    private static void matrix(Worksheet sheet, Campaign campaign, List<UnitResults> units) {
        List<Indicator> indicators = campaign.details().indicators();
        List<String> columns = new ArrayList<>(List.of("Đơn vị"));
        indicators.forEach(indicator -> columns.add(indicator.name()));
        head(sheet, campaign, columns);
        for (int i = 0; i < units.size(); i++) {
            int row = HEADER_ROW + 1 + i;
            sheet.value(row, 0, units.get(i).unitName());
            for (CommitmentView commitment : units.get(i).commitments()) {
                for (int j = 0; j < indicators.size(); j++) {
                    PaceView pace = commitment.pace();
                    if (indicators.get(j).id().equals(commitment.indicatorId()) && pace != null) {
                        number(sheet, row, j + 1, pace.latest());
                    }
                }
            }
        }
    }

    private static void list(Worksheet sheet, Campaign campaign, List<UnitResults> units) {
        head(
                sheet,
                campaign,
                List.of(
                        "Đơn vị",
                        "Chỉ tiêu",
                        "So sánh",
                        "Mức",
                        "Đơn vị tính",
                        "Mức đầu kỳ",
                        "Đã đạt",
                        "Ước cả kỳ",
                        "Tiến độ",
                        "Cách tính"));
        int row = HEADER_ROW + 1;
        for (UnitResults unit : units) {
            for (CommitmentView commitment : unit.commitments()) {
                PaceView pace = commitment.pace();
                sheet.value(row, 0, unit.unitName());
                sheet.value(row, 1, commitment.name());
                sheet.value(row, 2, orEmpty(commitment.op()));
                number(sheet, row, 3, commitment.value());
                sheet.value(row, 4, orEmpty(commitment.measure()));
                number(sheet, row, 5, commitment.baseline());
                if (pace != null) {
                    number(sheet, row, 6, pace.latest());
                    number(sheet, row, 7, pace.forecast());
                    sheet.value(row, 8, STATES.getOrDefault(pace.state(), ""));
                    sheet.value(row, 9, pace.sentence());
                } else {
                    sheet.value(row, 8, "Chưa duyệt");
                }
                row++;
            }
        }
    }

    private static void head(Worksheet sheet, Campaign campaign, List<String> columns) {
        sheet.value(0, 0, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA");
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, campaign.title());
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(HEADER_ROW, i, columns.get(i));
            sheet.width(i, i < 2 ? 34 : 16);
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(1, HEADER_ROW + 1);
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
