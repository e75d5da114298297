package vn.thidua.award.engine.fact;

import java.util.Arrays;
import java.util.Optional;

/** Standing of a recorded fact. */
public enum FactStatus {
    VALID("HIEU_LUC", "Hiệu lực"),
    REVOKED("THU_HOI", "Đã thu hồi"),
    CLAIMED("CHUA_XAC_MINH", "Chưa xác minh"),
    UNDER_REVIEW("CAN_RA_SOAT", "Cần rà soát"),
    PENDING("DANG_XU_LY", "Đang xử lý");

    private final String code;
    private final String words;

    FactStatus(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<FactStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
