package vn.thidua.award.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

class HistoryCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADER =
            "record_id,subject_kind,subject_id,year,record_type,code,title,decision_no,decision_date,decided_by,basis,"
                    + "used_for,from_date,to_date,status,note\n";
    private static final String ROW =
            "HS-1,PERSON,CB-001,2025,SANG_KIEN,CO_SO,\"Sổ, bút “mới”\",1/QĐ,2025-11-01,NS-TCT,,A;B,,,HIEU_LUC,ghi chú";

    @Test
    void a_row_is_read_with_quotes_commas_and_several_uses() {
        HistoryCsv.Result result = HistoryCsv.read("\uFEFF" + HEADER + ROW + "\r\n", TODAY);

        assertThat(result.faults()).isEmpty();
        HistoryCsv.Read read = result.rows().getFirst();
        assertThat(read.line()).isEqualTo(2);
        assertThat(read.row().title()).isEqualTo("Sổ, bút “mới”");
        assertThat(read.row().usedFor()).containsExactly("A", "B");
        assertThat(read.row().type()).isEqualTo(FactType.INITIATIVE);
        assertThat(read.row().status()).isEqualTo(FactStatus.VALID);
    }

    @Test
    void the_stated_working_days_of_a_leave_are_kept() {
        String leave = "HS-2,PERSON,CB-025,2023,NGHI,OM_DAU,,,,,,,2023-03-06,2023-05-12,HIEU_LUC,47 ngày làm việc";

        assertThat(HistoryCsv.read(HEADER + leave, TODAY)
                        .rows()
                        .getFirst()
                        .row()
                        .workingDays())
                .isEqualTo(47);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,2025,SANG   | ,20x5,SANG   | year
                    ,2025,SANG   | ,2027,SANG   | year
                    SANG_KIEN    | SANG_KEN     | record_type
                    CO_SO        | XA           | code
                    PERSON       | PEOPLE       | subject_kind
                    2025-11-01   | 2025-11-31   | decision_date
                    2025-11-01   | 2026-11-24   | decision_date
                    2025-11-01   | 2024-11-01   | decision_date
                    1/QĐ,        | ,            | decision_no
                    HIEU_LUC     | CON          | status
                    CB-001       | ''           | subject_id
                    NS-TCT,,A;B,,| NS-TCT,,A;B,2026-11-24, | from_date
                    A;B,,        | A;B,2025-02-02,2025-02-01 | to_date
                    """)
    void a_faulty_cell_is_reported_by_line_and_column(String good, String bad, String column) {
        String text = ROW.replace(good, bad);
        assertThat(text).isNotEqualTo(ROW);

        HistoryCsv.Result result = HistoryCsv.read(HEADER + text, TODAY);

        assertThat(result.rows()).isEmpty();
        assertThat(result.faults()).isNotEmpty();
        assertThat(result.faults().getFirst().line()).isEqualTo(2);
        assertThat(result.faults().getFirst().column()).isEqualTo(column);
    }

    @Test
    void every_faulty_row_is_reported_and_a_repeated_id_too() {
        String text =
                HEADER + ROW + "\n" + ROW.replace("HS-1", "HS-2").replace("CO_SO", "XA") + "\nHS-3,PERSON\n" + ROW;

        HistoryCsv.Result result = HistoryCsv.read(text, TODAY);

        assertThat(result.faults()).extracting(HistoryCsv.Fault::line).containsExactly(3, 4, 5);
    }

    @Test
    void people_write_headings_names_and_days_in_vietnamese() {
        String text = "Đối tượng,Mã cá nhân, đơn vị".replace("Mã cá nhân, đơn vị", "\"Mã cá nhân, đơn vị\"")
                + ",Năm thành tích,Loại dữ kiện,Nội dung,Số quyết định,Ngày quyết định,Tình trạng\n"
                + "Cá nhân,CB-001,2024,Danh hiệu,lao động tiên tiến,1/QĐ,5/12/2024,Hiệu lực\n";

        HistoryCsv.Result result = HistoryCsv.read(text, TODAY);

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows().getFirst().row().code()).isEqualTo("LDTT");
        assertThat(result.rows().getFirst().row().decisionDate()).isEqualTo(LocalDate.of(2024, 12, 5));
    }

    @Test
    void a_row_without_an_id_is_named_by_its_content() {
        String unnamed = HEADER + ROW.replace("HS-1", "");

        String first = HistoryCsv.read(unnamed, TODAY).rows().getFirst().row().recordId();

        assertThat(first).startsWith("TN-");
        assertThat(HistoryCsv.read(unnamed, TODAY).rows().getFirst().row().recordId())
                .isEqualTo(first);
        assertThat(HistoryCsv.read(unnamed.replace("Sổ", "Vở"), TODAY)
                        .rows()
                        .getFirst()
                        .row()
                        .recordId())
                .isNotEqualTo(first);
    }

    @Test
    void a_strange_or_missing_column_is_named() {
        assertThat(HistoryCsv.read(HEADER.replace("status", "lương") + ROW, TODAY)
                        .faults())
                .singleElement()
                .extracting(HistoryCsv.Fault::message)
                .asString()
                .contains("Thiếu cột: Tình trạng")
                .contains("lương");
    }

    @Test
    void another_table_is_refused_as_a_whole() {
        assertThat(HistoryCsv.read("a,b\n1,2\n", TODAY).faults()).hasSize(1);
        assertThat(HistoryCsv.read("", TODAY).faults()).hasSize(1);
    }
}
