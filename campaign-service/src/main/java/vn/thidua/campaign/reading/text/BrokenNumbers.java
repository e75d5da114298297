package vn.thidua.campaign.reading.text;

import java.util.regex.Pattern;

/**
 * Numbers that a full line cut in two (số bị ngắt dòng): "1." and "250 ha", "15/" and "3/2027", "152/2025/NĐ-" and "CP". Nothing stands
 * between their halves.
 */
final class BrokenNumbers {

    /** So many characters of a line are looked at. */
    private static final int REACH = 24;

    private static final Pattern THOUSANDS = Pattern.compile("(?s).*(?<![\\d.,/])[1-9]\\d{0,2}(?:\\.\\d{3}){0,4}\\.");
    private static final Pattern THREE_DIGITS =
            Pattern.compile("\\d{3}(?!\\d)(?:\\.\\d{3}(?!\\d)|,\\d|\\s).*", Pattern.DOTALL);

    private static final Pattern DECIMAL = Pattern.compile("(?s).*(?<![\\d.,/])\\d{1,3},");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}\\s?%.*", Pattern.DOTALL);

    private static final Pattern DATE = Pattern.compile("(?s).*(?<!\\d)\\d{1,2}[/.\\-](?:\\d{1,2}[/.\\-])?");
    private static final Pattern DATE_GOES_ON = Pattern.compile("(?:\\d{1,2}[/.\\-])?\\d{4}(?!\\d).*", Pattern.DOTALL);

    private static final Pattern ACT = Pattern.compile("(?s).*\\d/(?:\\d{4}/)?\\p{Lu}{1,8}(?:-\\p{Lu}{1,8}){0,2}[-/]");
    private static final Pattern ACT_GOES_ON = Pattern.compile("\\p{Lu}{2,10}(?!\\p{Ll}).*", Pattern.DOTALL);

    private BrokenNumbers() {}

    /** Whether the second line begins in the middle of a number that ends the first. */
    static boolean goOn(String above, String below) {
        if (above.isEmpty() || below.isEmpty() || ".,/-".indexOf(above.charAt(above.length() - 1)) < 0) {
            return false;
        }
        String end = above.substring(Math.max(0, above.length() - REACH));
        String start = below.substring(0, Math.min(below.length(), REACH));
        return THOUSANDS.matcher(end).matches() && THREE_DIGITS.matcher(start).matches()
                || DECIMAL.matcher(end).matches() && DECIMALS.matcher(start).matches()
                || DATE.matcher(end).matches() && DATE_GOES_ON.matcher(start).matches()
                || ACT.matcher(end).matches() && ACT_GOES_ON.matcher(start).matches();
    }
}
