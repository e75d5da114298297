package vn.thidua.campaign.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.text.Text;

/** Two dates that are the ends of one time (khoảng thời gian): "từ tháng 3 đến tháng 5", "quý II và quý III". */
final class DateRanges {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:-|den|toi)\\s*(?:het\\s+)?(?:ngay\\s+)?");

    private static final Pattern AND = Pattern.compile("\\s*(?:va|hoac)\\s+(?:ngay\\s+)?");

    private final Text text;

    private DateRanges(Text text) {
        this.text = text;
    }

    /** The same dates with ranges in place of their ends. */
    static List<DateMention> join(Text text, List<DateMention> mentions) {
        return new DateRanges(text).joined(mentions);
    }

    private List<DateMention> joined(List<DateMention> mentions) {
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
                        lastOf(mention),
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

    /** The end of a range of quarters is the last month of the second. */
    private static Partial lastOf(DateMention mention) {
        Partial at = mention.from();
        return mention.shape() != Shape.QUARTER || at.month() == null
                ? at
                : new Partial(at.year(), at.month() + 2, null);
    }

    private boolean joins(DateMention a, DateMention b) {
        boolean alike = a.shape() == b.shape()
                && (a.shape() == Shape.DAY
                        || a.shape() == Shape.MONTH
                        || a.shape() == Shape.YEAR
                        || a.shape() == Shape.QUARTER);
        if (!alike && !endsWithYear(a, b)
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

    /** "từ quý I năm 2027 đến hết năm 2030". */
    private boolean endsWithYear(DateMention a, DateMention b) {
        return (a.shape() == Shape.QUARTER || a.shape() == Shape.MONTH)
                && a.from().year() != null
                && b.shape() == Shape.YEAR
                && text.folded(a.end(), b.coreStart()).strip().startsWith("den");
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
}
