package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What a plan needs to know of the working-day calendar (lịch ngày làm việc). */
public interface WorkDays {

    /** The n-th working day after that day; with a negative n, before it. */
    LocalDate plus(LocalDate day, int workingDays);

    /** The name of the holiday or weekly day off; empty on a working day. */
    Optional<String> off(LocalDate day);

    /** That day, or the first working day after it. */
    LocalDate sameOrNext(LocalDate day);
}
