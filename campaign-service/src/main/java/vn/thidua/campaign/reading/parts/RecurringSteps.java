package vn.thidua.campaign.reading.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.parts.Steps.Step;
import vn.thidua.campaign.reading.text.Text;

/** "báo cáo hằng quý": steps that return without a day of their own (mốc lặp lại). */
final class RecurringSteps {

    private static final Pattern HOUR =
            Pattern.compile("(?<![a-z0-9])(?<h>[0-9]{1,2})\\s?(?:gio|h)(?:\\s?(?<m>[0-9]{2}))?(?![a-z0-9])");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<![a-z])thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])\\s*,?\\s*$");
    private static final Pattern RECURS =
            Pattern.compile("(?<![a-z])(?:dinh\\s+ky\\s+)?(?:hang|moi|tung)\\s+(?<u>thang|quy|tuan)(?![a-z])");
    private static final Pattern WEEKDAY_BEHIND = Pattern.compile(
            "\\s*,?\\s*(?:vao\\s+)?(?:sang\\s+|chieu\\s+|toi\\s+)?(?:ngay\\s+)?thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])(?![a-z0-9])");

    private final Text text;

    RecurringSteps(Text text) {
        this.text = text;
    }

    /** Adds the steps of a clause; returns the one that a following clause may go on with. */
    @Nullable
    Kind read(Span clause, @Nullable Kind inherited, List<Milestone> found) {
        Matcher recurs = text.match(RECURS, clause.start(), clause.end());
        List<Step> steps = Steps.find(text, clause.start(), clause.end());
        while (recurs.find()) {
            Span word = new Span(recurs.start(), recurs.end());
            Step step = steps.stream()
                    .filter(s -> gap(s.span(), word) <= reach(s.kind()))
                    .min(Comparator.comparingInt(s -> gap(s.span(), word)))
                    .orElse(null);
            if (step != null) {
                Span span = step.span().union(word);
                boolean thatDay = WEEKDAY.matcher(text.folded(clause.start(), word.start()))
                                .find()
                        || text.match(WEEKDAY_BEHIND, word.end(), clause.end()).lookingAt();
                found.add(new Milestone(
                        step.kind(),
                        Schedule.every(recurs.group("u"), thatDay, hourBefore(clause, word)),
                        text.canonical(span.start(), span.end()),
                        span));
            }
        }
        return steps.isEmpty() ? inherited : steps.getLast().kind();
    }

    /** "16 giờ thứ Năm hằng tuần". */
    private @Nullable String hourBefore(Span clause, Span word) {
        Matcher hour = text.match(HOUR, clause.start(), word.start());
        String found = null;
        while (hour.find()) {
            int h = Integer.parseInt(hour.group("h"));
            int m = hour.group("m") == null ? 0 : Integer.parseInt(hour.group("m"));
            found = h < 24 && m < 60 ? String.format(Locale.ROOT, "%02d:%02d", h, m) : found;
        }
        return found;
    }

    /** How far from a step the words may stand that make it recur; some steps do not recur. */
    private static int reach(Kind kind) {
        return switch (kind) {
            case REPORT_DUE -> 40;
            case INSPECTION, INTERIM_REVIEW -> 24;
            default -> -1;
        };
    }

    private static int gap(Span a, Span b) {
        return a.end() <= b.start() ? b.start() - a.end() : Math.max(0, a.start() - b.end());
    }
}
