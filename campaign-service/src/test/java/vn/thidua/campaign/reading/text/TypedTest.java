package vn.thidua.campaign.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void letters_and_spaces_of_other_alphabets_are_what_they_look_like() {
        assertThat(meant("\u00D0\u1EA3ng \u1EE7y \u00F0\u1ECBa ph\u01B0\u01A1ng\u202Fx\u00E3\u2003A"))
                .isEqualTo("Đảng ủy địa phương xã A");
    }

    @Test
    void wide_digits_and_cyrillic_letters_are_what_they_look_like() {
        assertThat(meant("\uFF12\uFF10\uFF12\uFF17 k\u0435 h\u043E\u1EA1ch")).isEqualTo("2027 ke hoạch");
        assertThat(Folding.fold("\uFF13\uFF10/\uFF19")).isEqualTo("30/9");
    }

    @Test
    void marks_without_width_are_not_seen_and_letters_are() {
        assertThat("\u00AD\u200B\u200E\u2060\uFEFF".chars().boxed())
                .allMatch(c -> Typed.isInvisible((char) c.intValue()));
        assertThat("a- \n\t".chars().boxed()).noneMatch(c -> Typed.isInvisible((char) c.intValue()));
    }

    private static String meant(String typed) {
        StringBuilder words = new StringBuilder();
        typed.chars().forEach(c -> words.append(Typed.meant((char) c)));
        return words.toString();
    }
}
