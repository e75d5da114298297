package vn.thidua.campaign.reading.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.RelativeTo;
import vn.thidua.campaign.reading.grammar.Dates;
import vn.thidua.campaign.reading.model.DayMark;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.Due.Recurrence;
import vn.thidua.campaign.reading.model.Due.Relative;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.text.Text;

/** Dates told by another date (thời hạn tương đối): "trong 05 ngày làm việc kể từ ngày ký", "10 ngày trước ngày tổng kết". */
final class RelativeDates {

    static final String SIGNING = "SIGNING";
    static final String PERIOD_END = "PERIOD_END";

    private static final Pattern SIGNED = Pattern.compile(
            "(?:ngay\\s+)?(?:ky|ban\\s+hanh|duoc\\s+ky|ke\\s+hoach|chi\\s+thi\\s+nay|van\\s+ban\\s+nay|thong\\s+bao\\s+nay|co\\s+hieu\\s+luc)(?![a-z]).*",
            Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile("(?:ngay\\s+)?(?:ket\\s+thuc|het\\s+han).*", Pattern.DOTALL);

    private RelativeDates() {}

    /** The relation alone; the day follows once the anchor is known. */
    static @Nullable Due unresolved(Text text, DateMention mention) {
        RelativeTo to = mention.relative();
        if (to == null) {
            return null;
        }
        Relative relative = new Relative(
                to.working() ? null : Integer.valueOf(to.days()),
                to.working() ? Integer.valueOf(to.days()) : null,
                anchor(text, to));
        return new Due(
                mention.bound() == null || mention.bound() == Bound.IN ? Bound.BY : mention.bound(),
                null,
                null,
                Recurrence.ONCE,
                false,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                relative,
                null,
                null,
                false,
                mention.noisy());
    }

    /** Works out the days of all relations whose anchor is known; the others stay open. */
    static List<Milestone> resolve(
            List<Milestone> milestones, @Nullable LocalDate signed, @Nullable Period period, WorkingCalendar calendar) {
        Map<String, LocalDate> anchors = milestones.stream()
                .filter(milestone ->
                        milestone.due().lastDate() != null && milestone.due().relative() == null)
                .collect(Collectors.toMap(m -> m.kind().name(), m -> known(m.due()), (a, _) -> a));
        return milestones.stream()
                .map(milestone -> {
                    Relative relative = milestone.due().relative();
                    LocalDate anchor = relative == null ? null : anchorDate(relative.anchor(), anchors, signed, period);
                    return relative == null || anchor == null
                            ? milestone
                            : new Milestone(
                                    milestone.kind(),
                                    dated(milestone.due(), relative, anchor, calendar),
                                    milestone.text(),
                                    milestone.span());
                })
                .toList();
    }

    private static LocalDate known(Due due) {
        DayMark day = due.first() != null ? due.first() : due.last();
        LocalDate date = day == null ? null : day.date();
        return date == null ? LocalDate.MAX : date;
    }

    private static Due dated(Due due, Relative relative, LocalDate anchor, WorkingCalendar calendar) {
        LocalDate last;
        LocalDate ignoringHolidays = null;
        if (relative.workingDays() != null) {
            last = calendar.plusWorkingDays(anchor, relative.workingDays());
            ignoringHolidays = plusWeekdays(anchor, relative.workingDays());
        } else {
            last = anchor.plusDays(relative.days() == null ? 0 : relative.days());
        }
        return new Due(
                due.bound(),
                due.first(),
                DayMark.on(last),
                due.recurs(),
                due.yearInferred(),
                due.approximate(),
                due.printed(),
                due.time(),
                due.dayOfMonth(),
                due.dates(),
                due.months(),
                relative,
                due.relativeTo(),
                ignoringHolidays,
                false,
                due.dateNoisy());
    }

    private static LocalDate plusWeekdays(LocalDate anchor, int days) {
        LocalDate day = anchor;
        for (int left = Math.abs(days); left > 0; left--) {
            do {
                day = day.plusDays(Integer.signum(days));
            } while (day.getDayOfWeek().getValue() > 5);
        }
        return day;
    }

    private static @Nullable LocalDate anchorDate(
            String anchor, Map<String, LocalDate> anchors, @Nullable LocalDate signed, @Nullable Period period) {
        if (anchor.equals(SIGNING)) {
            return signed;
        }
        if (anchor.equals(PERIOD_END)) {
            return period == null ? null : period.to();
        }
        if (anchor.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(anchor);
        }
        LocalDate known = anchors.get(anchor);
        return known == null || known.equals(LocalDate.MAX) ? null : known;
    }

    private static String anchor(Text text, RelativeTo to) {
        String words = text.folded(to.anchor().start(), to.anchor().end());
        List<DateMention> dates =
                Dates.find(text, to.anchor().start(), to.anchor().end());
        if (!dates.isEmpty()
                && dates.getFirst().from().year() != null
                && dates.getFirst().from().day() != null) {
            var day = dates.getFirst().from();
            return String.format(Locale.ROOT, "%04d-%02d-%02d", day.year(), day.month(), day.day());
        }
        if (SIGNED.matcher(words).matches()) {
            return SIGNING;
        }
        if (ENDS.matcher(words).matches()) {
            return PERIOD_END;
        }
        List<Steps.Step> steps =
                Steps.find(text, to.anchor().start(), to.anchor().end());
        return steps.isEmpty()
                ? text.canonical(to.anchor().start(), to.anchor().end())
                : steps.getFirst().kind().name();
    }
}
