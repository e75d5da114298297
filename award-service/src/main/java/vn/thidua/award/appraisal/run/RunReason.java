package vn.thidua.award.appraisal.run;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a pass is refused. */
enum RunReason implements Reason {
    NO_LAW(422, "appraisal-run-no-law", "Ngày này chưa có bộ quy tắc"),
    DAY_IN_FUTURE(422, "appraisal-run-day-in-future", "Ngày thẩm định ở sau hôm nay"),
    YEAR_AFTER_DAY(422, "appraisal-run-year-after-day", "Năm thành tích ở sau ngày thẩm định"),
    TOO_MANY_ROWS(422, "appraisal-run-export-too-large", "Bảng quá dài để xuất"),
    STILL_RUNNING(409, "appraisal-run-still-running", "Lượt thẩm định đơn vị này đang chạy");

    private final ProblemType type;

    RunReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
