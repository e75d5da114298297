package vn.thidua.commitment.evidence;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a file is not taken. */
enum EvidenceReason implements Reason {
    FILE_MISSING(400, "file-missing", "Chưa chọn tệp"),
    FILE_TOO_LARGE(413, "file-too-large", "Tệp quá lớn, tối đa 25 MB"),
    FILE_EMPTY(422, "file-empty", "Tệp rỗng"),
    PART_WRONG(400, "part-wrong", "Phần tải lên không vừa với tệp"),
    PART_DAMAGED(400, "part-damaged", "Phần tải lên bị hỏng trên đường truyền"),
    PART_OUT_OF_ORDER(409, "part-out-of-order", "Phần tải lên không nối tiếp phần trước"),
    FILE_TYPE(422, "file-type", "Chỉ nhận PDF, tài liệu Office và hình ảnh"),
    FILE_UNSAFE(422, "file-unsafe", "Tệp có nội dung không an toàn");

    private final ProblemType type;

    EvidenceReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
