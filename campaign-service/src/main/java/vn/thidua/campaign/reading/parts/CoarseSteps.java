package vn.thidua.campaign.reading.parts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Milestone;

/** Steps told twice in an item, by a month and by a day (mốc chung và mốc cụ thể). */
final class CoarseSteps {

    private CoarseSteps() {}

    /** "Tháng 9/2026: đăng ký thi đua, hoàn thành trước ngày 20/9/2026": the day says more than the month that leads the item. */
    static void leaveOut(List<Milestone> ofItem, int start) {
        ofItem.removeIf(coarse -> coarse.span().start() == start
                && isOfMonths(coarse.due())
                && ofItem.stream()
                        .anyMatch(fine -> fine.kind() == coarse.kind()
                                && !isOfMonths(fine.due())
                                && lies(fine.due().lastDate(), coarse.due())));
    }

    private static boolean isOfMonths(Due due) {
        LocalDate first = due.first() == null ? null : due.first().date();
        LocalDate last = due.lastDate();
        return due.bound() == Due.Bound.IN
                && first != null
                && last != null
                && first.getDayOfMonth() == 1
                && last.getDayOfMonth() == last.lengthOfMonth();
    }

    private static boolean lies(@Nullable LocalDate day, Due within) {
        LocalDate first = within.first() == null ? null : within.first().date();
        LocalDate last = within.lastDate();
        return day != null && first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
