package vn.thidua.campaign.reading.parts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.grammar.DueDates;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Due.Recurrence;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Span;

/** The dates of the document against the campaign's period (lịch của phong trào): what parts need to turn mentions into due dates. */
final class Schedule {

    private final Body body;
    private final @Nullable Period period;
    private final DueDates dues;

    Schedule(Body body, @Nullable Period period) {
        this.body = body;
        this.period = period;
        this.dues = new DueDates(body.text(), period, body.documentDate());
    }

    @Nullable
    Period period() {
        return period;
    }

    List<DateMention> datesIn(int start, int end) {
        return body.datesIn(start, end);
    }

    @Nullable
    Due due(DateMention mention) {
        return dues.of(mention);
    }

    @Nullable
    Due due(DateMention mention, boolean eachYear) {
        return dues.of(mention, eachYear);
    }

    /** "đạt 75% vào năm 2030" is due by the end of that year, not at some time within it. */
    Due byEndOf(Due due) {
        LocalDate last = due.lastDate();
        return last == null || due.bound() == Bound.BEFORE ? due : Due.once(Bound.BY, null, last);
    }

    /** A date that is printed but does not exist, or whose year cannot be told, stays open. */
    static Due open(DateMention mention) {
        Bound bound = mention.bound() == null ? Bound.ON : mention.bound();
        return new Due(
                bound,
                null,
                null,
                Recurrence.ONCE,
                false,
                mention.approximate(),
                null,
                mention.time(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                mention.noisy());
    }

    /** "hằng tuần", "hằng quý": without a date of its own; "thứ Năm hằng tuần" is on that day. */
    static Due every(String unit, boolean thatDay, @Nullable String time) {
        Recurrence recurs = unit.equals("thang")
                ? Recurrence.MONTHLY
                : unit.equals("quy") ? Recurrence.QUARTERLY : Recurrence.WEEKLY;
        return new Due(
                thatDay ? Bound.ON : Bound.BY,
                null,
                null,
                recurs,
                false,
                false,
                null,
                time,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                false);
    }

    /** The campaign's end, where the campaign is short enough for that to be meant. */
    @Nullable
    Due endOfShortPeriod() {
        return period != null && period.isWithinAYear() ? Due.endOf(period) : null;
    }

    /** A date before the campaign begins tells a result of earlier years. */
    boolean isBeforeCampaign(Due due) {
        LocalDate last = due.lastDate();
        return period != null
                && last != null
                && last.isBefore(period.from())
                && last.getYear() < period.from().getYear();
    }

    /** "năm 2025 đạt 92%" in a plan of 2027. */
    boolean isPast(List<DateMention> dates, Span part) {
        return period != null
                && dates.stream()
                        .filter(date -> date.shape() == Shape.YEAR
                                && part.contains(date.coreStart())
                                && date.from().year() != null)
                        .filter(date -> !body.text()
                                .folded(Math.max(0, date.start() - 30), date.start())
                                .contains("so voi"))
                        .map(date -> date.from().year())
                        .anyMatch(year -> year != null && year < period.from().getYear());
    }
}
