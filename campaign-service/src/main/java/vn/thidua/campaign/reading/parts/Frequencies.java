package vn.thidua.campaign.reading.parts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Quantity;
import vn.thidua.campaign.reading.model.DayMark;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Due.Recurrence;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target.Frequency;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Text;

/** How often a quantity is asked for (tần suất): mỗi năm, /tháng, hằng quý, mỗi tuần. */
final class Frequencies {

    private static final Pattern EACH =
            Pattern.compile("(?<![a-z])(?:moi|hang|tung)\\s+(?<u>nam|quy|thang|tuan)(?![a-z])");
    private static final Pattern EACH_AT_END =
            Pattern.compile("(?<=tro\\slen\\s|tro\\sxuong\\s|,\\s)(?:moi|hang)\\s+(?<u>nam|quy|thang|tuan)\\s*$");
    private static final Pattern PER = Pattern.compile("/\\s?(?:01\\s|1\\s)?(?<u>nam|quy|thang|tuan)(?![a-z])");

    /** An income is told by the year, and is no frequency. */
    private static final Pattern MONEY =
            Pattern.compile("(?<![0-9.,])[0-9][0-9.,]{0,14}\\s*(?:nghin\\s|trieu\\s|ty\\s)?dong(?![a-z])");

    private Frequencies() {}

    static @Nullable Frequency of(Text text, Quantity quantity, Span part, int next) {
        String unit = quantity.unit() == null ? "" : Folding.fold(quantity.unit());
        boolean money = unit.contains("dong");
        if (!money) {
            Matcher inUnit = PER.matcher(unit);
            if (inUnit.find()) {
                return frequency(inUnit.group("u"));
            }
        }
        int end = Math.max(quantity.numberAt().end(), Math.min(part.end(), next));
        int bracket = text.canonical().indexOf('(', quantity.numberAt().end(), end);
        if (bracket >= 0) {
            end = bracket;
        }
        Matcher sum = text.match(MONEY, quantity.numberAt().end(), end);
        Matcher after = text.match(PER, quantity.numberAt().end(), sum.find() ? sum.start() : end);
        if (!money && after.find()) {
            return frequency(after.group("u"));
        }
        Matcher each = text.match(EACH, Math.min(part.start(), quantity.span().start()), end);
        Frequency found = null;
        while (each.find()) {
            // "100% chi bộ sinh hoạt ít nhất mỗi quý 01 lần": how often the number behind it is asked for
            boolean ofNext = next < part.end()
                    && each.start() > quantity.numberAt().end()
                    && text.folded(each.end(), next).isBlank();
            found = ofNext ? found : frequency(each.group("u"));
        }
        return found;
    }

    /** "từ 10 tin, bài trở lên mỗi tháng": at the end of the sentence, and no other number stands between. */
    static @Nullable Frequency trailing(Text text, int from, int end) {
        Matcher each = text.match(EACH_AT_END, from, Math.max(from, end));
        return each.find() ? frequency(each.group("u")) : null;
    }

    /** "Hằng năm, mỗi xã xây dựng …": said once at the head of the sentence. */
    static @Nullable Frequency leading(Text text, Span clause) {
        Matcher each = text.match(EACH, clause.start(), clause.end());
        boolean leads = each.find()
                && each.end() < clause.end()
                && text.canonical().charAt(each.end()) == ','
                && each.start() - clause.start() <= 12;
        return leads ? frequency(each.group("u")) : null;
    }

    /** When something that is asked for again and again is due. An average over years is due at the end of the campaign. */
    static @Nullable Due due(Frequency per, boolean average, @Nullable Period period) {
        if (average && per == Frequency.PER_YEAR) {
            return period == null ? null : Due.once(Bound.BY, null, period.to());
        }
        Recurrence recurs =
                switch (per) {
                    case PER_YEAR -> Recurrence.YEARLY;
                    case PER_QUARTER -> Recurrence.QUARTERLY;
                    case PER_MONTH -> Recurrence.MONTHLY;
                    case PER_WEEK -> Recurrence.WEEKLY;
                };
        DayMark last = per == Frequency.PER_YEAR ? DayMark.eachYear(12, 31) : null;
        return new Due(
                Bound.BY, null, last, recurs, false, false, null, null, null, List.of(), List.of(), null, null, null,
                false, false);
    }

    private static Frequency frequency(String unit) {
        return switch (unit) {
            case "nam" -> Frequency.PER_YEAR;
            case "quy" -> Frequency.PER_QUARTER;
            case "thang" -> Frequency.PER_MONTH;
            default -> Frequency.PER_WEEK;
        };
    }
}
