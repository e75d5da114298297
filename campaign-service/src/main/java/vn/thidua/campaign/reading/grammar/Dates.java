package vn.thidua.campaign.reading.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.RelativeTo;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.grammar.DateStyles.Found;
import vn.thidua.campaign.reading.grammar.DateStyles.Style;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/**
 * Finds dates in all the styles of administrative writing (ngày tháng): 15/3/2027, 26-02-2026, ngày 30 tháng Mười một, từ 14/6 đến
 * 18/6/2027, giữa tháng 7, tuần đầu tháng 6, quý III/2027, 6 tháng cuối năm, ngày 25 hằng tháng, 05 ngày làm việc kể từ ngày ký.
 */
public final class Dates {

    private static final int WINDOW_BEFORE = 40;
    private static final int WINDOW_AFTER = 150;
    private static final Pattern RANGE_START =
            Pattern.compile("(?<![a-z0-9/.,])(?:(?<tu>(?:trong khoang\\s+|khoang\\s+)?tu)\\s+)?(?<ng>ngay\\s+)?(?<d>"
                    + DateStyles.N2 + ")(?:\\s*(?:[/.\\-]|thang)\\s*(?<m>" + DateStyles.N2
                    + ")(?:\\s*(?:[/.\\-]|nam)\\s*(?<y>" + DateStyles.Y4
                    + "))?)?\\s*(?<sep>den|-|toi|va|,)\\s*(?:het\\s+)?(?:ngay\\s+)?$");
    private final Text text;
    private final int start;
    private final int end;
    private final DateStyles styles;
    private final BitSet taken = new BitSet();
    private final List<DateMention> mentions = new ArrayList<>();

    private Dates(Text text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.styles = new DateStyles(text, start, end);
    }

    /** All dates between the two positions, in reading order. */
    public static List<DateMention> find(Text text, int start, int end) {
        Dates dates = new Dates(text, start, end);
        DateStyles.ALL.forEach(dates::findStyle);
        dates.mentions.sort(Comparator.comparingInt(DateMention::coreStart));
        return DateRanges.join(text, dates.mentions);
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
        Found found = style.reader().apply(styles, match);
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
        boolean sure = range.group("ng") != null
                || range.group("tu") != null && !range.group("sep").equals(",")
                || !range.group("sep").matches("[-,]")
                || range.end("d") == range.start("sep") && range.group("sep").equals("-")
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
        boolean listed = range.group("sep").equals("va") || range.group("sep").equals(",");
        boolean apart = listed && (range.group("m") != null || day + 1 != lastDay);
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

    private boolean noisy(Matcher match) {
        return match.namedGroups().keySet().stream()
                .filter(group -> isNumberGroup(group) && match.group(group) != null)
                .map(group -> canonical(match, group))
                .anyMatch(
                        printed -> Digits.isLost(printed) || Digits.isNoisy(printed) && Digits.whole(printed) != null);
    }

    private String canonical(Matcher match, String group) {
        return text.canonical(match.start(group), match.end(group));
    }

    private static boolean isNumberGroup(String group) {
        return group.equals("d") || group.equals("m") || group.equals("n") || group.startsWith("y");
    }
}
