package vn.thidua.award.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of a table of facts (bảng dữ kiện): the key of exchanged files and the heading that people read. */
enum FactColumn {
    RECORD_ID("record_id", "Mã bản ghi", "Mã riêng của dòng; để trống thì hệ thống tự đặt"),
    SUBJECT_KIND("subject_kind", "Đối tượng", "Cá nhân hoặc Tập thể"),
    SUBJECT_ID("subject_id", "Mã cá nhân, đơn vị", "Như trong danh sách nhân sự, đơn vị; ví dụ CB-017"),
    YEAR("year", "Năm thành tích", "Năm của thành tích, không phải năm ký quyết định"),
    TYPE("record_type", "Loại dữ kiện", "Xếp loại, Danh hiệu, Hình thức khen thưởng, Sáng kiến, Kỷ luật, Nghỉ …"),
    CODE("code", "Nội dung", "Ví dụ Lao động tiên tiến, Hoàn thành tốt nhiệm vụ, Khiển trách"),
    TITLE("title", "Tên sáng kiến", "Chỉ ghi với sáng kiến"),
    DECISION_NO("decision_no", "Số quyết định", "Danh hiệu không có quyết định được giữ lại nhưng không tính"),
    DECISION_DATE("decision_date", "Ngày quyết định", "Ngày/tháng/năm"),
    DECIDED_BY("decided_by", "Nơi quyết định", "Mã đơn vị ra quyết định"),
    BASIS("basis", "Căn cứ", "Mức xếp loại hoặc mã bản ghi của sáng kiến"),
    USED_FOR("used_for", "Đã dùng cho", "Mã các bản ghi mà sáng kiến đã dùng, cách nhau dấu chấm phẩy"),
    FROM("from_date", "Từ ngày", "Với nghỉ, chuyển công tác, kỷ luật, việc đang xem xét"),
    TO("to_date", "Đến ngày", "Để trống khi chưa kết thúc"),
    STATUS("status", "Tình trạng", "Hiệu lực, Đã thu hồi, Chưa xác minh, Cần rà soát, Đang xử lý"),
    NOTE("note", "Ghi chú", "Với nghỉ: số ngày, ví dụ 47 ngày làm việc");

    private final String key;
    private final String label;
    private final String hint;

    FactColumn(String key, String label, String hint) {
        this.key = key;
        this.label = label;
        this.hint = hint;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    static Optional<FactColumn> named(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.key.equals(text)
                        || column.label.toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    static String labelOf(String key) {
        return named(key).map(FactColumn::label).orElse("");
    }
}
