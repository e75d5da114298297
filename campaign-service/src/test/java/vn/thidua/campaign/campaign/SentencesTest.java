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
        assertThat(new Sentences(TEXT).around(span("28/02/2027")).text())
                .isEqualTo("1. Các khoa, phòng đăng ký trước ngày 28/02/2027 (mẫu kèm theo).");
    }

    @Test
    void what_is_quoted_stands_where_it_says() {
        var source = new Sentences(TEXT).around(span("06 lớp"));

        assertThat(TEXT.substring(source.start(), source.end())).isEqualTo(source.text());
    }

    @Test
    void a_long_line_is_quoted_by_its_sentence() {
        String long_ = "Câu đầu nói chuyện khác. ".repeat(20) + "Sơ kết ngày 09/7/2027. " + "Câu sau. ".repeat(20);
        int at = long_.indexOf("09/7/2027");

        assertThat(new Sentences(long_).around(new Span(at, at + 9)).text()).isEqualTo("Sơ kết ngày 09/7/2027.");
    }

    @Test
    void a_clause_ends_at_commas_but_not_inside_numbers() {
        assertThat(Sentences.asTitle(
                        new Sentences(TEXT).clause(span("46 lớp với 3.220")).text()))
                .isEqualTo("Mở đủ 46 lớp với 3.220 lượt học viên");
        assertThat(Sentences.asTitle(new Sentences(TEXT).clause(span("06 lớp")).text()))
                .isEqualTo("Trong đó ít nhất 06 lớp đặt tại xã biên giới");
    }

    @Test
    void a_comma_that_lists_does_not_end_a_clause() {
        String zero = "- Trên 90% đảng viên hoàn thành tốt; không có đảng viên, viên chức bị kỷ luật.";
        String each = "- Có tối thiểu 12 sáng kiến; mỗi khoa, phòng ít nhất 01 sáng kiến.";
        int none = zero.indexOf("không có");
        int one = each.indexOf("ít nhất 01");

        assertThat(Sentences.asTitle(
                        new Sentences(zero).clause(new Span(none, none + 8)).text()))
                .isEqualTo("Không có đảng viên, viên chức bị kỷ luật");
        assertThat(Sentences.asTitle(
                        new Sentences(each).clause(new Span(one, one + 20)).text()))
                .isEqualTo("Mỗi khoa, phòng ít nhất 01 sáng kiến");
    }

    @Test
    void a_clause_ends_with_its_line_whatever_commas_follow() {
        String text = "- Có tối thiểu 12 sáng kiến\n\nIV. TIẾN ĐỘ\n1. Các khoa, phòng đăng ký, trước ngày 28/02/2027.";
        int twelve = text.indexOf("tối thiểu 12");

        assertThat(new Sentences(text).clause(new Span(twelve, twelve + 12)).text())
                .isEqualTo("- Có tối thiểu 12 sáng kiến");
    }

    @Test
    void a_sentence_broken_over_a_page_is_quoted_as_one() {
        String text = "- Thu ngân sách trên địa bàn tăng tối\n\n2\n\nthiểu 10% so với năm 2026.\n";

        assertThat(clause(text, "10%")).isEqualTo("Thu ngân sách trên địa bàn tăng tối thiểu 10% so với năm 2026");
    }

    @Test
    void a_name_tells_of_what() {
        assertThat(clause("Đón 1,2 triệu lượt khách, tăng 15% so với năm 2026.", "15%"))
                .isEqualTo("Đón 1,2 triệu lượt khách, tăng 15% so với năm 2026");
        assertThat(clause("1. Các chỉ tiêu kinh tế: GRDP tăng từ 10% trở lên.", "10%"))
                .isEqualTo("GRDP tăng từ 10% trở lên");
        assertThat(clause("- 100% thôn, bản có nhà văn hóa trong năm 2027.", "100%"))
                .isEqualTo("100% thôn, bản có nhà văn hóa trong năm 2027");
    }

    @Test
    void a_title_has_no_bullet_no_stars_no_closing_mark() {
        assertThat(Sentences.asTitle("**3. kiểm tra\n chéo;**")).isEqualTo("Kiểm tra chéo");
    }

    private static String clause(String text, String words) {
        int at = text.indexOf(words);
        return Sentences.asTitle(
                new Sentences(text).clause(new Span(at, at + words.length())).text());
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }
}
