package vn.thidua.gateway.problem;

/** Why the gateway itself refuses a request; slug and status are part of the API (RFC 9457 {@code type}). */
public enum GatewayReason {
    MALFORMED(400, "malformed", "Yêu cầu gửi lên không đọc được"),
    UNAUTHENTICATED(401, "unauthenticated", "Chưa đăng nhập hoặc phiên đã hết hạn"),
    FORBIDDEN(403, "forbidden", "Tài khoản không có quyền làm việc này"),
    CSRF(403, "csrf", "Yêu cầu không đến từ trang của hệ thống, xin tải lại trang"),
    NOT_FOUND(404, "not-found", "Không tìm thấy"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Thao tác không được hỗ trợ"),
    TOO_LARGE(413, "too-large", "Dữ liệu gửi lên quá lớn"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Gửi yêu cầu quá nhanh, xin chờ một lát"),
    UNEXPECTED(500, "unexpected", "Lỗi ngoài dự kiến, đã được ghi lại"),
    UNAVAILABLE(503, "unavailable", "Hệ thống tạm thời chưa đáp ứng, xin thử lại");

    private final int status;
    private final String slug;
    private final String title;

    GatewayReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}
