package vn.thidua.campaign.calendar;

import vn.thidua.kit.problem.Reason;

/** Why something about the calendar is refused. */
enum CalendarReason implements Reason {
    NOTICE_INVALID(422, "calendar-notice-invalid", "Thông báo có chỗ chưa đúng, chưa có gì được ghi"),
    FILE_INVALID(422, "calendar-file-invalid", "Tệp có dòng chưa đúng, chưa có gì được ghi");

    private final int status;
    private final String slug;
    private final String title;

    CalendarReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
