package vn.thidua.campaign.reading.extract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Text typed in fonts of the time before Unicode (bảng mã TCVN3/ABC, VNI): letters of Western alphabets whose shapes the font replaced,
 * "§éc lËp - Tù do" or "Ñoäc laäp - Töï do". Which table it was is told by how many common words it makes.
 */
final class LegacyFonts {

    /** Lower case first, as the fonts have them; capital letters with tones are small ones in a font of capitals. */
    private static final String TCVN3 =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ®¡¢£¤¥¦§";

    private static final String TCVN3_MEANS =
            "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

    private static final String VNI_LETTERS = "ñöôíìæóòîÑÖÔÍÌÆÓÒÎ";
    private static final String VNI_MEANS = "đươíìỉĩịỵĐƯƠÍÌỈĨỊỴ";

    /** Marks stand behind their letter: acute, grave, hook, tilde, dot; then those of â and of ă. */
    private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";

    private static final List<String> VNI_COMBINING = List.of(
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
            "\u0306\u0323");
    private static final String VNI_BASES = "aeouyAEOUYöÖôÔ";

    private static final Set<String> COMMON = Set.of(
            "của", "và", "các", "được", "không", "trong", "đơn", "vị", "thưởng", "trào", "thực", "hiện", "ngày",
            "tháng", "năm", "đua", "tổ", "chức", "trước", "báo", "cáo", "đăng", "ký", "phát", "động", "nhận", "nơi",
            "với");
    /** So many common words prove a table, when there were hardly any before. */
    private static final int ENOUGH = 12;

    private static final int TIMES_MORE = 4;

    private LegacyFonts() {}

    /** The text in Unicode, or the text itself when it is in no such font. */
    static String toUnicode(String text) {
        long before = commonWords(text);
        for (UnaryOperator<String> table : List.<UnaryOperator<String>>of(LegacyFonts::ofTcvn3, LegacyFonts::ofVni)) {
            String read = table.apply(text);
            long words = commonWords(read);
            if (words >= ENOUGH && words > TIMES_MORE * before) {
                return read;
            }
        }
        return text;
    }

    /** Whether it reads as Vietnamese as it is. */
    static boolean isVietnamese(String text) {
        return commonWords(text) >= ENOUGH;
    }

    private static long commonWords(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> COMMON.contains(Normalizer.normalize(word, Normalizer.Form.NFC)))
                .count();
    }

    private static String ofTcvn3(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = TCVN3.indexOf(text.charAt(i));
            read.append(at < 0 ? text.charAt(i) : TCVN3_MEANS.charAt(at));
        }
        return withCapitals(text, read);
    }

    /** "HéI" is "HỘI": what stands among capital letters was printed in the font of capitals. */
    private static String withCapitals(String text, StringBuilder read) {
        int start = 0;
        while (start < read.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? read.length() : newline + 1;
            boolean line = isInCapitals(text, start, end);
            for (int from = start; from < end; from++) {
                int to = from;
                while (to < end && Character.isLetter(read.charAt(to))) {
                    to++;
                }
                if (line || isInCapitals(text, from, to)) {
                    for (int i = from; i < to; i++) {
                        read.setCharAt(i, Character.toUpperCase(read.charAt(i)));
                    }
                }
                from = Math.max(from, to);
            }
            start = end;
        }
        return read.toString();
    }

    /** Told by the plain letters: two capital ones at least, and hardly a small one. */
    private static boolean isInCapitals(String text, int start, int end) {
        int large = 0;
        int small = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            large += c >= 'A' && c <= 'Z' ? 1 : 0;
            small += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        return large >= 2 && large >= 8 * small;
    }

    private static String ofVni(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int mark = VNI_MARKS.indexOf(Character.toLowerCase(c));
            boolean behindBase = i > 0 && VNI_BASES.indexOf(text.charAt(i - 1)) >= 0;
            if (mark >= 0 && behindBase) {
                read.append(VNI_COMBINING.get(mark));
                continue;
            }
            int letter = VNI_LETTERS.indexOf(c);
            read.append(letter < 0 ? c : VNI_MEANS.charAt(letter));
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }
}
