package vn.thidua.campaign.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.campaign.reading.ReadingFacts;

/** Documents in fonts from before Unicode are read as if they had been typed in it. */
class LegacyFontsTest {

    private static final String TCVN3 = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ®";
    private static final String LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
    private static final String CAPITALS = "ĂÂÊÔƠƯĐ";
    private static final String TCVN3_CAPITALS = "¡¢£¤¥¦§";

    @ParameterizedTest
    @ValueSource(strings = {"d2-ke-hoach-truong-2027", "d4-chuyen-de-xa-9-thang"})
    void a_file_in_tcvn3_says_the_same(String name) throws IOException {
        String text = plainQuotes(sample(name));
        byte[] file = tcvn3(text).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(factsOf(file)).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2-ke-hoach-truong-2027", "d4-chuyen-de-xa-9-thang"})
    void a_file_in_vni_says_the_same(String name) throws IOException {
        String text = plainQuotes(sample(name));
        byte[] file = vni(text).getBytes(Charset.forName("windows-1252"));

        assertThat(factsOf(file)).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2-ke-hoach-truong-2027", "d4-chuyen-de-xa-9-thang"})
    void a_file_in_the_table_of_windows_says_the_same(String name) throws IOException {
        String text = plainQuotes(sample(name));
        byte[] file = windows1258(text);

        assertThat(factsOf(file)).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    /** Letters with a circumflex, a breve or a horn have a place in the table, their tones stand behind them. */
    private static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            String letter = String.valueOf(c);
            if (!Charset.forName("windows-1258").newEncoder().canEncode(c)) {
                String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
                char tone = marks.chars()
                        .filter(mark -> "\u0300\u0301\u0303\u0309\u0323".indexOf(mark) >= 0)
                        .mapToObj(mark -> (char) mark)
                        .findFirst()
                        .orElse(' ');
                letter = Normalizer.normalize(marks.replace("" + tone, ""), Normalizer.Form.NFC) + tone;
            }
            apart.append(letter);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void the_words_of_the_country_are_told_in_both() {
        String common = " của và các được không trong thưởng thực hiện ngày tháng năm phát động";

        assertThat(LegacyFonts.toUnicode(
                        "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc" + tcvn3(common)))
                .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" + common);
        assertThat(LegacyFonts.toUnicode("Ñoäc laäp - Töï do - Haïnh phuùc" + vni(common)))
                .isEqualTo("Độc lập - Tự do - Hạnh phúc" + common);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2-ke-hoach-truong-2027", "d4-chuyen-de-xa-9-thang"})
    void unicode_stays_as_it_is(String name) throws IOException {
        String text = sample(name);

        assertThat(LegacyFonts.toUnicode(text)).isSameAs(text);
    }

    @Test
    void other_languages_stay_as_they_are() {
        String french = "Le préfet de région déclare l'année été où à Noël, § 2: élève, ça, naïve. ".repeat(20);

        assertThat(LegacyFonts.toUnicode(french)).isSameAs(french);
    }

    private static java.util.List<String> factsOf(byte[] file) {
        return ReadingFacts.of(DocumentText.extract(file).text().canonical());
    }

    private static String plainQuotes(String text) {
        return text.replaceAll("[“”]", "\"").replace('–', '-').replace('•', '+');
    }

    /** Capital letters with tones are small ones in the font of capitals. */
    private static String tcvn3(String text) {
        StringBuilder typed = new StringBuilder();
        for (char c : text.toCharArray()) {
            int capital = CAPITALS.indexOf(c);
            int letter = LETTERS.indexOf(Character.toLowerCase(c));
            typed.append(capital >= 0 ? TCVN3_CAPITALS.charAt(capital) : letter >= 0 ? TCVN3.charAt(letter) : c);
        }
        return typed.toString();
    }

    private static String vni(String text) {
        StringBuilder typed = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean capital = Character.isUpperCase(c);
            String letter = vniLetter(Character.toLowerCase(c));
            typed.append(capital ? letter.toUpperCase(java.util.Locale.ROOT) : letter);
        }
        return typed.toString();
    }

    private static String vniLetter(char c) {
        int single = "đươíìỉĩịỵ".indexOf(c);
        if (single >= 0) {
            return String.valueOf("ñöôíìæóòî".charAt(single));
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        if (apart.length() == 1) {
            return apart;
        }
        boolean horn = apart.indexOf('\u031B') > 0;
        String base = horn ? (apart.charAt(0) == 'o' ? "ô" : "ö") : apart.substring(0, 1);
        // the dot below comes first in the normal form, the mark of the vowel first in the font
        String marks = apart.substring(1).replace("\u031B", "").replaceAll("(\u0323)([\u0302\u0306])", "$2$1");
        int mark = java.util.List.of(
                        "\u0301",
                        "\u0300",
                        "\u0309",
                        "\u0303",
                        "\u0323",
                        "\u0302",
                        "\u0302\u0301",
                        "\u0302\u0300",
                        "\u0302\u0309",
                        "\u0302\u0303",
                        "\u0302\u0323",
                        "\u0306",
                        "\u0306\u0301",
                        "\u0306\u0300",
                        "\u0306\u0309",
                        "\u0306\u0303",
                        "\u0306\u0323")
                .indexOf(marks);
        return mark < 0 ? base : base + "ùøûõïâáàåãäêéèúüë".charAt(mark);
    }

    private static String sample(String name) throws IOException {
        Path here = Path.of("sample", name + ".txt");
        return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
    }
}
