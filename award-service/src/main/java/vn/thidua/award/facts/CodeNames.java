package vn.thidua.award.facts;

import java.util.Map;
import java.util.Optional;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.WorkClassification;

/** Vietnamese names of the codes of facts that no rule pack names. */
final class CodeNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("LDTT", "Lao động tiên tiến"),
            Map.entry("CSTDCS", "Chiến sĩ thi đua cơ sở"),
            Map.entry("CSTDT", "Chiến sĩ thi đua cấp tỉnh"),
            Map.entry("TTLDTT", "Tập thể lao động tiên tiến"),
            Map.entry("CSTDTQ", "Chiến sĩ thi đua toàn quốc"),
            Map.entry("TTLDXS", "Tập thể lao động xuất sắc"),
            Map.entry("CO_THI_DUA_TINH", "Cờ thi đua của tỉnh"),
            Map.entry("CO_THI_DUA_CP", "Cờ thi đua của Chính phủ"),
            Map.entry("GIAY_KHEN", "Giấy khen"),
            Map.entry("BANG_KHEN_TINH", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
            Map.entry("BANG_KHEN_TTG", "Bằng khen của Thủ tướng Chính phủ"),
            Map.entry("HCLD_BA", "Huân chương Lao động hạng Ba"),
            Map.entry("HCLD_NHI", "Huân chương Lao động hạng Nhì"),
            Map.entry("HCLD_NHAT", "Huân chương Lao động hạng Nhất"),
            Map.entry("XATB", "Xã, phường, đặc khu tiêu biểu"),
            Map.entry("THONVH", "Thôn, tổ dân phố văn hóa"),
            Map.entry("GDVH", "Gia đình văn hóa"),
            Map.entry("HINH_SU", "Bị truy cứu trách nhiệm hình sự"),
            Map.entry("NGHIA_VU", "Không thực hiện nghĩa vụ quân sự, nghĩa vụ thuế"),
            Map.entry("HON_NHAN", "Bị xử phạt về tảo hôn, hôn nhân"),
            Map.entry("TRAT_TU", "Bị xử phạt về trật tự, cờ bạc"),
            Map.entry("CO_SO", "Sáng kiến cấp cơ sở"),
            Map.entry("TINH", "Sáng kiến cấp tỉnh"),
            Map.entry("TOAN_QUOC", "Sáng kiến cấp toàn quốc"),
            Map.entry("KHIEN_TRACH", "Khiển trách"),
            Map.entry("CANH_CAO", "Cảnh cáo"),
            Map.entry("GIANG_CHUC", "Giáng chức"),
            Map.entry("CACH_CHUC", "Cách chức"),
            Map.entry("BUOC_THOI_VIEC", "Buộc thôi việc"),
            Map.entry("THAI_SAN", "Nghỉ thai sản"),
            Map.entry("OM_DAU", "Nghỉ ốm"),
            Map.entry("HOC_TAP", "Đi học tập trung"),
            Map.entry("TAI_NAN_LAO_DONG", "Nghỉ do tai nạn lao động"),
            Map.entry("KHONG_LUONG", "Nghỉ không lương"),
            Map.entry("DEN", "Chuyển đến"),
            Map.entry("DI", "Chuyển đi"),
            Map.entry("NGHI_HUU", "Nghỉ hưu"),
            Map.entry("TO_CAO", "Đơn tố cáo đang xác minh"),
            Map.entry("KHIEU_NAI", "Khiếu nại đang giải quyết"),
            Map.entry("KY_LUAT", "Việc kỷ luật đang xem xét"),
            Map.entry("THANH_TRA", "Đang thanh tra, kiểm tra"),
            Map.entry("DIEU_TRA", "Đang điều tra"));

    private CodeNames() {}

    /** The code of this kind that a text means: the code itself or its name as people write it. */
    static Optional<String> codeOf(FactType type, String text) {
        return type.codes().stream()
                .filter(code -> code.equals(text) || of(type, code).equalsIgnoreCase(text))
                .findFirst();
    }

    static String of(FactType type, String code) {
        return type == FactType.CLASSIFICATION
                ? WorkClassification.of(code).map(WorkClassification::words).orElse(code)
                : of(code);
    }

    static String of(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
