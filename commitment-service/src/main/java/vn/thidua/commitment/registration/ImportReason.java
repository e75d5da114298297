package vn.thidua.commitment.registration;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a workbook is not taken over. */
enum ImportReason implements Reason {
    NO_WORKBOOK(422, "not-a-workbook", "Tệp không phải bảng đăng ký dạng Excel (.xlsx)"),
    WORKBOOK_TOO_LARGE(413, "workbook-too-large", "Bảng đăng ký quá lớn"),
    NO_HEADER(422, "no-header", "Không tìm thấy dòng tiêu đề của bảng đăng ký"),
    ROWS_WRONG(422, "rows-wrong", "Có dòng chưa đúng, chưa nhập dòng nào");

    private final ProblemType type;

    ImportReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
