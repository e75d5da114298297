package vn.thidua.campaign.reading.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Quantities in digits and in words, with what compares them. */
class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ít nhất 06 lớp; >=; 6; lớp",
                "Từ 85% học viên trở lên; >=; 85; %",
                "trên 90% đảng viên; >; 90; %",
                "không dưới 5% kinh phí; >=; 5; %",
                "không quá 0,5%; <=; 0.5; %",
                "dưới 3 phần trăm; <; 3; %",
                "tối đa 10 hồ sơ; <=; 10; hồ sơ",
                "Số hóa 1.500 hồ sơ; =; 1500; hồ sơ",
                "12,5 km đường hoa; =; 12.5; km",
                "hơn 150 bóng đèn; >; 150; bóng đèn",
                "tối thiểu năm mươi tiết; >=; 50; tiết",
                "ít nhất hai mươi lăm sáng kiến; >=; 25; sáng kiến",
                "kinh phí ít nhất 500.000 đồng/học sinh/tháng; >=; 500000; đồng/học sinh/tháng",
                "≥ 9S%; >=; 95; %",
            })
    void a_quantity_is_compared_and_counted(String words, String op, BigDecimal value, String unit) {
        Quantity quantity = first(words);

        assertThat(quantity.op()).isEqualTo(Comparison.of(op));
        assertThat(quantity.value()).isEqualByComparingTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @Test
    void a_range_has_two_ends() {
        Quantity quantity = first("từ 80% đến 85% học sinh");

        assertThat(quantity.op()).isEqualTo(Comparison.BETWEEN);
        assertThat(quantity.value()).isEqualByComparingTo("80");
        assertThat(quantity.max()).isEqualByComparingTo("85");
    }

    @Test
    void a_fraction_keeps_what_it_is_out_of() {
        assertThat(first("14/14 bản").outOf()).isEqualByComparingTo("14");
        assertThat(first("ít nhất hai phần ba số hộ").outOf()).isEqualByComparingTo("3");
        assertThat(first("ít nhất hai phần ba số hộ").of()).isEqualTo("hộ");
    }

    @Test
    void twice_as_much_is_two_times() {
        assertThat(first("tăng gấp đôi so với năm 2026").value()).isEqualByComparingTo("2");
        assertThat(first("gấp 1,5 lần năm 2026").value()).isEqualByComparingTo("1.5");
    }

    @Test
    void noise_is_read_and_said() {
        assertThat(first("đạt 9O%").noisy()).isTrue();
        assertThat(first("đạt 90%").noisy()).isFalse();
    }

    @Test
    void from_and_year_are_no_numbers() {
        assertThat(find("đạt kết quả tốt từ năm trước")).isEmpty();
    }

    private static Quantity first(String words) {
        List<Quantity> found = find(words);
        assertThat(found).isNotEmpty();
        return found.getFirst();
    }

    private static List<Quantity> find(String words) {
        Text text = new Text(words);
        return new Quantities(text).find(new Span(0, text.length()));
    }
}
