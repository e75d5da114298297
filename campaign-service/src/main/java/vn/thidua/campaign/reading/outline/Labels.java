package vn.thidua.campaign.reading.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.NumberWords;
import vn.thidua.campaign.reading.outline.Label.Style;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Reads the label at the beginning of a line: Phần I, A., II-, Điều 3., 1), 1.2., a), – • + *. */
final class Labels {

    private static final Pattern PART = Pattern.compile(
            "^(?<w>PHẦN|Phần|PHAN|Phan|CHƯƠNG|Chương|CHUONG|MỤC|Mục|MUC)\\s+(?:(?:thứ|THỨ|THU)\\s+)?(?<n>[IVXLC]{1,6}|\\d{1,2}|\\p{L}{2,5})\\s*(?<d>[.:\\-–])?\\s*");
    private static final Pattern ARTICLE = Pattern.compile("^(?:Điều|ĐIỀU|Dieu|DIEU)\\s+(?<n>\\d{1,2})\\s*[.:]?\\s*");
    private static final Pattern ROMAN = Pattern.compile("^(?<n>[IVXl1|]{1,5})\\s*[.\\-–—/):]\\s*(?=[\\p{L}\"“*])");
    private static final Pattern LETTER = Pattern.compile("^(?<n>[A-HK-UYĐ])\\s*[.\\-–/)]\\s+(?=\\S)");
    private static final Pattern NESTED =
            Pattern.compile("^(?<n>[\\dIVX]{1,4}(?:\\.\\d{1,2}){1,3})(?:[.)]?\\s+|[.)](?=\\p{Lu}))(?=[\\p{L}\"“])");
    private static final Pattern NUMBER =
            Pattern.compile("^(?<n>\\d{1,2})\\s*(?:[.)/]|[\\-–](?=\\s))\\s*(?=[^\\d\\s,])");
    /** "l. Thi đua …": no list in small letters begins with an l. */
    private static final Pattern SCANNED_ONE = Pattern.compile("^l\\s?\\.\\s+(?=\\p{Lu})");

    private static final Pattern NUMBER_OF_QUANTITY = Pattern.compile("^(?<n>\\d{1,2})\\s*[.)/]\\s+(?=\\d)");
    /** "Nội dung 1: …", "Nội dung thứ hai: …": the items of a list that names them. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?:Nội dung|NỘI DUNG|Nhiệm vụ|NHIỆM VỤ|Noi dung|NOI DUNG)\\s+(?:thi"
                    + " đua\\s+)?(?:số\\s+|thứ\\s+)?(?<n>\\d{1,2}|[IVX]{1,4}|nhất|hai|ba|tư|năm|sáu)\\s*[:.]\\s*(?=\\S)");

    private static final Pattern SMALL_LETTER =
            Pattern.compile("^(?<n>[a-zđ])\\s*(?:[.)/]\\s+(?=\\S)|[.)](?=\\p{Lu}\\p{Ll}))");
    private static final Pattern BULLET = Pattern.compile("^(?<n>[-–—•·▪■●○◦+*►➢✓→§❖♦])\\s*(?=[^\\s\\-–—=_|])");

    /** "Một là, …", "Thứ hai, …": a list that counts in words. */
    private static final Pattern SPELLED = Pattern.compile(
            "^(?:(?<n>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)\\s+(?:là|la)"
                    + "|(?:thứ|thu)\\s+(?<o>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|nhat|tu|nam|sau|bay|tam|chin|muoi))\\s*[,:]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String ROMANS = " I II III IV V VI VII VIII IX X XI XII XIII XIV XV ";

    private Labels() {}

    static @Nullable Label of(Text text, Line line) {
        String words = text.canonical(line);
        Matcher match = PART.matcher(words);
        if (match.find()
                && partNumber(match.group("n")) > 0
                && (match.group("d") != null || match.end() == words.length())) {
            int number = partNumber(match.group("n"));
            // "Mục 1" may stand within "Phần thứ nhất"
            boolean section = Folding.fold(match.group("w")).equals("muc");
            return label(
                    Style.PART,
                    section ? 'M' : 'P',
                    match,
                    section || romanValue(match.group("n")) > 0 ? match.group("n") : "P" + number,
                    number,
                    line);
        }
        match = ARTICLE.matcher(words);
        if (match.find()) {
            return label(Style.ARTICLE, 'Đ', match, match.group("n"), Integer.parseInt(match.group("n")), line);
        }
        match = ROMAN.matcher(words);
        if (match.find()) {
            String roman = match.group("n").replaceAll("[l1|]", "I");
            boolean clean = roman.equals(match.group("n"));
            boolean headingFollows = text.isUpperCase(line.start() + match.end(), line.end());
            if (romanValue(roman) > 0 && (clean || !match.group("n").matches("1+") && headingFollows)) {
                return label(Style.ROMAN, 'I', match, roman, romanValue(roman), line);
            }
        }
        match = LETTER.matcher(words);
        if (match.find()) {
            return label(Style.LETTER, 'A', match, match.group("n"), letterValue(match.group("n")), line);
        }
        match = NESTED.matcher(words);
        if (match.find()) {
            String[] numbers = match.group("n").split("\\.");
            char depth = (char) ('0' + numbers.length);
            return label(
                    Style.NESTED_NUMBER,
                    depth,
                    match,
                    match.group("n"),
                    Integer.parseInt(numbers[numbers.length - 1]),
                    line);
        }
        match = SCANNED_ONE.matcher(words);
        if (match.find()) {
            return label(Style.NUMBER, '1', match, "1", 1, line);
        }
        match = NUMBER.matcher(words);
        if (match.find() || (match = NUMBER_OF_QUANTITY.matcher(words)).find()) {
            return label(Style.NUMBER, '1', match, match.group("n"), Integer.parseInt(match.group("n")), line);
        }
        match = SPELLED.matcher(words);
        if (match.find() && Character.isUpperCase(words.charAt(0))) {
            int ordinal = partNumber(match.group("n") != null ? match.group("n") : match.group("o"));
            return label(Style.NUMBER, match.group("n") != null ? 'w' : 't', match, "" + ordinal, ordinal, line);
        }
        match = NAMED.matcher(words);
        if (match.find() && partNumber(match.group("n")) > 0) {
            int ordinal = partNumber(match.group("n"));
            return label(Style.NUMBER, 'n', match, "" + ordinal, ordinal, line);
        }
        match = SMALL_LETTER.matcher(words);
        if (match.find()) {
            return label(Style.SMALL_LETTER, 'a', match, match.group("n"), letterValue(match.group("n")), line);
        }
        match = BULLET.matcher(words);
        if (match.find()) {
            return label(Style.BULLET, bulletMark(match.group("n").charAt(0)), match, "", 0, line);
        }
        return null;
    }

    private static Label label(Style style, char mark, Matcher match, String key, int ordinal, Line line) {
        return new Label(style, mark, match.group().strip(), key, ordinal, line.start(), line.start() + match.end());
    }

    private static char bulletMark(char c) {
        return switch (c) {
            case '-', '–', '—' -> '-';
            case '+' -> '+';
            case '*', '→', '✓' -> '*';
            case '○', '◦' -> 'o';
            default -> '•';
        };
    }

    private static int partNumber(String n) {
        if (romanValue(n) > 0) {
            return romanValue(n);
        }
        if (Character.isDigit(n.charAt(0))) {
            return Integer.parseInt(n);
        }
        String folded = Folding.fold(n);
        Integer words = folded.equals("nhat") ? Integer.valueOf(1) : NumberWords.valueOf(folded);
        return words == null ? 0 : words;
    }

    static int romanValue(String roman) {
        int at = ROMANS.indexOf(" " + roman + " ");
        return at < 0
                ? 0
                : (int) ROMANS.substring(0, at + 1)
                        .chars()
                        .filter(c -> c == ' ')
                        .count();
    }

    private static int letterValue(String letter) {
        // a b c d đ e g h i k: Vietnamese lists have no f and j, some have đ
        int at = "abcdđefghijklmnopqrstuvwxyz".indexOf(Character.toLowerCase(letter.charAt(0)));
        return at + 1;
    }
}
