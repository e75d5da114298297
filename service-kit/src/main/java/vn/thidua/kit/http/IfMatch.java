package vn.thidua.kit.http;

import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Strong ETag and If-Match over version numbers (RFC 9110; 428 of RFC 6585 when the header is absent). */
public final class IfMatch {

    private IfMatch() {}

    /** Refuses with 428 when the header is absent and with 412 when it names another version than the current. */
    public static void require(@Nullable String header, long currentVersion) {
        if (header == null || header.isBlank()) {
            throw new Refusal(CommonReason.VERSION_REQUIRED, "Cần gửi If-Match với phiên bản đang xem.");
        }
        if (!header.strip().equals(etag(currentVersion))) {
            throw new Refusal(CommonReason.STALE_VERSION, "Phiên bản hiện tại là " + currentVersion + ".");
        }
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
