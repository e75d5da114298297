package vn.thidua.campaign.reading.grammar;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers written in words (số viết bằng chữ): "mười hai", "năm mươi", "hai trăm linh năm", folded. */
public final class NumberWords {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("khong", 0),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("nham", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final String UNIT = "(?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin)";
    private static final String BELOW_HUNDRED =
            "(?:" + UNIT + "\\s+muoi(?:\\s+" + UNIT + ")?|muoi(?:\\s+" + UNIT + ")?|" + UNIT + ")";

    /** What a number in words looks like, up to thousands. */
    public static final String PATTERN =
            "(?:" + UNIT + "\\s+(?:nghin|ngan)(?:\\s+" + UNIT + "\\s+tram(?:\\s+" + BELOW_HUNDRED + ")?)?|" + UNIT
                    + "\\s+tram(?:\\s+(?:linh|le)\\s+" + UNIT + "|\\s+" + BELOW_HUNDRED + ")?|" + BELOW_HUNDRED + ")";

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private NumberWords() {}

    /** The value, or null when the words are no number. */
    public static @Nullable Integer valueOf(CharSequence foldedWords) {
        String[] words = WHITE.split(foldedWords.toString().strip());
        int total = 0;
        int pending = -1;
        for (String word : words) {
            Integer unit = UNITS.get(word);
            if (unit != null) {
                if (pending >= 0) {
                    total += pending;
                }
                pending = unit;
                continue;
            }
            int one = pending < 0 ? 1 : pending;
            switch (word) {
                case "muoi" -> total += pending < 0 ? 10 : one * 10;
                case "tram" -> total += one * 100;
                case "nghin", "ngan" -> total += one * 1000;
                case "linh", "le" -> {
                    if (pending >= 0) {
                        return null;
                    }
                }
                default -> {
                    return null;
                }
            }
            pending = -1;
        }
        return pending >= 0 ? Integer.valueOf(total + pending) : Integer.valueOf(total);
    }

    static boolean isCompound(Matcher match) {
        return WHITE.matcher(match.group().strip()).find();
    }
}
