package vn.thidua.award.engine.fact;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an award was given for (loại hình khen thưởng, Article 8); stands as the basis of a form. */
public enum CommendationType {
    CONG_TRANG("công trạng"),
    DOT_XUAT("thành tích đột xuất"),
    PHONG_TRAO_THI_DUA("phong trào thi đua"),
    QUA_TRINH_CONG_HIEN("quá trình cống hiến"),
    NIEN_HAN("niên hạn"),
    DOI_NGOAI("đối ngoại");

    private final String words;

    CommendationType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The type that a basis names; empty where it names a classification, an initiative or nothing. */
    public static Optional<CommendationType> of(@Nullable String basis) {
        return Arrays.stream(values()).filter(type -> type.name().equals(basis)).findFirst();
    }
}
