package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreCriterion;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreGrade;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;

/** Score sheets and marks of the tests. */
final class Sheets {

    private Sheets() {}

    /** 100 points: part I of two criteria, part II as a whole; 5 bonus, deductions, half points. */
    static ScoreSheet aSheet() {
        return aSheet(BonusUse.IN_TOTAL, List.of());
    }

    static ScoreSheet aSheet(BonusUse use, List<String> tieBreakers) {
        return new ScoreSheet(
                points("100"),
                points("0.5"),
                List.of(
                        new ScorePart(
                                "P1",
                                "I",
                                "Nhiệm vụ chuyên môn",
                                points("60"),
                                List.of(
                                        new ScoreCriterion("P1.1", "Hoàn thành chỉ tiêu", points("40"), ""),
                                        new ScoreCriterion("P1.2", "Sáng kiến", points("20"), ""))),
                        new ScorePart("P2", "II", "Thi đua, khen thưởng", points("40"), List.of())),
                List.of(new ScoreCriterion("B1", "Bằng khen trong năm", points("5"), "")),
                points("4"),
                use,
                List.of(new ScoreCriterion("D1", "Nộp báo cáo chậm", points("3"), "")),
                List.of(
                        new ScoreGrade("Xuất sắc", points("90"), null),
                        new ScoreGrade("Tốt", points("80"), points("90")),
                        new ScoreGrade("Khá", null, points("80"))),
                tieBreakers);
    }

    static Map<String, BigDecimal> marks(Object... pairs) {
        Map<String, BigDecimal> marks = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            marks.put((String) pairs[i], points(pairs[i + 1].toString()));
        }
        return marks;
    }

    static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
