package vn.thidua.campaign.reading.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.RelativeTo;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/**
 * Finds dates in all the styles of administrative writing (ngày tháng): 15/3/2027, 26-02-2026, ngày 30 tháng Mười một, từ 14/6 đến
 * 18/6/2027, giữa tháng 7, tuần đầu tháng 6, quý III/2027, 6 tháng cuối năm, ngày 25 hằng tháng, 05 ngày làm việc kể từ ngày ký.
 */
public final class Dates {

    private static final String N2 = "[0-9oli]{1,2}";
    private static final String Y4 = "[0-9olisb]{4}";
    private static final String MONTH_WORD =
            "(?:muoi\\s+mot|muoi\\s+hai|muoi|gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin)(?![a-z])";
    private static final int WINDOW_BEFORE = 40;
    private static final int WINDOW_AFTER = 150;
    private static final String EDGE = "(?<![a-z0-9/.,])";
    private static final String NUM = "(?:[0-9oli]{1,3}|" + NumberWords.PATTERN + ")";

    /** One way to print a date. */
    private record Style(String needle, Pattern pattern, BiFunction<Dates, Matcher, @Nullable Found> reader) {}

    /** What a style read, before the words around it. */
    private record Found(
            Shape shape, Partial from, @Nullable Partial to, boolean approximate, boolean eachYear) {

        static Found of(Shape shape, Partial from) {
            return new Found(shape, from, null, false, false);
        }
    }

    private static final List<Style> STYLES = List.of(
            new Style(
                    "thang",
                    Pattern.compile(EDGE + "(?:ngay\\s*)?(?:m[uo]ng\\s+)?(?<d>" + N2 + ")\\s*thang\\s*(?<m>" + N2 + "|"
                            + MONTH_WORD + ")(?:\\s*,?\\s*nam\\s*(?<y>" + Y4 + "))?(?![a-z0-9])"),
                    Dates::dayOfMonth),
            new Style(
                    "thang",
                    Pattern.compile(
                            EDGE + "ngay\\s+(?:mung\\s+|mong\\s+)?(?<d>" + NumberWords.PATTERN + ")\\s+thang\\s+(?<m>"
                                    + N2 + "|" + MONTH_WORD + ")(?:\\s*,?\\s*nam\\s*(?<y>" + Y4 + "))?(?![a-z0-9])"),
                    Dates::dayOfMonth),
            new Style(
                    "#",
                    Pattern.compile("(?<![a-z0-9/.,\\-])(?<d>" + N2 + ")\\s?[/.\\-]\\s?(?<m>" + N2
                            + ")\\s?[/.\\-]\\s?(?<y>" + Y4 + "|[0-9]{2})(?![a-z0-9/\\-])"),
                    Dates::dayOfMonth),
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
                    (_, m) -> Found.of(Shape.EVERY_MONTH, new Partial(null, null, Digits.whole(m.group("d"))))),
            new Style(
                    "thang",
                    Pattern.compile("(?:hang|moi)\\s+thang\\s*,?\\s*(?:vao\\s+|truoc\\s+)?ngay\\s+(?<d>" + N2
                            + ")(?![0-9a-z]|\\s?[/.\\-][0-9]|\\s+thang)"),
                    (_, m) -> Found.of(Shape.EVERY_MONTH, new Partial(null, null, Digits.whole(m.group("d"))))),
            new Style(
                    "ngay",
                    Pattern.compile(
                            "(?<![a-z])(?:trong\\s+|khong qua\\s+)?(?:(?:vong|thoi han)\\s+)?" + EDGE + "(?<n>" + NUM
                                    + ")\\s+ngay(?<w>\\s+lam\\s+viec)?\\s*,?\\s*(?<dir>(?:(?:ke|tinh)\\s+)?(?:tu|sau)|sau|truoc)(?:\\s+khi)?"
                                    + "\\s+(?<a>(?:ngay\\s+)?[^;.,\\n()]{2,80})"),
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
                            "(?<![a-z0-9])(?:(?<part>thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi|[0-9]{1,2} ngay (?:dau|cuoi)|dau|giua|cuoi|tuan\\s+(?:dau(?:\\s+tien)?"
                                    + "|cuoi(?:\\s+cung)?|thu\\s+(?:nhat|hai|ba|tu)|[1-4]))\\s+(?:cua\\s+)?)?thang\\s+(?<m>"
                                    + N2
                                    + "|" + MONTH_WORD + "(?=\\s+nam\\s+[0-9]))(?:\\s?[/\\-.]\\s?(?<y>" + Y4
                                    + ")|\\s*,?\\s*nam\\s+(?<y2>" + Y4
                                    + "))?(?![0-9a-z/])"),
                    Dates::month),
            new Style(
                    "quy",
                    Pattern.compile(
                            "(?<![a-z0-9])(?:(?<part>dau|giua|cuoi)\\s+)?quy\\s+(?<q>[ivl|]{1,3}|[1-4])(?![a-z0-9])"
                                    + "(?:\\s?[/\\-]\\s?(?<y>" + Y4 + ")|\\s*,?\\s*nam\\s+(?<y2>" + Y4 + "))?"),
                    Dates::quarter),
            new Style(
                    "nam",
                    Pattern.compile(
                            "(?<![a-z0-9])(?<n>0?6|sau|0?9|chin|0?3|ba)\\s+thang\\s+(?<h>dau|cuoi)\\s+(?:cua\\s+)?nam(?:\\s+(?<y>"
                                    + Y4 + "))?(?![a-z0-9])"),
                    Dates::partOfYear),
            new Style(
                    "#",
                    Pattern.compile(
                            "(?<![a-z0-9/.\\-])(?:nam\\s+|giai doan\\s+)?(?<y1>(?:19|20)[0-9]{2})\\s*(?:-|den(?:\\s+het)?)\\s*(?:nam\\s+)?"
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
                    Dates::year),
            new Style("#", Pattern.compile("(?<=(?:den|het)\\s)(?<y>20[0-9]{2})(?![0-9a-z/.,%])"), Dates::year),
            new Style(
                    "/",
                    Pattern.compile("(?<![a-z0-9/.,\\-])(?<d>" + N2 + ")\\s?/\\s?(?<m>" + N2 + ")(?![a-z0-9/%])"),
                    Dates::dayAndMonth),
            new Style(
                    "ngay",
                    Pattern.compile("(?<=ngay\\s)(?<d>" + N2 + ")\\s?[.\\-]\\s?(?<m>" + N2 + ")(?![a-z0-9/%])"),
                    Dates::dayAndMonth));

    private static final Pattern RANGE_START =
            Pattern.compile("(?<![a-z0-9/.,])(?:(?<tu>(?:trong khoang\\s+|khoang\\s+)?tu)\\s+)?(?<ng>ngay\\s+)?(?<d>"
                    + N2 + ")(?:\\s*(?:[/.\\-]|thang)\\s*(?<m>" + N2 + ")(?:\\s*(?:[/.\\-]|nam)\\s*(?<y>" + Y4
                    + "))?)?\\s*(?<sep>den|-|toi|va)\\s*(?:het\\s+)?(?:ngay\\s+)?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:-|den|toi)\\s*(?:het\\s+)?(?:ngay\\s+)?");

    /** Before a day and a month without a year there must be something that makes it a date. */
    private static final Pattern DATE_CONTEXT = Pattern.compile(
            "(?:(?<![a-z])(?:ngay|truoc|den|het|tu|vao|nhat|la|hon|toi|va|dip|khanh|trong|khoang|nam|cuoi|chot|nop|han|qua)\\s*|[-,:(;•]\\s*)$");

    private static final Pattern NOT_A_DATE_AFTER = Pattern.compile(
            "\\s*(?:so|tong so|ban|ho|thanh vien|diem|dai bieu|chi tieu|xa|thon|phieu|truong|lop|khoa|phong|don vi|tieu chi|tieu chuan|ty le)(?![a-z])");

    /** "trước 30 tháng 4": no length of time is meant. */
    private static final Pattern TIME_LIMIT =
            Pattern.compile("(?<![a-z])(?:truoc|den|het|nhat|nhat\\s+la|vao|dip)\\s+$");

    private static final Pattern AND = Pattern.compile("\\s*va\\s+(?:ngay\\s+)?");

    private static final Pattern BARE_YEAR = Pattern.compile("\\s*[0-9]{4}");

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
    private final BitSet taken = new BitSet();
    private final List<DateMention> mentions = new ArrayList<>();

    private Dates(Text text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** All dates between the two positions, in reading order. */
    public static List<DateMention> find(Text text, int start, int end) {
        Dates dates = new Dates(text, start, end);
        STYLES.forEach(dates::findStyle);
        dates.mentions.sort(Comparator.comparingInt(DateMention::coreStart));
        return dates.joinRanges();
    }

    /** Looks only where the style can be: near the word, or (#) near a digit, that every date of the style contains. */
    private void findStyle(Style style) {
        int from = start;
        for (int at = next(style.needle(), start); at >= 0 && at < end; at = next(style.needle(), from)) {
            int windowEnd = Math.min(end, at + WINDOW_AFTER);
            for (int more = next(style.needle(), at + 1);
                    // a date begins before its word: the next window must not start in the middle of one
                    more >= 0 && more < windowEnd + WINDOW_BEFORE;
                    more = next(style.needle(), more + 1)) {
                windowEnd = Math.min(end, more + WINDOW_AFTER);
            }
            find(style, Math.max(from, at - WINDOW_BEFORE), windowEnd);
            from = windowEnd;
        }
    }

    private int next(String needle, int from) {
        if (!needle.equals("#")) {
            return text.folded().indexOf(needle, from);
        }
        for (int i = from; i < end; i++) {
            char c = text.folded().charAt(i);
            if (c >= '0' && c <= '9') {
                return i;
            }
        }
        return -1;
    }

    private void find(Style style, int from, int to) {
        Matcher match = text.match(style.pattern(), from, to);
        while (match.find()) {
            int next = taken.nextSetBit(match.start());
            if (next >= 0 && next < match.end()) {
                continue;
            }
            DateMention mention =
                    style.needle().equals("ngay") && style.pattern().pattern().contains("<dir>")
                            ? relative(match)
                            : mention(style, match);
            if (mention != null) {
                taken.set(mention.start(), mention.end());
                mentions.add(mention);
            }
        }
    }

    private @Nullable DateMention mention(Style style, Matcher match) {
        Found found = style.reader().apply(this, match);
        if (found == null) {
            return null;
        }
        int core = match.start();
        DateWords.Before before = DateWords.before(text, core, start);
        DateWords.After after = DateWords.after(text, match.end(), end);
        boolean noisy = noisy(match);
        Found whole = found;
        int from = before.start();
        Bound bound = before.bound();
        if (found.shape() == Shape.DAY) {
            // "từ 20 đến 25 tháng 7": the first day of a range borrows month and year from the second
            Matcher range = RANGE_START.matcher(text.folded()).region(Math.max(start, core - 40), core);
            if (range.find() && !taken.get(range.start())) {
                Found days = range(range, found);
                if (days != null) {
                    whole = days;
                    bound = Bound.IN;
                    from = range.group("tu") == null
                            ? DateWords.before(text, range.start(), start).start()
                            : range.start();
                    core = range.start();
                    noisy |= noisy(range);
                }
            }
        }
        return new DateMention(
                from,
                core,
                after.end(),
                whole.shape(),
                bound,
                whole.from(),
                whole.to(),
                after.eachYear() || found.eachYear(),
                whole.approximate() || before.around(),
                noisy,
                after.weekday() == null ? before.weekday() : after.weekday(),
                before.time(),
                null);
    }

    private @Nullable Found range(Matcher range, Found last) {
        Integer day = Digits.whole(canonical(range, "d"));
        Integer month = range.group("m") == null ? last.from().month() : Digits.whole(canonical(range, "m"));
        Integer year = range.group("y") == null ? null : Digits.whole(canonical(range, "y"));
        boolean sure = range.group("tu") != null
                || range.group("ng") != null
                || !range.group("sep").equals("-")
                || range.end("d") == range.start("sep")
                || opensCell(range.start());
        Integer lastDay = last.from().day();
        if (!sure
                || day == null
                || month == null
                || day < 1
                || day > 31
                || month < 1
                || month > 12
                || lastDay == null) {
            return null;
        }
        boolean apart = range.group("sep").equals("va") && (range.group("m") != null || day + 1 != lastDay);
        if (apart || range.group("m") == null && day >= lastDay) {
            return null;
        }
        // a month printed without its year takes the year from the other end; a day alone shares the whole date
        boolean sharesDate = range.group("m") == null;
        return new Found(
                Shape.DAYS,
                new Partial(sharesDate ? last.from().year() : year, month, day),
                last.from(),
                last.approximate(),
                false);
    }

    /** "| 10 - 15/7/2027 |": nothing else stands before the first day. */
    private boolean opensCell(int at) {
        int before = at - 1;
        while (before >= start && text.folded().charAt(before) == ' ') {
            before--;
        }
        return before >= start && "|:(".indexOf(text.folded().charAt(before)) >= 0;
    }

    private List<DateMention> joinRanges() {
        List<DateMention> joined = new ArrayList<>();
        for (DateMention mention : mentions) {
            DateMention previous = joined.isEmpty() ? null : joined.getLast();
            if (previous != null && joins(previous, mention)) {
                joined.removeLast();
                Shape shape =
                        previous.hasDay() ? Shape.DAYS : previous.shape() == Shape.YEAR ? Shape.YEARS : Shape.MONTHS;
                joined.add(new DateMention(
                        previous.start(),
                        previous.coreStart(),
                        mention.end(),
                        shape,
                        Bound.IN,
                        previous.from(),
                        mention.from(),
                        mention.yearly(),
                        previous.approximate() || mention.approximate(),
                        previous.noisy() || mention.noisy(),
                        null,
                        previous.time(),
                        null));
            } else {
                joined.add(previous == null ? mention : withBoundOf(previous, mention));
            }
        }
        return joined;
    }

    private boolean joins(DateMention a, DateMention b) {
        boolean alike = a.shape() == b.shape()
                && (a.shape() == Shape.DAY
                        || a.shape() == Shape.MONTH
                        || a.shape() == Shape.YEAR
                        || a.shape() == Shape.QUARTER);
        if (!alike
                || a.bound() == Bound.BEFORE
                || a.bound() == Bound.BY
                || b.coreStart() < a.end()
                || b.bound() == Bound.BEFORE) {
            return false;
        }
        Matcher between = BETWEEN.matcher(text.folded()).region(a.end(), b.coreStart());
        return between.matches()
                || follows(a, b)
                        && AND.matcher(text.folded(a.end(), b.coreStart())).matches();
    }

    /** "tháng 3 và tháng 4": nothing lies between them. */
    private static boolean follows(DateMention a, DateMention b) {
        Integer first = a.from().month();
        Integer second = b.from().month();
        int step = a.shape() == Shape.MONTH ? 1 : a.shape() == Shape.QUARTER ? 3 : 0;
        return step > 0 && first != null && second != null && first + step == second;
    }

    /** "trước ngày 15/6 và 15/12": the word before the first holds for both. */
    private DateMention withBoundOf(DateMention previous, DateMention mention) {
        boolean shared = previous.shape() == Shape.DAY
                && mention.shape() == Shape.DAY
                && mention.bound() == null
                && (previous.bound() == Bound.BEFORE || previous.bound() == Bound.BY)
                && mention.coreStart() > previous.end()
                && AND.matcher(text.folded(previous.end(), mention.coreStart())).matches();
        return shared ? mention.within(previous.bound()) : mention;
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
        String before = text.folded()
                .substring(Math.max(start, match.start() - 6), match.start())
                .stripTrailing();
        boolean frequency = match.group("part") == null
                && (before.endsWith("moi")
                        || before.endsWith("hang")
                        || before.matches(".*[a-z]\\s?/")
                        || before.endsWith("mot"));
        boolean count = match.group("part") == null
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

    private @Nullable DateMention relative(Matcher match) {
        String printed = canonical(match, "n");
        Integer days = Digits.whole(printed);
        if (days == null) {
            days = NumberWords.valueOf(match.group("n"));
        }
        if (days == null || days > 400) {
            return null;
        }
        boolean before = match.group("dir").startsWith("truoc");
        Span anchor = text.trim(match.start("a"), match.end("a"));
        DateWords.Before words = DateWords.before(text, match.start(), start);
        boolean anchorFirst = anchor.start() < match.start("n");
        return new DateMention(
                words.start(),
                anchorFirst ? match.start() : match.start("n"),
                anchorFirst ? match.end() : anchor.end(),
                Shape.RELATIVE,
                words.bound() == null ? Bound.BY : words.bound(),
                new Partial(null, null, null),
                null,
                false,
                false,
                Digits.isNoisy(printed) && Digits.whole(printed) != null,
                null,
                null,
                new RelativeTo(before ? -days : days, match.group("w") != null, anchor));
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

    private boolean noisy(Matcher match) {
        return match.namedGroups().keySet().stream()
                .filter(group -> isNumberGroup(group) && match.group(group) != null)
                .map(group -> canonical(match, group))
                .anyMatch(printed -> Digits.isNoisy(printed) && Digits.whole(printed) != null);
    }

    private String canonical(Matcher match, String group) {
        return text.canonical(match.start(group), match.end(group));
    }

    private static boolean isNumberGroup(String group) {
        return group.equals("d") || group.equals("m") || group.equals("n") || group.startsWith("y");
    }
}
