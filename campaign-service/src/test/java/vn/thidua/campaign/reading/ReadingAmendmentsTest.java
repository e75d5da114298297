package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.Amendment.Change;
import vn.thidua.campaign.reading.model.Amendment.Op;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.SourceText;

/** Documents that change an earlier plan. */
class ReadingAmendmentsTest {

    private static final String AMENDMENT = """
            TỈNH ỦY BẢN LÀNH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG CHÍNH TRỊ                 Độc lập - Tự do - Hạnh phúc
            Số: 41/KH-TCT               Bản Lành, ngày 10 tháng 5 năm 2027

            KẾ HOẠCH
            Điều chỉnh, bổ sung Kế hoạch số 08/KH-TCT ngày 15/01/2027 về tổ chức phong trào thi đua năm 2027

            Trường Chính trị điều chỉnh, bổ sung Kế hoạch số 08/KH-TCT như sau:

            1. Điều chỉnh khoản 4 mục V: sơ kết từ ngày 09/7/2027 sang ngày 16/7/2027.
            2. Bổ sung vào khoản 3 mục III nội dung: "100% phòng họp có thiết bị trực tuyến".
            3. Bãi bỏ khoản 3 mục V.
            4. Tại mục III.2, sửa "tối thiểu 12 sáng kiến" thành "tối thiểu 15 sáng kiến"; giữ nguyên chỉ tiêu mỗi khoa.
            5. Thay thế khoản 9 mục VIII như sau: "Phòng Tài chính bảo đảm kinh phí".

            Các nội dung khác của Kế hoạch số 08/KH-TCT giữ nguyên. Kế hoạch này có hiệu lực kể từ ngày ký./.

            Nơi nhận:                          HIỆU TRƯỞNG
            - Sở Nội vụ;
            - Lưu: VT.                         Lò Thị Hoa
            """;

    private static final KnownPlans PLANS = new KnownPlans() {
        @Override
        public Optional<Set<String>> sectionsOf(String number, @Nullable LocalDate date) {
            return number.equals("08/KH-TCT")
                    ? Optional.of(Set.of("III", "III.2", "III.3", "V", "V.3", "V.4"))
                    : Optional.empty();
        }
    };

    private final Reading reading =
            LaunchDocumentReader.read(SourceText.of(AMENDMENT), WorkingCalendar.standard(), PLANS);

    @Test
    void it_names_the_plan_it_changes_and_creates_no_campaign() {
        assertThat(reading.outcome()).isEqualTo(Outcome.AMENDMENT);
        assertThat(reading.campaign()).isNull();
        assertThat(reading.amends()).isNotNull().satisfies(amends -> {
            assertThat(amends.type()).isEqualTo(DocumentType.KE_HOACH);
            assertThat(amends.number()).isEqualTo("08/KH-TCT");
            assertThat(amends.date()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(amends.effectiveFrom()).isEqualTo(LocalDate.of(2027, 5, 10));
            assertThat(amends.restUnchanged()).isTrue();
        });
    }

    @Test
    void each_change_has_its_operation_and_place() {
        assertThat(reading.amends().changes())
                .extracting(Change::op, Change::ref)
                .containsExactly(
                        tuple(Op.REPLACE, "V.4"),
                        tuple(Op.ADD, "III.3"),
                        tuple(Op.REPEAL, "V.3"),
                        tuple(Op.REPLACE, "III.2"),
                        tuple(Op.REPLACE, "VIII.9"));
    }

    @Test
    void a_replacement_tells_from_what_to_what() {
        Change moved = reading.amends().changes().getFirst();
        Change raised = reading.amends().changes().get(3);

        assertThat(moved.from()).isEqualTo("ngày 09/7/2027");
        assertThat(moved.to()).isEqualTo("ngày 16/7/2027");
        assertThat(raised.from()).isEqualTo("tối thiểu 12 sáng kiến");
        assertThat(raised.to()).isEqualTo("tối thiểu 15 sáng kiến");
        assertThat(raised.kept()).isEqualTo("chỉ tiêu mỗi khoa");
    }

    @Test
    void a_place_that_the_plan_does_not_have_is_warned_of() {
        assertThat(reading.warnsOf(WarningCode.AMENDS_UNKNOWN_REF)).isTrue();
        assertThat(reading.warnsOf(WarningCode.AMENDS_NOT_FOUND)).isFalse();
    }

    @Test
    void an_unknown_plan_is_warned_of_where_plans_are_known_at_all() {
        SourceText other = SourceText.of(AMENDMENT.replace("08/KH-TCT", "99/KH-TCT"));

        assertThat(LaunchDocumentReader.read(other, WorkingCalendar.standard(), PLANS)
                        .warnsOf(WarningCode.AMENDS_NOT_FOUND))
                .isTrue();
        assertThat(LaunchDocumentReader.read(other, WorkingCalendar.standard()).warnsOf(WarningCode.AMENDS_NOT_FOUND))
                .isFalse();
    }
}
