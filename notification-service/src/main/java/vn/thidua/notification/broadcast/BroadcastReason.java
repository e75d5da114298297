package vn.thidua.notification.broadcast;

import vn.thidua.kit.problem.Reason;

/** Why a broadcast is refused. */
enum BroadcastReason implements Reason {
    NOBODY(422, "broadcast-to-nobody", "Không có ai để gửi"),
    TOO_MANY(422, "broadcast-limit", "Hôm nay đã gửi đủ số thư chung");

    private final int status;
    private final String slug;
    private final String title;

    BroadcastReason(int status, String slug, String title) {
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
