package vn.thidua.commitment.bloc.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.thidua.commitment.score.domain.Points;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;

/**
 * The points of a unit that follow from the cross-check (điểm khối chấm): where a dispute was decided, the decision;
 * where all agree with the unit, its own; else the mean of the checks, to the nearest step of the sheet.
 */
public final class Settlement {

    /** Shown beside every table of a bloc. */
    public static final String RULE =
            "Dòng có tranh chấp lấy theo quyết định của trưởng khối; dòng các đơn vị chấm chéo đều"
                    + " đồng ý lấy điểm tự chấm; còn lại lấy trung bình các phiếu chấm chéo, làm tròn đến bước điểm của bảng."
                    + " Phiếu không nộp mà trưởng khối đã khép thì không tính.";

    private Settlement() {}

    /**
     * Only the lines that differ from the unit's own points.
     *
     * @param decided by the key of the line
     * @param names   name of a unit by its code
     */
    public static Map<String, Ruling> of(
            ScoreSheet sheet,
            Map<String, BigDecimal> own,
            List<CrossCheck> checks,
            Map<String, Ruling> decided,
            UnaryOperator<String> names) {
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        for (ScoreSheet.Line line : sheet.lines()) {
            String key = line.criterion().key();
            Ruling decision = decided.get(key);
            if (decision != null) {
                rulings.put(key, new Ruling(decision.points(), "Quyết định tranh chấp: " + decision.reason()));
                continue;
            }
            List<CrossCheck> differing = checks.stream()
                    .filter(check -> check.marks().containsKey(key))
                    .toList();
            if (differing.isEmpty()) {
                continue;
            }
            BigDecimal self = own.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal sum = checks.stream()
                    .map(check -> check.marks().containsKey(key)
                            ? check.marks().get(key).points()
                            : self)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal mean = sum.divide(new BigDecimal(checks.size()), MathContext.DECIMAL64);
            rulings.put(
                    key,
                    new Ruling(
                            Points.toStep(mean, sheet.step())
                                    .min(line.criterion().max()),
                            why(key, differing, names)));
        }
        return rulings;
    }

    private static String why(String key, List<CrossCheck> differing, UnaryOperator<String> names) {
        return differing.stream()
                .map(check -> {
                    Ruling mark = check.marks().get(key);
                    return mark == null
                            ? ""
                            : "%s chấm %s điểm: %s"
                                    .formatted(
                                            names.apply(check.pairing().checker()),
                                            Points.text(mark.points()),
                                            mark.reason());
                })
                .collect(Collectors.joining("; "));
    }
}
