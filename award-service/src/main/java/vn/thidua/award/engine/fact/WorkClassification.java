package vn.thidua.award.engine.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yearly work classification (xếp loại chất lượng), in ascending order. */
public enum WorkClassification {
    NOT_RATED("KHONG_DANH_GIA", "Không đánh giá"),
    NOT_COMPLETED("KHONG_HOAN_THANH", "Không hoàn thành nhiệm vụ"),
    COMPLETED("HOAN_THANH", "Hoàn thành nhiệm vụ"),
    GOOD("HOAN_THANH_TOT", "Hoàn thành tốt nhiệm vụ"),
    EXCELLENT("HOAN_THANH_XUAT_SAC", "Hoàn thành xuất sắc nhiệm vụ");

    private static final WorkClassification[] LEVELS = values();

    private final String code;
    private final String words;

    WorkClassification(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Code in the exchanged data. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public boolean atLeast(WorkClassification other) {
        return compareTo(other) >= 0;
    }

    public static Optional<WorkClassification> of(String code) {
        return Optional.ofNullable(find(code));
    }

    /** Of a code that was checked before. */
    public static WorkClassification named(String code) {
        WorkClassification found = find(code);
        if (found == null) {
            throw new IllegalArgumentException(code);
        }
        return found;
    }

    /** The best first: of many people most are rated well. */
    private static @Nullable WorkClassification find(String code) {
        for (int i = LEVELS.length - 1; i >= 0; i--) {
            if (LEVELS[i].code.equals(code)) {
                return LEVELS[i];
            }
        }
        return null;
    }
}
