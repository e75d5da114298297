package vn.thidua.campaign.reading.grammar;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.text.Text;

/**
 * The ways to print a date (cách viết ngày tháng), in the order in which they are tried: 15/3/2027, ngày 30 tháng Mười một, quý III, 6 tháng
 * cuối năm. What stands around a date is no matter of its style.
 */
final class DateStyles {

    static final String N2 = "(?:[0-9oli]{1,2}|[0-9][sb]|[sb][0-9])";
    static final String Y4 = "[0-9olisb]{4}";
    private static final String MONTH_WORD =
            "(?:muoi\\s+mot|muoi\\s+hai|muoi|gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin)(?![a-z])";
    private static final String EDGE = "(?<![a-z0-9/.,])";
    private static final String NUM = "(?:[0-9oli]{1,3}|" + NumberWords.PATTERN + ")";

    /** A digit, or a sign in the place of one that cannot be read. */
    private static final String LOST = "[0-9olisb?\u25A1\uFFFD]";

    /** One way to print a date. */
    record Style(String needle, Pattern pattern, BiFunction<DateStyles, Matcher, @Nullable Found> reader) {}

    /** What a style read, before the words around it. */
    record Found(Shape shape, Partial from, @Nullable Partial to, boolean approximate, boolean eachYear) {

        static Found of(Shape shape, Partial from) {
            return new Found(shape, from, null, false, false);
        }
    }

    static final List<Style> ALL = List.of(
            new Style(
                    "#",
                    Pattern.compile("(?<![a-z0-9/.,\\-])(?<d>" + LOST + "{1,2})\\s?[/.\\-]\\s?(?<m>" + LOST
                            + "{1,2})\\s?[/.\\-]\\s?(?<y>" + LOST + "{4})(?![a-z0-9/\\-])"),
                    DateStyles::unreadable),
            new Style(
                    "thang",
                    Pattern.compile("ngay\\s+(?<d>" + LOST + "{1,2})\\s+thang\\s+(?<m>" + LOST
                            + "{1,2})(?:\\s*,?\\s*nam\\s+(?<y>" + LOST + "{4}))?"),
                    DateStyles::unreadable),
            new Style(
                    "thang",
                    Pattern.compile(EDGE + "(?:ngay\\s*)?(?:m[uo]ng\\s+)?(?<d>" + N2 + ")\\s*thang\\s*(?<m>" + N2 + "|"
                            + MONTH_WORD + ")(?:\\s*,?\\s*nam\\s*(?<y>" + Y4 + "))?(?![a-z0-9])"),
                    DateStyles::dayOfMonth),
            new Style(
                    "thang",
                    Pattern.compile(
                            EDGE + "ngay\\s+(?:mung\\s+|mong\\s+)?(?<d>" + NumberWords.PATTERN + ")\\s+thang\\s+(?<m>"
                                    + N2 + "|" + MONTH_WORD + ")(?:\\s*,?\\s*nam\\s*(?<y>" + Y4 + "))?(?![a-z0-9])"),
                    DateStyles::dayOfMonth),
            new Style(
                    "#",
                    Pattern.compile("(?<![a-z0-9/.,\\-])(?<d>" + N2 + ")\\s?[/.\\-]\\s?(?<m>" + N2
                            + ")\\s?[/.\\-]\\s?(?<y>" + Y4 + "|[0-9]{2})(?![a-z0-9/\\-])"),
                    DateStyles::dayOfMonth),
            new Style(
                    "quy",
                    Pattern.compile(
                            "ngay\\s+(?<d>" + N2 + ")\\s+(?:cua\\s+)?thang\\s+(?:cuoi|dau|thu hai)\\s*(?:cua\\s+)?"
                                    + "(?:moi\\s+|hang\\s+|cac\\s+)?quy"),
                    (_, m) -> Found.of(Shape.EVERY_QUARTER, new Partial(null, null, Digits.whole(m.group("d"))))),
            new Style(
                    "thang",
                    Pattern.compile(
                            "ngay\\s+(?<d>" + N2
                                    + ")(?:(?:\\s*,\\s*|\\s+va\\s+)(?:ngay\\s+)?[0-9]{1,2}){0,3}\\s+(?:cua\\s+)?(?:hang|moi|cac)\\s+thang"),
                    (s, m) -> Found.of(Shape.EVERY_MONTH, new Partial(null, null, Digits.whole(s.canonical(m, "d"))))),
            new Style(
                    "thang",
                    Pattern.compile("(?:hang|moi)\\s+thang\\s*,?\\s*(?:vao\\s+|truoc\\s+)?ngay\\s+(?<d>" + N2
                            + ")(?![0-9a-z]|\\s?[/.\\-][0-9]|\\s+thang)"),
                    (_, m) -> Found.of(Shape.EVERY_MONTH, new Partial(null, null, Digits.whole(m.group("d"))))),
            new Style(
                    "ngay",
                    Pattern.compile(
                            "(?<![a-z])(?:trong\\s+|khong qua\\s+)?(?:(?:vong|thoi han)\\s+)?" + EDGE + "(?<n>" + NUM
                                    + ")\\s+ngay(?<w>\\s+lam\\s+viec)?\\s*,?\\s*(?<dir>(?:(?:ke|tinh)\\s+)?(?:tu|sau)|sau|truoc)(?:\\s+khi)?\\s+(?<a>(?:ngay\\s+)?[^;.,\\n"
                                    + "()]{2,80})"),
                    (_, _) -> null),
            new Style(
                    "ngay",
                    Pattern.compile("(?<![a-z])(?<dir>truoc|sau)(?:\\s+khi)?\\s+(?<a>[a-z][^;.,:\\n()0-9]{2,50}?)\\s+"
                            + EDGE + "(?<n>" + "[0-9]{1,3}|" + NumberWords.PATTERN
                            + ")\\s+ngay(?<w>\\s+lam\\s+viec)?(?![a-z])"),
                    (_, _) -> null),
            new Style(
                    "thang",
                    Pattern.compile(
                            "(?<![a-z0-9])(?:(?<part>thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi|[0-9]{1,2} ngay"
                                    + " (?:dau|cuoi)|dau|giua|cuoi|tuan\\s+(?:dau(?:\\s+tien)?"
                                    + "|cuoi(?:\\s+cung)?|thu\\s+(?:nhat|hai|ba|tu)|[1-4]))\\s+(?:cua\\s+)?)?thang\\s+(?<m>"
                                    + N2
                                    + "|" + MONTH_WORD + ")(?:\\s?[/\\-.]\\s?(?<y>" + Y4
                                    + ")|\\s*,?\\s*nam\\s+(?<y2>" + Y4
                                    + "))?(?![0-9a-z/])"),
                    DateStyles::month),
            new Style(
                    "quy",
                    Pattern.compile(
                            "(?<![a-z0-9])(?:(?<part>dau|giua|cuoi)\\s+)?quy\\s+(?<q>[ivl|]{1,3}|[1-4])(?![a-z0-9])"
                                    + "(?:\\s?[/\\-]\\s?(?<y>" + Y4 + ")|\\s*,?\\s*nam\\s+(?<y2>" + Y4 + "))?"),
                    DateStyles::quarter),
            new Style(
                    "nam",
                    Pattern.compile(
                            "(?<![a-z0-9])(?<n>0?6|sau|0?9|chin|0?3|ba)\\s+thang\\s+(?<h>dau|cuoi)\\s+(?:cua\\s+)?nam(?:\\s+(?<y>"
                                    + Y4 + "))?(?![a-z0-9])"),
                    DateStyles::partOfYear),
            new Style(
                    "#",
                    Pattern.compile("(?<![a-z0-9/.\\-])(?:nam\\s+|giai"
                            + " doan\\s+)?(?<y1>(?:19|20)[0-9]{2})\\s*(?:-|den(?:\\s+het)?)\\s*(?:nam\\s+)?"
                            + "(?<y2>(?:19|20)[0-9]{2})(?![0-9/])"),
                    (_, m) -> new Found(
                            Shape.YEARS,
                            new Partial(Digits.whole(m.group("y1")), null, null),
                            new Partial(Digits.whole(m.group("y2")), null, null),
                            false,
                            false)),
            new Style(
                    "nam",
                    Pattern.compile("(?<![a-z0-9])(?:(?<part>dau|giua|cuoi)\\s+)?nam\\s+(?<y>" + Y4 + ")(?![a-z0-9/])"),
                    DateStyles::year),
            new Style("#", Pattern.compile("(?<=(?:den|het)\\s)(?<y>20[0-9]{2})(?![0-9a-z/.,%])"), DateStyles::year),
            new Style(
                    "/",
                    Pattern.compile("(?<![a-z0-9/.,\\-])(?<d>" + N2 + ")\\s?/\\s?(?<m>" + N2 + ")(?![a-z0-9/%])"),
                    DateStyles::dayAndMonth),
            new Style(
                    "ngay",
                    Pattern.compile("(?<=ngay\\s)(?<d>" + N2 + ")\\s?[.\\-]\\s?(?<m>" + N2 + ")(?![a-z0-9/%])"),
                    DateStyles::dayAndMonth));

    /** Before a day and a month without a year there must be something that makes it a date. */
    private static final Pattern DATE_CONTEXT = Pattern.compile(
            "(?:(?<![a-z])(?:ngay|truoc|den|het|tu|vao|nhat|la|hon|toi|va|dip|khanh|trong|khoang|nam|cuoi|chot|nop|han|qua)\\s*|[-,:(;•]\\s*)$");

    private static final Pattern NOT_A_DATE_AFTER = Pattern.compile(
            "\\s*(?:so|tong so|ban|ho|thanh vien|diem|dai bieu|chi tieu|xa|thon|phieu|truong|lop|khoa|phong|don"
                    + " vi|tieu chi|tieu chuan|ty le)(?![a-z])");

    /** "trước 30 tháng 4": no length of time is meant. */
    private static final Pattern TIME_LIMIT =
            Pattern.compile("(?<![a-z])(?:truoc|den|het|nhat|nhat\\s+la|vao|dip)\\s+$");

    /** "đợt 1 tháng 5": the number is that of the occasion. */
    private static final Pattern COUNTED_OCCASION =
            Pattern.compile("(?<![a-z])(?:dot|lan|ky|vong|luot)\\s+(?:thu\\s+)?[0-9]{1,2}\\s*(?:[:,]|vao|trong)?\\s*$");

    private static final Pattern BARE_YEAR = Pattern.compile("\\s*[0-9]{4}");

    /** No calendar has it. */
    private static final Partial NO_DAY = Partial.day(32, 13, 9999);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("gieng", 1),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9),
            Map.entry("muoi", 10),
            Map.entry("muoi mot", 11),
            Map.entry("muoi hai", 12),
            Map.entry("chap", 12));

    private final Text text;
    private final int start;
    private final int end;

    DateStyles(Text text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** One of its digits cannot be read: there is a date, and nobody can tell which. */
    private @Nullable Found unreadable(Matcher match) {
        return Digits.isLost(match.group()) ? Found.of(Shape.DAY, NO_DAY) : null;
    }

    private @Nullable Found dayOfMonth(Matcher match) {
        Integer day = number(match, "d");
        Integer month = number(match, "m");
        Integer year = year(match, "y");
        boolean dated = match.group("y") != null
                || match.group().matches("(?s)(?:ngay|mung|mong).*")
                || TIME_LIMIT
                        .matcher(text.folded())
                        .region(Math.max(start, match.start() - 12), match.start())
                        .useTransparentBounds(true)
                        .find();
        if (day == null || month == null || day < 1 || day > 31 || month < 1 || month > 12 || !dated) {
            return null;
        }
        if (match.group("y") != null && year == null) {
            return null;
        }
        if (match.group("m").equals("nam")
                && BARE_YEAR.matcher(text.folded()).region(match.end(), end).lookingAt()) {
            // "ngày 10 tháng   năm 2027": the month was left blank
            return null;
        }
        return Found.of(Shape.DAY, Partial.day(day, month, year));
    }

    private @Nullable Found dayAndMonth(Matcher match) {
        Integer day = Digits.whole(canonical(match, "d"));
        Integer month = Digits.whole(canonical(match, "m"));
        if (day == null || month == null || day < 1 || day > 31 || month < 1 || month > 12) {
            return null;
        }
        boolean eachYear = DateWords.after(text, match.end(), end).eachYear();
        boolean context = DATE_CONTEXT
                .matcher(text.folded())
                .region(Math.max(start, match.start() - 12), match.start())
                .useTransparentBounds(true)
                .find();
        boolean atStart = text.folded()
                .substring(Math.max(start, match.start() - 3), match.start())
                .isBlank();
        boolean counts =
                NOT_A_DATE_AFTER.matcher(text.folded()).region(match.end(), end).lookingAt();
        return (context || eachYear || atStart) && !counts ? Found.of(Shape.DAY, Partial.day(day, month, null)) : null;
    }

    private @Nullable Found month(Matcher match) {
        Integer month = number(match, "m");
        Integer year = match.group("y") != null ? year(match, "y") : year(match, "y2");
        char letter = text.canonical().charAt(match.start("m"));
        if (Character.isLetter(letter) && !Character.isUpperCase(letter) && match.group("y2") == null) {
            // "tháng ba" may be counted or meant, "tháng Ba" is meant
            return null;
        }
        String before = text.folded()
                .substring(Math.max(start, match.start() - 6), match.start())
                .stripTrailing();
        boolean frequency = match.group("part") == null
                && (before.endsWith("moi")
                        || before.endsWith("hang")
                        || before.matches(".*[a-z]\\s?/")
                        || before.endsWith("mot"));
        boolean count = match.group("part") == null
                && !COUNTED_OCCASION
                        .matcher(text.folded())
                        .region(Math.max(start, match.start() - 16), match.start())
                        .find()
                && !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1));
        if (month == null || month < 1 || month > 12 || frequency || count) {
            return null;
        }
        String part = match.group("part");
        if (part == null) {
            return Found.of(Shape.MONTH, new Partial(year, month, null));
        }
        int[] days = PartOfMonth.days(part);
        return new Found(
                Shape.PART_OF_MONTH,
                new Partial(year, month, days[0]),
                new Partial(year, month, days[1]),
                !PartOfMonth.isExact(part),
                false);
    }

    private @Nullable Found quarter(Matcher match) {
        int quarter =
                switch (match.group("q").replace('l', 'i').replace('|', 'i')) {
                    case "i", "1" -> 1;
                    case "ii", "2" -> 2;
                    case "iii", "3" -> 3;
                    case "iv", "4" -> 4;
                    default -> 0;
                };
        if (quarter == 0) {
            return null;
        }
        Integer year = match.group("y") != null ? year(match, "y") : year(match, "y2");
        String part = match.group("part");
        int first = 3 * quarter - 2;
        if (part == null) {
            return Found.of(Shape.QUARTER, new Partial(year, first, 3));
        }
        int month = part.equals("dau") ? first : part.equals("giua") ? first + 1 : first + 2;
        return new Found(Shape.MONTH, new Partial(year, month, null), null, true, false);
    }

    private Found partOfYear(Matcher match) {
        Integer months = number(match, "n");
        int count = months == null ? 6 : months;
        int first = match.group("h").equals("dau") ? 1 : 13 - count;
        return Found.of(Shape.HALF_YEAR, new Partial(year(match, "y"), first, count));
    }

    private @Nullable Found year(Matcher match) {
        Integer year = year(match, "y");
        if (year == null || year < 1900 || year > 2100) {
            return null;
        }
        String part = match.namedGroups().containsKey("part") ? match.group("part") : null;
        if (part == null) {
            return Found.of(Shape.YEAR, new Partial(year, null, null));
        }
        int first = part.equals("dau") ? 1 : part.equals("giua") ? 5 : 10;
        return new Found(Shape.HALF_YEAR, new Partial(year, first, part.equals("giua") ? 4 : 3), null, true, false);
    }

    private @Nullable Integer number(Matcher match, String group) {
        Integer digits = Digits.whole(canonical(match, group));
        if (digits != null) {
            return digits;
        }
        String words = match.group(group).replaceAll("\\s+", " ");
        return group.equals("m") ? MONTHS.get(words) : NumberWords.valueOf(words);
    }

    private @Nullable Integer year(Matcher match, String group) {
        if (match.group(group) == null) {
            return null;
        }
        Integer year = Digits.whole(canonical(match, group));
        return year == null ? null : Integer.valueOf(year < 100 ? 2000 + year : year);
    }

    String canonical(Matcher match, String group) {
        return text.canonical(match.start(group), match.end(group));
    }
}
