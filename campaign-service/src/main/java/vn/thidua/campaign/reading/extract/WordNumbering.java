package vn.thidua.campaign.reading.extract;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The labels that Word prints without storing them in the text (đánh số tự động): "1.", "a)", "II.", "-". */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    String labelOf(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String format = paragraph.getNumFmt();
        if (list == null || format == null || list.signum() == 0) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.clamp(paragraph.getNumIlvl().intValue(), 0, LEVELS - 1);
        int[] count = counters.computeIfAbsent(list, _ -> new int[LEVELS]);
        count[level]++;
        Arrays.fill(count, level + 1, LEVELS, 0);
        if (format.equals("bullet")) {
            return "-";
        }
        String pattern = paragraph.getNumLevelText();
        String label = pattern == null || pattern.isBlank() ? "%" + (level + 1) + "." : pattern;
        for (int i = 0; i < LEVELS; i++) {
            label = label.replace("%" + (i + 1), number(Math.max(count[i], 1), i == level ? format : "decimal"));
        }
        return label.strip();
    }

    private static String number(int n, String format) {
        return switch (format) {
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(n).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(n);
            case "none" -> "";
            default -> Integer.toString(n);
        };
    }

    private static String letter(int n) {
        return String.valueOf((char) ('a' + (n - 1) % 26));
    }

    private static String roman(int n) {
        return n < 100 ? TENS[n / 10] + ONES[n % 10] : Integer.toString(n);
    }
}
