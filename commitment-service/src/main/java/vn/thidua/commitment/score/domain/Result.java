package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;
import vn.thidua.commitment.score.domain.ScoreSheet.Kind;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;

/**
 * What marks add up to (tổng điểm). A total of 0 is a total like any other.
 *
 * @param parts points per part, by its key
 * @param bonus up to what the sheet allows
 * @param total never below 0; with or without bonus, as the sheet says
 * @param grade xếp loại, where the sheet has grades
 */
public record Result(
        Map<String, BigDecimal> parts,
        BigDecimal bonus,
        BigDecimal deductions,
        BigDecimal total,
        @Nullable String grade) {

    /** Adds up; a line without a mark counts as 0. */
    public static Result of(ScoreSheet sheet, Map<String, BigDecimal> marks) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (ScorePart part : sheet.parts()) {
            parts.put(
                    part.key(),
                    part.scored().stream()
                            .map(criterion -> marks.getOrDefault(criterion.key(), BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        BigDecimal bonus = sum(sheet, marks, Kind.BONUS).min(sheet.bonusMax());
        BigDecimal deductions = sum(sheet, marks, Kind.DEDUCTION);
        BigDecimal points = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = sheet.bonusUse() == BonusUse.IN_TOTAL ? points.add(bonus) : points;
        BigDecimal total = counted.subtract(deductions).max(BigDecimal.ZERO);
        return new Result(parts, bonus, deductions, total, sheet.grade(total));
    }

    private static BigDecimal sum(ScoreSheet sheet, Map<String, BigDecimal> marks, Kind kind) {
        List<BigDecimal> given = sheet.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> marks.getOrDefault(line.criterion().key(), BigDecimal.ZERO))
                .toList();
        return given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
