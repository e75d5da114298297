package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.campaign.reading.model.Span;

class SentencesTest {

    private static final String TEXT = """
        V. TIẾN ĐỘ
        1. Các khoa, phòng đăng ký trước ngày 28/02/2027 (mẫu kèm theo).
        - Mở đủ 46 lớp với 3.220 lượt học viên, trong đó ít nhất 06 lớp đặt tại xã biên giới.
        """;

    @Test
    void a_phrase_is_quoted_with_its_line() {
        assertThat(Sentences.around(TEXT, span("28/02/2027")).text())
                .isEqualTo("1. Các khoa, phòng đăng ký trước ngày 28/02/2027 (mẫu kèm theo).");
    }

    @Test
    void what_is_quoted_stands_where_it_says() {
        var source = Sentences.around(TEXT, span("06 lớp"));

        assertThat(TEXT.substring(source.start(), source.end())).isEqualTo(source.text());
    }

    @Test
    void a_long_line_is_quoted_by_its_sentence() {
        String long_ = "Câu đầu nói chuyện khác. ".repeat(20) + "Sơ kết ngày 09/7/2027. " + "Câu sau. ".repeat(20);
        int at = long_.indexOf("09/7/2027");

        assertThat(Sentences.around(long_, new Span(at, at + 9)).text()).isEqualTo("Sơ kết ngày 09/7/2027.");
    }

    @Test
    void a_clause_ends_at_commas_but_not_inside_numbers() {
        assertThat(Sentences.asTitle(
                        Sentences.clause(TEXT, span("46 lớp với 3.220")).text()))
                .isEqualTo("Mở đủ 46 lớp với 3.220 lượt học viên");
        assertThat(Sentences.asTitle(Sentences.clause(TEXT, span("06 lớp")).text()))
                .isEqualTo("Trong đó ít nhất 06 lớp đặt tại xã biên giới");
    }

    @Test
    void a_comma_that_lists_does_not_end_a_clause() {
        String zero = "- Trên 90% đảng viên hoàn thành tốt; không có đảng viên, viên chức bị kỷ luật.";
        String each = "- Có tối thiểu 12 sáng kiến; mỗi khoa, phòng ít nhất 01 sáng kiến.";
        int none = zero.indexOf("không có");
        int one = each.indexOf("ít nhất 01");

        assertThat(Sentences.asTitle(
                        Sentences.clause(zero, new Span(none, none + 8)).text()))
                .isEqualTo("Không có đảng viên, viên chức bị kỷ luật");
        assertThat(Sentences.asTitle(
                        Sentences.clause(each, new Span(one, one + 20)).text()))
                .isEqualTo("Mỗi khoa, phòng ít nhất 01 sáng kiến");
    }

    @Test
    void a_clause_ends_with_its_line_whatever_commas_follow() {
        String text = "- Có tối thiểu 12 sáng kiến\n\nIV. TIẾN ĐỘ\n1. Các khoa, phòng đăng ký, trước ngày 28/02/2027.";
        int twelve = text.indexOf("tối thiểu 12");

        assertThat(Sentences.clause(text, new Span(twelve, twelve + 12)).text())
                .isEqualTo("- Có tối thiểu 12 sáng kiến");
    }

    @Test
    void a_title_has_no_bullet_no_stars_no_closing_mark() {
        assertThat(Sentences.asTitle("**3. kiểm tra\n chéo;**")).isEqualTo("Kiểm tra chéo");
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }
}
