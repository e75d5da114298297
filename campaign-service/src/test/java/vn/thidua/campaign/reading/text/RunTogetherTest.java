package vn.thidua.campaign.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that lost the space between them, and words that a line broke. */
class RunTogetherTest {

    @ParameterizedTest
    @CsvSource({
        "Nămhọc 2027,Năm học 2027",
        "phong trào thiđua,phong trào thi đua",
        "KHENTHƯỞNG,KHEN THƯỞNG",
        "kếhoạch,kế hoạch"
    })
    void two_syllables_are_parted_where_only_one_place_parts_them(String printed, String meant) {
        assertThat(parted(printed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nghiêng", "khuỷu", "tưởng", "quyết", "giữ", "Lắk", "NĐ-CP", "Internet", "côngan", "OCOP"})
    void what_is_one_syllable_or_foreign_or_open_stays(String word) {
        assertThat(parted(word)).isEqualTo(word);
    }

    @Test
    void where_two_places_would_do_the_rest_of_the_text_tells() {
        assertThat(parted("cánhân")).isEqualTo("cánhân");
        assertThat(parted("mỗi cánhân; tập thể, cá nhân")).isEqualTo("mỗi cá nhân; tập thể, cá nhân");
    }

    @Test
    void halves_of_a_word_are_told_from_two_words() {
        assertThat(RunTogether.isBroken("tổ chức khen thưở", "ng kịp thời")).isTrue();
        assertThat(RunTogether.isBroken("các cơ quan, đơn v", "ị trong xã")).isTrue();
        assertThat(RunTogether.isBroken("tổ chức khen", "thưởng kịp thời")).isFalse();
        assertThat(RunTogether.isBroken("đề nghị tỉnh to", "àn diện")).isFalse();
    }

    private static String parted(String words) {
        Smoothing smoothing = Smoothing.of(new Text(words));
        return smoothing == null ? words : smoothing.text();
    }
}
