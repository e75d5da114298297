package vn.thidua.commitment.registration;

import vn.thidua.kit.problem.Reason;

/** Why a workbook is not taken over. */
enum ImportReason implements Reason {
    NO_WORKBOOK(422, "not-a-workbook", "Tệp không phải bảng đăng ký dạng Excel (.xlsx)"),
    WORKBOOK_TOO_LARGE(413, "workbook-too-large", "Bảng đăng ký quá lớn"),
    NO_HEADER(422, "no-header", "Không tìm thấy dòng tiêu đề của bảng đăng ký"),
    ROWS_WRONG(422, "rows-wrong", "Có dòng chưa đúng, chưa nhập dòng nào");

    private final int status;
    private final String slug;
    private final String title;

    ImportReason(int status, String slug, String title) {
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
