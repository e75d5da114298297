package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.RejectionReason;
import vn.thidua.campaign.reading.text.SourceText;

/** Documents that speak of emulation and launch nothing, and those of the same types that do. */
class RejectingDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "QUYẾT ĐỊNH; Về việc tặng Bằng khen cho các tập thể có thành tích trong phong trào thi đua năm 2026; QUYET_DINH",
                "QUYẾT ĐỊNH; Về việc kiện toàn Hội đồng Thi đua - Khen thưởng; QUYET_DINH",
                "BÁO CÁO; Kết quả phát động và thực hiện phong trào thi đua năm 2027; BAO_CAO",
                "GIẤY MỜI; Dự lễ phát động phong trào thi đua năm 2027; GIAY_MOI",
                "BIÊN BẢN; Họp xét phát động phong trào thi đua; BIEN_BAN",
                "TỜ TRÌNH; Về việc phát động phong trào thi đua năm 2027; TO_TRINH",
                "HƯỚNG DẪN; Bình xét thi đua, khen thưởng năm 2027; HUONG_DAN",
                "THÔNG BÁO; Kết luận của Chủ tịch tại hội nghị tổng kết phong trào thi đua; THONG_BAO",
                "KẾ HOẠCH; Kiểm tra công tác thi đua, khen thưởng năm 2027; KE_HOACH",
                "KẾ HOẠCH; Tổ chức hội nghị tổng kết phong trào thi đua năm 2027; KE_HOACH",
            })
    void it_is_no_launch_document(String title, String summary, DocumentType type) {
        Reading reading = read(title, summary);

        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reading.campaign()).isNull();
        assertThat(reading.rejection()).isNotNull().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.NOT_A_LAUNCH_DOCUMENT);
            assertThat(rejection.documentType()).isEqualTo(type);
            assertThat(rejection.evidence()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KẾ HOẠCH; Tổ chức phong trào thi đua năm 2027",
                "CHỈ THỊ; Về việc phát động phong trào thi đua yêu nước năm 2027",
                "THÔNG BÁO; Về việc phát động đợt thi đua cao điểm chào mừng Quốc khánh",
                "QUYẾT ĐỊNH; Về việc phát động phong trào thi đua giai đoạn 2026 - 2030",
                "GIAO ƯỚC THI ĐUA NĂM 2027; Khối thi đua các doanh nghiệp",
            })
    void it_is_a_launch_document(String title, String summary) {
        assertThat(read(title, summary).outcome()).isEqualTo(Outcome.DRAFT);
    }

    @Test
    void words_that_are_no_document_at_all_are_rejected() {
        Reading reading = LaunchDocumentReader.read(
                SourceText.of("Danh sách đi chợ: gạo, muối, mắm."), WorkingCalendar.standard());

        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
    }

    private static Reading read(String title, String summary) {
        String document = """
                ỦY BAN NHÂN DÂN
                XÃ BẢN LÀNH

                Số: 12/VB-UBND
                Bản Lành, ngày 05 tháng 02 năm 2027

                %s
                %s

                Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;

                1. Nội dung thứ nhất.
                2. Nội dung thứ hai.
                """.formatted(title, summary);
        return LaunchDocumentReader.read(SourceText.of(document), WorkingCalendar.standard());
    }
}
