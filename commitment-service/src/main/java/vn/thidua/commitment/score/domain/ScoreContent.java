package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.domain.ScoreSheet.Kind;
import vn.thidua.commitment.score.domain.ScoreSheet.Line;
import vn.thidua.kit.problem.FieldError;

/**
 * What a unit gives itself (nội dung tự chấm).
 *
 * @param marks       per line of the sheet
 * @param explanation on the whole (giải trình chung)
 */
public record ScoreContent(Map<String, Mark> marks, String explanation) {

    public ScoreContent {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** Points for a line, why, and the files that prove it. */
    public record Mark(@Nullable BigDecimal points, String note, List<UUID> evidence) {}

    public static ScoreContent empty() {
        return new ScoreContent(Map.of(), "");
    }

    public Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new HashMap<>();
        marks.forEach((key, mark) -> {
            if (mark.points() != null) {
                points.put(key, mark.points());
            }
        });
        return points;
    }

    /** What cannot be kept, not even in a draft. */
    List<FieldError> impossible(ScoreSheet sheet) {
        List<FieldError> errors = new ArrayList<>();
        marks.forEach((key, mark) -> {
            if (mark.points() != null) {
                errors.addAll(wrong(sheet, key, mark.points()));
            } else if (sheet.line(key).isEmpty()) {
                errors.add(unknown(key));
            }
        });
        return errors;
    }

    /** What is still missing before it can be handed in. */
    public List<FieldError> unready(ScoreSheet sheet) {
        List<FieldError> errors = new ArrayList<>();
        for (Line line : sheet.lines()) {
            String key = line.criterion().key();
            Mark mark = marks.get(key);
            BigDecimal points = mark == null ? null : mark.points();
            if (line.kind() == Kind.POINTS && points == null) {
                errors.add(new FieldError(at(key), "required", "Cần chấm điểm dòng này; không đạt thì ghi 0."));
            } else if (line.kind() == Kind.BONUS
                    && mark != null
                    && points != null
                    && points.signum() > 0
                    && mark.note().isBlank()
                    && mark.evidence().isEmpty()) {
                errors.add(new FieldError(at(key), "unproved", "Điểm thưởng cần minh chứng hoặc giải trình."));
            }
        }
        return errors;
    }

    /** Why these points cannot stand at this line. */
    public static List<FieldError> wrong(ScoreSheet sheet, String key, BigDecimal points) {
        Line line = sheet.line(key).orElse(null);
        if (line == null) {
            return List.of(unknown(key));
        }
        BigDecimal max = line.criterion().max();
        if (points.signum() < 0) {
            return List.of(new FieldError(at(key), "negative", "Điểm không thể là số âm."));
        }
        if (points.compareTo(max) > 0) {
            return List.of(new FieldError(at(key), "over-max", "Tối đa " + Points.text(max) + " điểm."));
        }
        if (!Points.isMultiple(points, sheet.step())) {
            return List.of(
                    new FieldError(at(key), "step", "Bảng chấm theo bước " + Points.text(sheet.step()) + " điểm."));
        }
        return List.of();
    }

    public static String at(String key) {
        return "/marks/" + key;
    }

    private static FieldError unknown(String key) {
        return new FieldError(at(key), "unknown", "Bảng chấm điểm không có dòng này.");
    }
}
