package vn.thidua.commitment.registration.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.kit.problem.FieldError;

/** Rules over the lines of one unit's sheet. */
public final class Lines {

    private Lines() {}

    /** What makes a line impossible: it is not kept, not even in a draft. */
    public static List<FieldError> impossible(List<Line> lines, String unit, Set<String> peopleOfUnit) {
        List<FieldError> errors = new ArrayList<>();
        Set<Line> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/lines/" + i;
            Title title = Title.of(line.titleCode()).orElse(null);
            if (title == null) {
                errors.add(new FieldError(at + "/titleCode", "unknown-title", "Không có danh hiệu này."));
            } else if (!title.isFor(line.subjectKind())) {
                errors.add(new FieldError(
                        at + "/titleCode",
                        "wrong-subject",
                        title.vietnamese() + " không dành cho "
                                + (line.subjectKind() == SubjectKind.UNIT ? "tập thể." : "cá nhân.")));
            }
            boolean own = line.subjectKind() == SubjectKind.UNIT
                    ? line.subjectId().equals(unit)
                    : peopleOfUnit.contains(line.subjectId());
            if (!own) {
                errors.add(new FieldError(at + "/subjectId", "not-of-unit", "Không phải người của đơn vị."));
            }
            if (!seen.add(line)) {
                errors.add(new FieldError(at, "twice", "Danh hiệu này đã đăng ký ở dòng trên."));
            }
        }
        return errors;
    }

    /** What a draft may still lack; nothing of it may be left when the sheet is handed in. */
    public static List<FieldError> unready(List<Line> lines) {
        List<FieldError> errors = new ArrayList<>();
        if (lines.isEmpty()) {
            errors.add(new FieldError("/lines", "empty", "Chưa có danh hiệu nào được đăng ký."));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Title required = Title.of(line.titleCode()).map(Title::requires).orElse(null);
            if (required != null && !lines.contains(new Line(required.name(), line.subjectKind(), line.subjectId()))) {
                errors.add(new FieldError(
                        "/lines/" + i + "/titleCode",
                        "needs-" + required.name().toLowerCase(java.util.Locale.ROOT),
                        "Người này cần đăng ký cả " + required.vietnamese() + "."));
            }
        }
        return errors;
    }
}
