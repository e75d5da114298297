package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How points are given (bảng chấm điểm): parts with their criteria, bonus, deductions, grades, and what decides between
 * equals. Numbers that were left out are zero, so that a draft can be kept; {@link SheetProblems} says what is wrong.
 *
 * @param total       what the parts add up to (tổng điểm)
 * @param step        points are given in multiples of this: 0,5 or 1
 * @param bonusMax    bonus counts up to this
 * @param bonusUse    whether bonus is part of the total or only decides between equals
 * @param tieBreakers keys, in this order; of those still equal all share the rank
 */
public record ScoreSheet(
        BigDecimal total,
        BigDecimal step,
        List<ScorePart> parts,
        List<ScoreCriterion> bonus,
        BigDecimal bonusMax,
        BonusUse bonusUse,
        List<ScoreCriterion> deductions,
        List<ScoreGrade> grades,
        List<String> tieBreakers) {

    /** Stands for all bonus together among the tie-breakers. */
    public static final String BONUS = "BONUS";

    public ScoreSheet {
        total = orZero(total);
        step = orZero(step);
        parts = parts == null ? List.of() : List.copyOf(parts);
        bonus = bonus == null ? List.of() : List.copyOf(bonus);
        bonusMax = orZero(bonusMax);
        bonusUse = bonusUse == null ? BonusUse.IN_TOTAL : bonusUse;
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
        grades = grades == null ? List.of() : List.copyOf(grades);
        tieBreakers = tieBreakers == null ? List.of() : List.copyOf(tieBreakers);
    }

    /** Điểm thưởng dùng để làm gì. */
    public enum BonusUse {
        /** Cộng vào tổng điểm. */
        IN_TOTAL,
        /** Chỉ dùng khi bằng điểm nhau. */
        TIES_ONLY
    }

    /** Phần; without criteria it is given points as a whole. */
    public record ScorePart(String key, String label, String name, BigDecimal max, List<ScoreCriterion> criteria) {

        public ScorePart {
            key = orEmpty(key);
            label = orEmpty(label);
            name = orEmpty(name);
            max = orZero(max);
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
        }

        /** "Phần I. Thực hiện nhiệm vụ". */
        public String title() {
            return label.isEmpty() ? name : name.isEmpty() ? "Phần " + label : "Phần " + label + ". " + name;
        }

        List<ScoreCriterion> scored() {
            return criteria.isEmpty() ? List.of(new ScoreCriterion(key, title(), max, "")) : criteria;
        }
    }

    /** Tiêu chí: what points are given for, at most how many. */
    public record ScoreCriterion(String key, String name, BigDecimal max, String guidance) {

        public ScoreCriterion {
            key = orEmpty(key);
            name = orEmpty(name);
            max = orZero(max);
            guidance = orEmpty(guidance);
        }
    }

    /** Xếp loại: {@code min} ≤ điểm &lt; {@code below}. */
    public record ScoreGrade(
            String name, @Nullable BigDecimal min, @Nullable BigDecimal below) {

        public ScoreGrade {
            name = orEmpty(name);
        }

        boolean holds(BigDecimal points) {
            return (min == null || points.compareTo(min) >= 0) && (below == null || points.compareTo(below) < 0);
        }
    }

    /** What a mark can be given for. */
    public enum Kind {
        POINTS,
        BONUS,
        DEDUCTION
    }

    /** A line of the sheet that takes a mark. */
    public record Line(Kind kind, ScoreCriterion criterion) {}

    /** Every line that takes a mark, from top to bottom. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        parts.forEach(part -> part.scored().forEach(criterion -> lines.add(new Line(Kind.POINTS, criterion))));
        bonus.forEach(criterion -> lines.add(new Line(Kind.BONUS, criterion)));
        deductions.forEach(criterion -> lines.add(new Line(Kind.DEDUCTION, criterion)));
        return lines;
    }

    public Optional<Line> line(String key) {
        return lines().stream()
                .filter(line -> line.criterion().key().equals(key))
                .findFirst();
    }

    /** The grade of a total, where the sheet has grades. */
    public @Nullable String grade(BigDecimal points) {
        return grades.stream()
                .filter(grade -> grade.holds(points))
                .map(ScoreGrade::name)
                .findFirst()
                .orElse(null);
    }

    /** The rule of ranks as a sentence, to be shown beside every table. */
    public String tieRule() {
        List<String> names = tieBreakers.stream().map(this::nameOf).toList();
        String first = names.isEmpty()
                ? ""
                : " Bằng điểm thì xét lần lượt: " + String.join("; ", names) + " (điểm cao hơn xếp trên).";
        return "Xếp hạng từ tổng điểm cao xuống thấp." + first
                + " Vẫn bằng nhau thì đồng hạng, hạng tiếp theo lùi lại tương ứng (1, 1, 3)."
                + (bonusUse == BonusUse.TIES_ONLY
                        ? " Điểm thưởng không cộng vào tổng điểm và không dùng để xếp loại."
                        : "");
    }

    String nameOf(String key) {
        return key.equals(BONUS)
                ? "điểm thưởng"
                : parts.stream()
                        .filter(part -> part.key().equals(key))
                        .map(ScorePart::title)
                        .findFirst()
                        .or(() -> line(key).map(line -> line.criterion().name()))
                        .orElse(key);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
