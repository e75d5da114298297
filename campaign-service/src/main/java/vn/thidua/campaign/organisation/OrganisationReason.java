package vn.thidua.campaign.organisation;

import vn.thidua.kit.problem.Reason;

/** Why something about units and people is refused. */
enum OrganisationReason implements Reason {
    IMPORT_REJECTED(422, "import-rejected", "Danh sách có dòng chưa đúng, chưa có gì được ghi"),
    IMPORT_EMPTY(400, "import-empty", "Chưa chọn danh sách đơn vị hoặc danh sách cán bộ");

    private final int status;
    private final String slug;
    private final String title;

    OrganisationReason(int status, String slug, String title) {
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
