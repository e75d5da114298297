package vn.thidua.kit.problem;

/** Refusals that every service shares. */
public enum CommonReason implements Reason {
    MALFORMED(400, "malformed", "Dữ liệu gửi lên không đọc được"),
    INVALID(400, "invalid", "Có thông tin chưa đúng"),
    KEY_MISSING(400, "idempotency-key-missing", "Thiếu Idempotency-Key"),
    UNAUTHENTICATED(401, "unauthenticated", "Chưa đăng nhập hoặc phiên đã hết hạn"),
    FORBIDDEN(403, "forbidden", "Tài khoản không có quyền làm việc này"),
    NOT_FOUND(404, "not-found", "Không tìm thấy"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Thao tác không được hỗ trợ"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Không có dạng dữ liệu được yêu cầu"),
    CONFLICT(409, "conflict", "Dữ liệu vừa thay đổi, xin tải lại"),
    KEY_IN_USE(409, "idempotency-key-in-use", "Yêu cầu cùng khóa đang được xử lý"),
    STALE_VERSION(412, "stale-version", "Người khác vừa sửa, xin xem bản mới trước khi lưu"),
    TOO_LARGE(413, "too-large", "Dữ liệu gửi lên quá lớn"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Dạng dữ liệu gửi lên không được hỗ trợ"),
    KEY_REUSED(422, "idempotency-key-reused", "Idempotency-Key đã dùng cho yêu cầu khác"),
    VERSION_REQUIRED(428, "version-required", "Thiếu If-Match"),
    UNEXPECTED(500, "unexpected", "Lỗi ngoài dự kiến, đã được ghi lại"),
    UNAVAILABLE(503, "unavailable", "Hệ thống tạm thời chưa đáp ứng, xin thử lại");

    private final ProblemType type;

    CommonReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
