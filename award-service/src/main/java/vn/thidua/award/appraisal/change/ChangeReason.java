package vn.thidua.award.appraisal.change;

import vn.thidua.kit.problem.Reason;

/** Why a comparison of two texts is refused. */
enum ChangeReason implements Reason {
    UNKNOWN_PACK(422, "law-changed-pack-unknown", "Không có bộ quy tắc toàn quốc này"),
    SAME_PACK(422, "law-changed-same-pack", "Hai bộ quy tắc phải khác nhau");

    private final int status;
    private final String slug;
    private final String title;

    ChangeReason(int status, String slug, String title) {
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
