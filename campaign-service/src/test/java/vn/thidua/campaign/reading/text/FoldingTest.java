package vn.thidua.campaign.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thl đua, khen thưởng | thi dua, khen thuong",
                "CHỦ NGHĨA VlỆT NAM | chu nghia viet nam",
                "nh1ệm vụ, c0ng tác | nhiem vu, cong tac",
                "năm 2O27, 1OO% | nam 2027, 100%",
                "ngày l5/6/2O27 | ngay 15/6/2027",
                "l. Lao động | l. lao dong",
                "1.5OO m2 đất | 1.500 m2 dat",
                "Lò Văn Ún, ông Lở | lo van un, ong lo"
            })
    void what_a_scan_mistook_is_what_was_printed(String printed, String folded) {
        assertThat(Folding.fold(printed)).isEqualTo(folded);
    }
}
