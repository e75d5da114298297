package vn.thidua.campaign.reading.grammar;

import java.util.Locale;
import java.util.Set;
import vn.thidua.campaign.reading.text.Text;

/**
 * Tells numbers in words from words that look the same without their diacritics: "tư" and "từ", "năm" (5) and "năm" (year), "sáu"
 * and "sau", "bảy" and "bày".
 */
final class SpelledNumbers {

    private static final Set<String> SAFE = Set.of(
            "một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "lăm", "nhăm",
            "mốt", "trăm", "nghìn", "ngàn", "linh", "lẻ", "mot", "bon", "tam", "chin", "muoi", "tram", "nghin", "ngan");

    private SpelledNumbers() {}

    static boolean isNumber(Text text, int start, int end) {
        String words = text.canonical(start, end).toLowerCase(Locale.ROOT).strip();
        String[] parts = words.split("\\s+");
        for (String part : parts) {
            if (!SAFE.contains(part)) {
                return false;
            }
        }
        boolean year = words.equals("năm")
                && text.folded(end, Math.min(text.length(), end + 6))
                        .strip()
                        .matches("(?s)(?:[0-9]|hoc|nay|sau|toi|truoc|den).*");
        return !year;
    }
}
