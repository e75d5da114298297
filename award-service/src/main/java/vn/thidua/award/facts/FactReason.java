package vn.thidua.award.facts;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why facts are refused. */
enum FactReason implements Reason {
    NOT_A_FACT_FILE(422, "facts-file-unreadable", "Tệp dữ kiện không đọc được"),
    FILE_TOO_LARGE(422, "facts-file-too-large", "Tệp dữ kiện quá lớn"),
    FAULTY_ROWS(422, "facts-rows-faulty", "Tệp dữ kiện có dòng sai, chưa ghi dòng nào"),
    ORGANISATION_NOT_READY(503, "organisation-not-ready", "Danh sách đơn vị, nhân sự đang được nạp, xin thử lại"),
    FUTURE_YEAR(422, "fact-in-the-future", "Năm thành tích ở tương lai"),
    UNKNOWN_SUBJECT(422, "fact-subject-unknown", "Không có cá nhân hoặc đơn vị này"),
    IMPOSSIBLE(422, "fact-impossible", "Dữ kiện không thể có thật"),
    REPEATED(409, "fact-repeated", "Dữ kiện này đã được ghi nhận"),
    INITIATIVE_USED(409, "initiative-used", "Sáng kiến chỉ dùng một lần"),
    OTHER_KIND(422, "fact-of-other-kind", "Không đổi loại dữ kiện khi sửa"),
    OF_DECISION(409, "fact-of-decision", "Danh hiệu theo quyết định ký trên hệ thống"),
    IN_USE(409, "fact-in-use", "Dữ kiện đang được dùng"),
    SAME_CLASSIFICATION(409, "classification-exists", "Năm này đã có kết quả xếp loại");

    private final ProblemType type;

    FactReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
