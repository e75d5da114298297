package vn.thidua.commitment.report.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.FieldError;

/**
 * What a reported number counts (đơn vị tính), and so which numbers make sense for it.
 *
 * @param unit   as it was committed to: {@code lớp}, {@code %}
 * @param target the number that was promised
 * @param name   what is measured; growth and plans may exceed a hundred per cent
 */
public record Measure(@Nullable String unit, @Nullable BigDecimal target, String name) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Things that are there or not; half of one is a slip of the pen. Hours, hectares, points and money are not here. */
    private static final Set<String> WHOLE = Set.of(
            "lớp",
            "người",
            "học viên",
            "giảng viên",
            "cán bộ",
            "đảng viên",
            "sáng kiến",
            "đề tài",
            "bài",
            "bài báo",
            "bài viết",
            "giáo trình",
            "cuộc",
            "hội thảo",
            "buổi",
            "lượt",
            "lượt người",
            "đơn vị",
            "tập thể",
            "cá nhân",
            "hộ",
            "văn bản",
            "báo cáo",
            "chuyến",
            "đoàn",
            "công trình",
            "mô hình",
            "chuyên đề",
            "hồ sơ",
            "giải");

    private static final Pattern MAY_EXCEED =
            Pattern.compile("tăng|giảm|vượt|so với|kế hoạch|chỉ tiêu|nhiệm vụ|dự toán|hoàn thành|công suất");

    Optional<FieldError> nonsense(String at, BigDecimal value) {
        if (isShare() && value.compareTo(HUNDRED) > 0 && (target == null || target.compareTo(HUNDRED) <= 0)) {
            return Optional.of(new FieldError(at, "over-hundred", "Tỷ lệ không thể quá 100 %."));
        }
        if (isWhole() && value.stripTrailingZeros().scale() > 0) {
            return Optional.of(new FieldError(at, "not-whole", "Đếm theo “" + unit + "” thì phải là số nguyên."));
        }
        return Optional.empty();
    }

    private boolean isShare() {
        String word = word();
        return (word.equals("%") || word.equals("phần trăm"))
                && !MAY_EXCEED.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private boolean isWhole() {
        return WHOLE.contains(word());
    }

    private String word() {
        return unit == null ? "" : unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
