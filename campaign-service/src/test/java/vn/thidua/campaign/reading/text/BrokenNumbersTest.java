package vn.thidua.campaign.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diện tích quế trồng mới 1. | 250 ha",
                "kinh phí 12.500. | 000 đồng",
                "tham gia bảo hiểm y tế đạt 98, | 5% dân số",
                "trước ngày 15/ | 3/2027",
                "trước ngày 15/3/ | 2027",
                "Nghị định số 152/2025/NĐ- | CP ngày 14/6/2025",
                "Kế hoạch số 09/ | 2027 của Trường",
                "Công văn số 12/UBND- | VHXH về"
            })
    void a_number_that_the_line_cut_goes_on(String above, String below) {
        assertThat(BrokenNumbers.goOn(above, below)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoàn thành trong năm 2027. | 250 hộ được hỗ trợ",
                "thực hiện mục 1. | 25 hộ",
                "Tổ chức thực hiện. | 100% đơn vị",
                "các tiêu chí 1, 2, | 3 của phụ lục",
                "theo Luật số 06/2022/QH15. | CHỦ TỊCH",
                "- | 2027"
            })
    void a_sentence_that_ended_does_not(String above, String below) {
        assertThat(BrokenNumbers.goOn(above, below)).isFalse();
    }
}
