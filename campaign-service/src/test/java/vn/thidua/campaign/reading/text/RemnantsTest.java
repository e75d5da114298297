package vn.thidua.campaign.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages and mails leave behind in a text. */
class RemnantsTest {

    @ParameterizedTest
    @CsvSource({
        "&#273;ua,đua",
        "&#x111;ua,đua",
        "b&aacute;o,báo",
        "&ocirc;ng,ông",
        "=C4=91ua,đua",
        "th=C6=B0=E1=BB=9Fng,thưởng"
    })
    void letters_are_what_they_mean(String printed, String meant) {
        assertThat(smooth(printed)).isEqualTo(meant);
    }

    @Test
    void a_line_broken_by_a_mail_goes_on() {
        assertThat(smooth("Phong tr=C3=A0o thi =\nđua năm 2027=20\nNội dung"))
                .isEqualTo("Phong trào thi đua năm 2027 \nNội dung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D; phát triển", "tỷ lệ=20%", "a=b", "=====", "&khac;", "&#0;", "=C4 dở"})
    void what_means_nothing_else_stays(String printed) {
        assertThat(smooth(printed)).isEqualTo(printed);
    }

    @Test
    void a_span_covers_the_whole_of_what_stands_for_its_last_letter() {
        Smoothing smoothing = Objects.requireNonNull(Smoothing.of(new Text("b&aacute; m")));

        assertThat(smoothing.text()).isEqualTo("bá m");
        assertThat(smoothing.canonical(1)).isEqualTo(1);
        assertThat(smoothing.canonicalEnd(1)).isEqualTo(9);
    }

    private static String smooth(String printed) {
        Smoothing smoothing = Smoothing.of(new Text(printed));
        return smoothing == null ? printed : smoothing.text();
    }
}
