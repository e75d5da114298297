package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.CampaignFacts.Form;
import vn.thidua.campaign.reading.model.CampaignFacts.Scope;
import vn.thidua.campaign.reading.model.Content;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.SourceText;

/** Documents of other bodies, in other layouts, with worse noise than the samples. */
class InventedDocumentsTest {

    private static final String SCHOOL = """
            UBND XÃ MƯỜNG LAI   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG TIỂU HỌC SỐ 2          Độc lập - Tự do - Hạnh phúc
            Số: l2/KH-TH2                 Mường Lai, ngày 0l tháng 9 năm 2O27

            KẾ HOẠCH
            Phát động phong trào thi đua "Dạy tốt, học tốt" năm học 2027 - 2028

            Căn cứ Nghị định 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;
            Thực hiện Kế hoạch số 55/KH-SGDĐT ngày 15/8/2027 của Sở Giáo dục và Đào tạo về phát động thi đua năm học mới.

            PHẦN I. MỤC ĐÍCH
            Nâng cao chất lượng dạy và học.

            PHẦN II. NỘI DUNG, CHỈ TIÊU
            1. Về chuyên môn
            a) Từ 80% đến 85% học sinh hoàn thành tốt; tỷ lệ lưu ban không quá 0,5%.
            b) Ít nhất hai phần ba số giáo viên sử dụng học liệu số trước tháng 12/2027.
            2. Về cơ sở vật chất
            - Trồng mới 120 cây xanh, hoàn thành đến hết quý I/2028.

            PHẦN III. TIẾN ĐỘ
            - Đăng ký thi đua: trong vòng 10 ngày làm việc kể từ ngày ban hành Kế hoạch;
            - Nộp hồ sơ khen thưởng: chậm nhất 05 ngày làm việc trước ngày tổng kết;
            - Tổng kết: Thứ Sáu, ngày 26/5/2028.

            Nơi nhận:                                  HIỆU TRƯỞNG
            - UBND xã (b/c);
            - Lưu: VT.
                                                       Nguyễn Thị Hồng Vân
            """;

    private static final String HOSPITAL = """
            SỞ Y TẾ NẬM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            BỆNH VIỆN ĐA KHOA TỈNH Độc lập - Tự do - Hạnh phúc
            Số: 77/KH-BVĐK Nậm Sơn, ngày 20 tháng 01 năm 2028

            KẾ HOẠCH
            Tổ chức phong trào thi đua năm 2028

            1. Mục đích: đổi mới phong cách phục vụ.
            2. Thời gian
            Từ tháng 02/2028 đến hết tháng 11/2028.
            3. Noi dung thi đua
            3.1. Thi đua nâng cao y đức: ty le người bệnh hài lòng đạt trên 95 %, giữ vững cho

            2

            đến hết ngày 31/10/2028.
            3.2. Bảng chỉ tiêu

            | TT | Chỉ tiêu | Đơn vị tính | Mục tiêu | Thời hạn |
            |----|----------|-------------|----------|----------|
            | 1 | Kỹ thuật mới triển khai | kỹ thuật | 12 | 30/9/2028 |

            4. Tiến độ thực hiện

            | TT | Công việc | Thời gian |
            |----|-----------|-----------|
            | 1 | Lễ phát động, ký giao ước thi đua | 27/02/2028 |
            | 2 | Đăng ký thi đua | Trước 15/3/2028 |

            Nơi nhận: - Sở Y tế; - Các khoa, phòng; - Lưu: VT. KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            BS. Tòng Thị Diên
            """;

    private static final String COMMUNE = """
            ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ PHIÊNG CÁY	Độc lập - Tự do - Hạnh phúc
            Số:      /TB-UBND	Phiêng Cáy, ngày      tháng 4 năm 2027

            THÔNG BÁO
            Về việc phát động đợt thi đua cao điểm 90 ngày đêm xóa nhà tạm

            Ủy ban nhân dân xã phát động đợt thi đua cao điểm từ ngày 05/5/2027 đến ngày 02/8/2027 với các nội dung sau:

            - Xóa 45 nhà tạm cho hộ nghèo.
            - Huy động ít nhất 1.200 ngày công và 350 triệu đồng.

            Các thôn đăng ký trước ngày 31/02/2027; tổng kết chậm nhất 15 ngày sau khi kết thúc đợt thi đua.

            Nơi nhận:
            - Các thôn;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Vàng Seo Páo
            """;

    @Test
    void a_school_year_with_scanning_errors_in_its_head_is_read() {
        Reading reading = read(SCHOOL);

        assertThat(reading.document().number()).isEqualTo("12/KH-TH2");
        assertThat(reading.document().date()).isEqualTo("2027-09-01");
        assertThat(reading.document().issuer()).isEqualToIgnoringCase("Trường Tiểu học số 2");
        assertThat(reading.document().parentBody()).isEqualTo("UBND xã Mường Lai");
        assertThat(reading.campaign().theme().text()).isEqualTo("Dạy tốt, học tốt");
        assertThat(reading.campaign().period().from()).isEqualTo("2027-09-01");
        assertThat(reading.contents()).extracting(Content::path).containsExactly("II.1", "II.2");
        assertThat(reading.targets())
                .extracting(Target::text)
                .containsExactly("Từ 80% đến 85%", "không quá 0,5%", "Ít nhất hai phần ba", "120 cây");
        assertThat(reading.signers()).singleElement().satisfies(signer -> assertThat(signer.name())
                .isEqualTo("Nguyễn Thị Hồng Vân"));
        assertThat(reading.warnsOf(WarningCode.TEXT_NOISE)).isTrue();
        assertThat(reading.warnsOf(WarningCode.BASIS_EXPIRED)).isTrue();
    }

    @Test
    void working_days_are_counted_from_signing_and_back_from_the_final_review() {
        Reading reading = read(SCHOOL);

        assertThat(last(reading, Kind.REGISTRATION_DUE)).isEqualTo("2027-09-16");
        assertThat(last(reading, Kind.DOSSIER_DUE)).isEqualTo("2028-05-19");
        assertThat(reading.warnsOf(WarningCode.RELATIVE_DATE)).isTrue();
    }

    @Test
    void columns_that_ran_together_tables_and_a_page_break_are_read() {
        Reading reading = read(HOSPITAL);

        assertThat(reading.document().number()).isEqualTo("77/KH-BVĐK");
        assertThat(reading.document().place()).isEqualTo("Nậm Sơn");
        assertThat(reading.campaign().period().to()).isEqualTo("2028-11-30");
        assertThat(reading.targets())
                .extracting(target -> target.value().intValue())
                .containsExactly(95, 12);
        assertThat(reading.targets().getFirst().due().lastDate()).isEqualTo("2028-10-31");
        assertThat(reading.milestones())
                .extracting(Milestone::kind)
                .containsExactly(Kind.LAUNCH_CEREMONY, Kind.PLEDGE_SIGNING, Kind.REGISTRATION_DUE);
        assertThat(reading.recipients())
                .extracting(Passage::text)
                .containsExactly("Sở Y tế", "Các khoa, phòng", "Lưu: VT");
        assertThat(reading.signers()).singleElement().satisfies(signer -> {
            assertThat(signer.name()).isEqualTo("Tòng Thị Diên");
            assertThat(signer.position()).isEqualTo("Phó Giám đốc");
            assertThat(signer.authority()).isEqualTo("KT. GIÁM ĐỐC");
        });
    }

    @Test
    void what_is_not_printed_stays_open() {
        Reading reading = read(COMMUNE);

        assertThat(reading.document().number()).isNull();
        assertThat(reading.document().date()).isNull();
        assertThat(reading.campaign().form()).isEqualTo(Form.THEO_CHUYEN_DE);
        assertThat(reading.campaign().scope()).isEqualTo(Scope.XA);
        assertThat(reading.warnings())
                .extracting(warning -> warning.code())
                .contains(WarningCode.NUMBER_MISSING, WarningCode.DATE_MISSING, WarningCode.AMBIGUOUS_DATE);
        assertThat(last(reading, Kind.REGISTRATION_DUE)).isNull();
        assertThat(last(reading, Kind.FINAL_REVIEW)).isEqualTo("2027-08-17");
    }

    @Test
    void decomposed_letters_and_windows_line_ends_change_nothing() {
        String noisy =
                "\uFEFF" + Normalizer.normalize(SCHOOL, Normalizer.Form.NFD).replace("\n", "\r\n");

        assertThat(read(noisy)).isEqualTo(read(SCHOOL));
    }

    @Test
    void every_text_is_what_stands_at_its_span() {
        SourceText source = SourceText.of(SCHOOL);
        Reading reading = LaunchDocumentReader.read(source, WorkingCalendar.standard());

        assertThat(reading.targets())
                .allSatisfy(target -> assertThat(source.text(target.span())).isEqualTo(target.text()));
        assertThat(reading.milestones())
                .allSatisfy(step -> assertThat(source.text(step.span())).isEqualTo(step.text()));
        assertThat(reading.contents())
                .allSatisfy(content -> assertThat(source.text(content.span())).isEqualTo(content.text()));
    }

    @Test
    void a_reading_survives_being_stored() {
        Reading reading = read(SCHOOL);

        assertThat(ReadingJson.read(ReadingJson.write(reading))).isEqualTo(reading);
    }

    private static LocalDate last(Reading reading, Kind kind) {
        return reading.milestones().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow()
                .due()
                .lastDate();
    }

    private static Reading read(String document) {
        return LaunchDocumentReader.read(SourceText.of(document), WorkingCalendar.standard());
    }
}
