package vn.thidua.notification.notice;

import java.util.Map;

/** Names of titles and forms of commendation (danh hiệu, hình thức khen thưởng) for mails. */
final class AwardNames {

    private static final Map<String, String> NAMES = Map.of(
            "LDTT", "Lao động tiên tiến",
            "CSTDCS", "Chiến sĩ thi đua cơ sở",
            "CSTDT", "Chiến sĩ thi đua cấp tỉnh",
            "TTLDTT", "Tập thể lao động tiên tiến",
            "TTLDXS", "Tập thể lao động xuất sắc",
            "CO_THI_DUA_TINH", "Cờ thi đua cấp tỉnh",
            "GIAY_KHEN", "Giấy khen",
            "BANG_KHEN_TINH", "Bằng khen cấp tỉnh");

    private AwardNames() {}

    /** For a code that is not known here the general word, never the code. */
    static String of(String code) {
        return NAMES.getOrDefault(code, "khen thưởng");
    }
}
