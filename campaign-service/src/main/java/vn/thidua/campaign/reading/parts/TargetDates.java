package vn.thidua.campaign.reading.parts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.grammar.Quantity;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Which date of a clause belongs to which of its quantities (thời hạn của chỉ tiêu). */
final class TargetDates {

    private static final Pattern OF_A_STEP = Pattern.compile("(?:so\\s+ket|bao\\s+cao|tong\\s+ket|ket\\s+qua)\\s*$");
    /** "năm 2027 đạt 92%, năm 2028 đạt 93%". */
    private static final Pattern REACHES =
            Pattern.compile("\\s+(?:phai\\s+)?(?:dat|tang|giam|con|co)\\s+(?:[a-z]+\\s+){0,2}[0-9]");

    /** "từ năm 2028", "kể từ ngày 01/7": since when, not until when. */
    private static final Pattern BEGINS = Pattern.compile("(?:ke\\s+)?tu\\s+(?:dau\\s+)?(?:ngay\\s*)?");

    private static final Pattern LEADS = Pattern.compile("(?:trong\\s+do|rieng|-|phan\\s+dau|,|\\s)*");

    private final Text text;
    private final Schedule schedule;

    TargetDates(Text text, Schedule schedule) {
        this.text = text;
        this.schedule = schedule;
    }

    /** The date that belongs to a quantity. */
    record DueOf(@Nullable DateMention mention, @Nullable Due due, boolean isPast) {}

    static Span part(List<Span> parts, Span at) {
        return parts.stream()
                .filter(part -> part.start() <= at.start() && at.start() < part.end())
                .findFirst()
                .orElse(parts.getFirst());
    }

    /** The date in the same part of the clause, else the next one behind, else the one that leads the clause. */
    DueOf dueOf(Span at, Span clause, List<Span> parts, List<DateMention> dates, int next) {
        List<DateMention> usable =
                dates.stream().filter(date -> isDue(date, parts)).toList();
        Span part = part(parts, at);
        DateMention chosen = usable.stream()
                .filter(date -> part.contains(date.coreStart()))
                .filter(date -> date.coreStart() < next)
                .findFirst()
                .or(() -> usable.stream()
                        .filter(date -> date.coreStart() > at.start())
                        .findFirst())
                .or(() -> usable.stream()
                        .filter(date -> date.coreStart() < at.start())
                        .reduce((_, b) -> b))
                .orElse(null);
        if (chosen == null) {
            return new DueOf(null, null, schedule.isPast(dates, part));
        }
        Due due = schedule.due(chosen);
        if (due == null) {
            return new DueOf(chosen, chosen.noisy() ? Schedule.open(chosen) : null, false);
        }
        boolean within = text.folded(chosen.start(), chosen.coreStart()).startsWith("trong ");
        return new DueOf(
                chosen, chosen.isYearOnly() && !within ? schedule.byEndOf(due) : due, schedule.isBeforeCampaign(due));
    }

    /** "…, trong đó quý I đạt 30%": that date belongs to the quantity behind it, not to the one before. */
    static List<DateMention> withoutOwned(
            List<DateMention> dates, Quantity quantity, List<Quantity> counted, List<Span> parts) {
        return dates.stream()
                .filter(date -> date.coreStart() < quantity.numberAt().start()
                        || part(parts, date.span()).equals(part(parts, quantity.numberAt()))
                        || counted.stream()
                                .noneMatch(other -> other.numberAt().start() >= date.end()
                                        && part(parts, other.numberAt()).equals(part(parts, date.span()))))
                .toList();
    }

    private boolean isDue(DateMention date, List<Span> parts) {
        String before = text.folded(Math.max(0, date.start() - 22), date.start());
        boolean begins = date.to() == null
                && (date.shape() == Shape.DAY || date.shape() == Shape.YEAR)
                && BEGINS.matcher(text.folded(date.start(), date.coreStart())).matches();
        if (begins
                || before.matches(
                        "(?s).*(?:so voi|cung ky|so voi nam|ke hoach|nghi quyet|dai hoi|chuong trinh|nam hoc|tu"
                                + " ngay|ket qua|bat dau)\\s*$")
                || date.shape() == Shape.RELATIVE) {
            return false;
        }
        if (date.bound() == null
                && date.shape() == Shape.HALF_YEAR
                && !OF_A_STEP.matcher(before).find()) {
            return true;
        }
        if (date.shape() == Shape.YEAR
                && REACHES.matcher(text.folded(date.end(), Math.min(text.length(), date.end() + 24)))
                        .lookingAt()) {
            return true;
        }
        if (date.bound() == null
                && (date.shape() == Shape.YEAR || date.shape() == Shape.HALF_YEAR || date.shape() == Shape.YEARS)) {
            return parts.stream()
                    .anyMatch(part -> part.start() <= date.start()
                            && LEADS.matcher(text.folded(part.start(), date.start()))
                                    .matches());
        }
        return date.shape() != Shape.EVERY_MONTH || date.bound() != null;
    }
}
