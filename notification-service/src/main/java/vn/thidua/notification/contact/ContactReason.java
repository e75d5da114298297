package vn.thidua.notification.contact;

import vn.thidua.kit.problem.Reason;

/** Why a contact is refused. */
enum ContactReason implements Reason {
    UNKNOWN_PERSON(422, "unknown-person", "Không có cán bộ này trong danh sách nhân sự");

    private final int status;
    private final String slug;
    private final String title;

    ContactReason(int status, String slug, String title) {
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
