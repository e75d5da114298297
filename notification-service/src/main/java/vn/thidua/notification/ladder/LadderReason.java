package vn.thidua.notification.ladder;

import vn.thidua.kit.problem.Reason;

/** Why a ladder is refused. */
public enum LadderReason implements Reason {
    LADDER_NOT_POSSIBLE(422, "ladder-not-possible", "Bậc thang nhắc việc chưa dùng được");

    private final int status;
    private final String slug;
    private final String title;

    LadderReason(int status, String slug, String title) {
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
