package vn.thidua.campaign.reading.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.DayMark;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Due.Recurrence;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.text.Text;

/** Turns a printed date into the days it means (thời hạn), with the year taken from the campaign where none is printed. */
public final class DueDates {

    private final Text text;
    private final @Nullable Period period;
    private final @Nullable LocalDate documentDate;

    public DueDates(Text text, @Nullable Period period, @Nullable LocalDate documentDate) {
        this.text = text;
        this.period = period;
        this.documentDate = documentDate;
    }

    /** The due date, or null when the printed date does not exist or no year can be told. */
    public @Nullable Due of(DateMention mention) {
        return of(mention, mention.yearly());
    }

    /** The same, where the words around say that it returns every year. */
    public @Nullable Due of(DateMention mention, boolean eachYear) {
        try {
            return switch (mention.shape()) {
                case EVERY_MONTH -> recurring(mention, Recurrence.MONTHLY);
                case EVERY_QUARTER -> recurring(mention, Recurrence.QUARTERLY);
                case EVERY_WEEK -> recurring(mention, Recurrence.WEEKLY);
                case RELATIVE -> null;
                default -> dated(mention, eachYear && mention.from().year() == null);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Due recurring(DateMention mention, Recurrence recurs) {
        return new Due(
                mention.bound() == null || mention.bound() == Bound.IN ? Bound.ON : mention.bound(),
                null,
                null,
                recurs,
                false,
                mention.approximate(),
                null,
                mention.time(),
                mention.from().day(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                mention.noisy());
    }

    private @Nullable Due dated(DateMention mention, boolean eachYear) {
        Partial from = mention.from();
        Partial to = mention.to() == null ? from : mention.to();
        boolean inferred = !eachYear && (from.year() == null || to.year() == null);
        Integer printedYear = to.year() != null ? to.year() : from.year();
        // 2028 is a leap year, so that 29/02 hằng năm can be read
        Integer lastYear = eachYear
                ? Integer.valueOf(2028)
                : printedYear != null ? printedYear : inferYear(mention.shape(), from, to);
        if (lastYear == null) {
            return null;
        }
        LocalDate last = last(mention.shape(), to, lastYear);
        int firstYear = from.year() != null ? from.year() : lastYear;
        LocalDate first = first(mention.shape(), from, firstYear);
        if (first.isAfter(last) && from.year() == null) {
            first = first.minusYears(1);
        }
        return due(mention, first, last, eachYear, inferred);
    }

    private Due due(DateMention mention, LocalDate first, LocalDate last, boolean eachYear, boolean inferred) {
        boolean oneDay = mention.shape() == Shape.DAY;
        Bound bound = mention.bound() == null || mention.bound() == Bound.IN
                ? (oneDay ? Bound.ON : Bound.IN)
                : mention.bound();
        LocalDate lastInTime = bound == Bound.BEFORE ? first.minusDays(1) : last;
        return new Due(
                bound,
                bound == Bound.ON || bound == Bound.IN ? mark(first, eachYear) : null,
                mark(lastInTime, eachYear),
                eachYear ? Recurrence.YEARLY : Recurrence.ONCE,
                inferred,
                mention.approximate(),
                bound == Bound.BEFORE ? printed(mention) : null,
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

    private static DayMark mark(LocalDate date, boolean eachYear) {
        return eachYear ? DayMark.eachYear(date.getMonthValue(), date.getDayOfMonth()) : DayMark.on(date);
    }

    private String printed(DateMention mention) {
        String words = text.canonical(mention.coreStart(), mention.end()).replaceAll("\\s+", " ");
        return words.replaceFirst("(?iu)^(ngày|ngay)\\s+", "")
                .replaceFirst("(?iu)\\s+(hằng|hàng|mỗi|hang|moi)\\s+n[ăa]m.*$", "");
    }

    private @Nullable Integer inferYear(Shape shape, Partial from, Partial to) {
        if (period != null) {
            if (period.isWithinAYear()) {
                for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
                    LocalDate last = last(shape, to, year);
                    if (period.covers(last) || period.covers(first(shape, from, year))) {
                        return year;
                    }
                }
                return period.from().getYear() == period.to().getYear()
                        ? Integer.valueOf(period.to().getYear())
                        : notBeforeDocument(shape, to);
            }
            return notBeforeDocument(shape, to) != null
                    ? notBeforeDocument(shape, to)
                    : Integer.valueOf(period.from().getYear());
        }
        return notBeforeDocument(shape, to);
    }

    private @Nullable Integer notBeforeDocument(Shape shape, Partial to) {
        if (documentDate == null) {
            return null;
        }
        int year = documentDate.getYear();
        return last(shape, to, year).isBefore(documentDate) ? year + 1 : year;
    }

    /** The first day of what is printed, in that year. */
    public static LocalDate first(Shape shape, Partial from, int year) {
        int month = from.month() == null ? 1 : from.month();
        return switch (shape) {
            case DAY, DAYS, PART_OF_MONTH -> LocalDate.of(year, month, day(shape, from, year, month));
            default -> LocalDate.of(year, month, 1);
        };
    }

    /** The last day of what is printed, in that year. */
    public static LocalDate last(Shape shape, Partial to, int year) {
        int month = to.month() == null ? 12 : to.month();
        return switch (shape) {
            case DAY, DAYS, PART_OF_MONTH -> LocalDate.of(year, month, day(shape, to, year, month));
            case QUARTER, HALF_YEAR ->
                YearMonth.of(year, month + (to.day() == null ? 1 : to.day()) - 1)
                        .atEndOfMonth();
            case YEAR, YEARS -> LocalDate.of(year, 12, 31);
            default -> YearMonth.of(year, month).atEndOfMonth();
        };
    }

    /** Only vague parts of a month may reach over its end; a day that does not exist stays an error. */
    private static int day(Shape shape, Partial of, int year, int month) {
        int day = of.day() == null ? 1 : of.day();
        return shape == Shape.PART_OF_MONTH
                ? PartOfMonth.dayOf(day, YearMonth.of(year, month).lengthOfMonth())
                : day;
    }
}
