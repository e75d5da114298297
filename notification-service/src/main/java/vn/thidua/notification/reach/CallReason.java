package vn.thidua.notification.reach;

import vn.thidua.kit.problem.Reason;

/** Why a step on the call list is refused. */
enum CallReason implements Reason {
    ADDRESS_NOT_MARKED(409, "address-not-marked", "Địa chỉ này không bị đánh dấu hỏng");

    private final int status;
    private final String slug;
    private final String title;

    CallReason(int status, String slug, String title) {
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
