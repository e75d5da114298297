package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Scoring;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.model.Warning;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.Text;

/** What a person should look at (điểm cần xem lại): dates, scores, acts, unclear characters. */
final class Doubts {

    /** A sign in the place of a letter or digit; a box to tick stands before a word. */
    private static final Pattern UNREADABLE =
            Pattern.compile("\uFFFD|(?<=[\\p{L}\\d])\u25A1|\u25A1(?=[\\p{Ll}\\d%])|(?<=\\d)\\?(?=[\\d%/])");

    private final Body body;
    private final WorkingCalendar calendar;
    private final Set<Warning> warnings = new LinkedHashSet<>();

    private Doubts(Body body, WorkingCalendar calendar) {
        this.body = body;
        this.calendar = calendar;
    }

    static List<Warning> of(Body body, Findings found, WorkingCalendar calendar) {
        Doubts doubts = new Doubts(body, calendar);
        doubts.dates(found);
        doubts.order(found.milestones());
        doubts.bases(found);
        doubts.scoring(found.scoring());
        doubts.text(found);
        return List.copyOf(doubts.warnings);
    }

    /** Unclear characters and columns, which any document may have. */
    static List<Warning> ofText(Body body) {
        Doubts doubts = new Doubts(body, WorkingCalendar.standard());
        doubts.layout();
        return List.copyOf(doubts.warnings);
    }

    private void dates(Findings found) {
        for (Milestone milestone : found.milestones()) {
            due(milestone.due(), milestone.span(), true);
        }
        for (Target target : found.targets()) {
            if (target.due() != null && target.dueText() != null) {
                due(
                        target.due(),
                        target.dueText().span(),
                        isDay(target.dueText().span()));
            }
        }
        body.unclear().forEach(span -> warn(WarningCode.AMBIGUOUS_DATE, span));
        for (DateMention date : body.dates()) {
            DayOfWeek said = date.weekday();
            LocalDate day = said == null || date.shape() != Shape.DAY ? null : fixed(date);
            if (day != null && day.getDayOfWeek() != said) {
                warn(WarningCode.DATE_CONFLICT, date.span());
            }
        }
    }

    private boolean isDay(Span span) {
        return near(span).stream().anyMatch(date -> date.span().equals(span) && date.shape() == Shape.DAY);
    }

    private void due(Due due, Span span, boolean dayPrinted) {
        if (due.yearInferred()) {
            warn(WarningCode.YEAR_INFERRED, span);
        }
        if (due.approximate()) {
            warn(WarningCode.APPROXIMATE_DATE, span);
        }
        if (due.relative() != null) {
            warn(WarningCode.RELATIVE_DATE, span);
        }
        LocalDate last = due.lastDate();
        boolean mayEndOnDayOff = due.bound() != Bound.IN && dayPrinted && last != null && isPrintedDay(span);
        if (mayEndOnDayOff && last != null && !calendar.isWorkingDay(last)) {
            warn(WarningCode.DEADLINE_ON_DAY_OFF, span);
        }
    }

    private boolean isPrintedDay(Span span) {
        return body.dates().stream()
                .anyMatch(date ->
                        date.span().overlaps(span) && (date.shape() == Shape.DAY || date.shape() == Shape.RELATIVE));
    }

    private List<DateMention> near(Span span) {
        return body.datesIn(Math.max(0, span.start() - 200), span.end() + 200);
    }

    private static @Nullable LocalDate fixed(DateMention date) {
        try {
            return date.from().year() == null
                            || date.from().month() == null
                            || date.from().day() == null
                    ? null
                    : LocalDate.of(
                            date.from().year(), date.from().month(), date.from().day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Steps that contradict each other: registered after the end, reviewed in the middle after the final review. */
    private void order(List<Milestone> milestones) {
        LocalDate signed = body.documentDate();
        LocalDate finalReview = milestones.stream()
                .filter(milestone -> milestone.kind() == Kind.FINAL_REVIEW)
                .map(milestone -> milestone.due().lastDate())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        boolean registeredTwice = milestones.stream()
                        .filter(milestone -> milestone.kind() == Kind.REGISTRATION_DUE)
                        .filter(milestone -> milestone.due().lastDate() != null)
                        .map(milestone -> milestone.due().last())
                        .distinct()
                        .count()
                > 1;
        for (Milestone milestone : milestones) {
            LocalDate last = milestone.due().lastDate();
            if (last == null) {
                continue;
            }
            boolean beforeSigning = signed != null && last.isBefore(signed) && milestone.kind() != Kind.LAUNCH_CEREMONY;
            boolean interimAfterFinal = milestone.kind() == Kind.INTERIM_REVIEW && last.isAfter(finalReview);
            boolean registeredLate =
                    milestone.kind() == Kind.REGISTRATION_DUE && (last.isAfter(finalReview) || registeredTwice);
            if (beforeSigning || interimAfterFinal || registeredLate) {
                warn(WarningCode.DATE_CONFLICT, milestone.span());
            }
        }
    }

    private void bases(Findings found) {
        for (LegalBasis basis : found.legalBases()) {
            BasisValidity.standard()
                    .check(basis, body.documentDate(), found.campaign().period())
                    .ifPresent(code -> warn(code, basis.span()));
        }
    }

    private void scoring(@Nullable Scoring scoring) {
        if (scoring == null) {
            return;
        }
        boolean total = scoring.total() != null && scoring.total().compareTo(scoring.sum()) != 0;
        boolean groups = scoring.parts().stream()
                .anyMatch(part -> !part.items().isEmpty()
                        && part.items().stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(part.max())
                                != 0);
        if (total || groups) {
            warn(WarningCode.SCORE_SUM_MISMATCH, scoring.span());
        }
    }

    private void text(Findings found) {
        found.targets().stream().filter(Target::noisy).forEach(target -> warn(WarningCode.TEXT_NOISE, target.span()));
        layout();
    }

    private void layout() {
        body.dates().stream().filter(DateMention::noisy).forEach(date -> warn(WarningCode.TEXT_NOISE, date.span()));
        body.head().noise().forEach(span -> warn(WarningCode.TEXT_NOISE, span));
        Text text = body.text();
        Matcher lost = UNREADABLE.matcher(text.canonical());
        if (lost.find()) {
            warn(WarningCode.TEXT_NOISE, new Span(lost.start(), lost.end()));
        }
        if (body.head().columnsRunTogether() || body.tail().columnsRunTogether()) {
            warnings.add(Warning.of(WarningCode.TEXT_LAYOUT));
        }
    }

    private void warn(WarningCode code, Span span) {
        warnings.add(new Warning(code, body.text().canonical(span.start(), span.end()), span));
    }
}
