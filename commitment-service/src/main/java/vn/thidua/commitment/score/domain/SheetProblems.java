package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreCriterion;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreGrade;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;
import vn.thidua.kit.problem.FieldError;

/** What stands against issuing a score sheet; the sums are checked part by part. */
final class SheetProblems {

    private static final int MOST = 60;
    private static final int LONGEST = 500;
    private static final BigDecimal LARGEST = new BigDecimal(10_000);
    private static final BigDecimal FINEST = new BigDecimal("0.01");

    private final ScoreSheet sheet;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private SheetProblems(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    /** What cannot be kept, not even in a draft. */
    static List<FieldError> impossible(ScoreSheet sheet) {
        List<FieldError> errors = new ArrayList<>();
        long lines = sheet.lines().size();
        if (sheet.parts().size() > MOST || lines > 4L * MOST || sheet.grades().size() > MOST) {
            errors.add(new FieldError("/parts", "too-many", "Bảng chấm điểm quá dài."));
        }
        sheet.lines().stream()
                .filter(line -> line.criterion().name().length() > LONGEST
                        || line.criterion().guidance().length() > 2 * LONGEST)
                .findFirst()
                .ifPresent(_ -> errors.add(new FieldError("/parts", "too-long", "Có tên tiêu chí dài quá 500 ký tự.")));
        return errors;
    }

    static List<FieldError> of(ScoreSheet sheet) {
        SheetProblems problems = new SheetProblems(sheet);
        problems.numbers();
        problems.parts();
        problems.extras("/bonus", sheet.bonus());
        problems.extras("/deductions", sheet.deductions());
        problems.bonus();
        problems.grades();
        problems.tieBreakers();
        return problems.errors;
    }

    private void numbers() {
        if (sheet.step().compareTo(FINEST) < 0 || sheet.step().compareTo(BigDecimal.TEN) > 0) {
            add("/step", "out-of-range", "Bước điểm phải từ 0,01 đến 10, thường là 0,5 hoặc 1.");
        }
        if (sheet.total().signum() <= 0 || sheet.total().compareTo(LARGEST) > 0) {
            add("/total", "out-of-range", "Tổng điểm phải lớn hơn 0 và không quá 10.000.");
        }
        if (sheet.parts().isEmpty()) {
            add("/parts", "required", "Cần ít nhất một phần có điểm.");
        }
    }

    private void parts() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < sheet.parts().size(); i++) {
            ScorePart part = sheet.parts().get(i);
            String at = "/parts/" + i;
            key(at, part.key());
            if (part.title().isBlank()) {
                add(at + "/name", "required", "Cần tên phần.");
            }
            max(at, part.max());
            BigDecimal inner = BigDecimal.ZERO;
            for (int j = 0; j < part.criteria().size(); j++) {
                criterion(at + "/criteria/" + j, part.criteria().get(j));
                inner = inner.add(part.criteria().get(j).max());
            }
            if (!part.criteria().isEmpty() && inner.compareTo(part.max()) != 0) {
                add(
                        at + "/max",
                        "sum",
                        "Các tiêu chí cộng lại là %s điểm, phần này ghi %s điểm."
                                .formatted(Points.text(inner), Points.text(part.max())));
            }
            sum = sum.add(part.max());
        }
        if (!sheet.parts().isEmpty() && sum.compareTo(sheet.total()) != 0) {
            add(
                    "/total",
                    "sum",
                    "Các phần cộng lại là %s điểm, tổng ghi %s điểm."
                            .formatted(Points.text(sum), Points.text(sheet.total())));
        }
    }

    private void extras(String at, List<ScoreCriterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            criterion(at + "/" + i, criteria.get(i));
        }
    }

    private void criterion(String at, ScoreCriterion criterion) {
        key(at, criterion.key());
        if (criterion.name().isBlank()) {
            add(at + "/name", "required", "Cần tên tiêu chí.");
        }
        max(at, criterion.max());
    }

    private void max(String at, BigDecimal max) {
        if (max.signum() <= 0 || max.compareTo(LARGEST) > 0) {
            add(at + "/max", "out-of-range", "Điểm tối đa phải lớn hơn 0.");
        } else if (!Points.isMultiple(max, sheet.step())) {
            add(at + "/max", "step", "Điểm phải là bội của " + Points.text(sheet.step()) + ".");
        }
    }

    private void key(String at, String key) {
        if (key.isBlank() || key.equals(ScoreSheet.BONUS) || !keys.add(key)) {
            add(at + "/key", "key", "Dòng này thiếu mã hoặc trùng mã với dòng khác.");
        }
    }

    private void bonus() {
        boolean none = sheet.bonus().isEmpty();
        if (none ? sheet.bonusMax().signum() != 0 : sheet.bonusMax().signum() <= 0) {
            add(
                    "/bonusMax",
                    "bonus",
                    none ? "Chưa có dòng điểm thưởng nào." : "Cần ghi điểm thưởng được tính tối đa bao nhiêu.");
        }
    }

    private void grades() {
        for (int i = 0; i < sheet.grades().size(); i++) {
            ScoreGrade grade = sheet.grades().get(i);
            String at = "/grades/" + i;
            if (grade.name().isBlank()) {
                add(at + "/name", "required", "Cần tên loại.");
            }
            BigDecimal min = grade.min();
            BigDecimal below = grade.below();
            if (min == null && below == null) {
                add(at + "/min", "required", "Cần ghi từ bao nhiêu điểm.");
            } else if (min != null && below != null && min.compareTo(below) >= 0) {
                add(at + "/below", "order", "Điểm trên phải lớn hơn điểm dưới.");
            }
        }
    }

    private void tieBreakers() {
        for (int i = 0; i < sheet.tieBreakers().size(); i++) {
            String key = sheet.tieBreakers().get(i);
            boolean deducts = sheet.deductions().stream()
                    .anyMatch(criterion -> criterion.key().equals(key));
            boolean known = key.equals(ScoreSheet.BONUS) ? !sheet.bonus().isEmpty() : keys.contains(key) && !deducts;
            if (!known || sheet.tieBreakers().indexOf(key) != i) {
                add("/tieBreakers/" + i, "unknown", "Tiêu chí phân định không có trong bảng hoặc ghi hai lần.");
            }
        }
    }

    private void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}
