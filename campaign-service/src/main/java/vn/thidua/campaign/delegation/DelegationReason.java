package vn.thidua.campaign.delegation;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a delegation is refused. */
enum DelegationReason implements Reason {
    NOT_YOURS(422, "delegation-not-yours", "Chỉ ủy quyền được việc của chính mình"),
    UNSUITABLE_DEPUTY(422, "delegation-unsuitable-deputy", "Không ủy quyền được cho người này"),
    WRONG_DAYS(422, "delegation-wrong-days", "Thời gian ủy quyền chưa đúng"),
    OVERLAPS(409, "delegation-overlaps", "Đã có ủy quyền như vậy trong thời gian này"),
    OVER(409, "delegation-over", "Ủy quyền này đã kết thúc");

    private final ProblemType type;

    DelegationReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
