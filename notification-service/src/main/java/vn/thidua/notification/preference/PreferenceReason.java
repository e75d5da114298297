package vn.thidua.notification.preference;

import vn.thidua.kit.problem.Reason;

/** Why a choice about mails is refused. */
enum PreferenceReason implements Reason {
    MORNING_NOT_POSSIBLE(422, "morning-not-possible", "Giờ nhận thư buổi sáng không phù hợp"),
    NOT_OPTIONAL(422, "mail-not-optional", "Không thể tắt thư về công việc phải làm");

    private final int status;
    private final String slug;
    private final String title;

    PreferenceReason(int status, String slug, String title) {
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
