package vn.thidua.campaign.organisation;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why something about units and people is refused. */
enum OrganisationReason implements Reason {
    IMPORT_REJECTED(422, "import-rejected", "Danh sách có dòng chưa đúng, chưa có gì được ghi"),
    IMPORT_EMPTY(400, "import-empty", "Chưa chọn danh sách đơn vị hoặc danh sách cán bộ");

    private final ProblemType type;

    OrganisationReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
