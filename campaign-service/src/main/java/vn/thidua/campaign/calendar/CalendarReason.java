package vn.thidua.campaign.calendar;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why something about the calendar is refused. */
enum CalendarReason implements Reason {
    NOTICE_INVALID(422, "calendar-notice-invalid", "Thông báo có chỗ chưa đúng, chưa có gì được ghi"),
    FILE_INVALID(422, "calendar-file-invalid", "Tệp có dòng chưa đúng, chưa có gì được ghi");

    private final ProblemType type;

    CalendarReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
