package vn.thidua.commitment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.CampaignLaunched.Scoring;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.ScoreSheet.BonusUse;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreCriterion;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreGrade;
import vn.thidua.commitment.score.domain.ScoreSheet.ScorePart;

/** The first draft of a score sheet: from the launch document's table or sentence, else an empty one of 100 points. */
final class SheetFromCampaign {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern GROUP = Pattern.compile("[IVXA-E]{1,5}[.)]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:,\\d+)?");

    private SheetFromCampaign() {}

    static ScoreSheet draft(@Nullable Scoring scoring) {
        if (scoring == null) {
            return new ScoreSheet(
                    HUNDRED,
                    HALF,
                    List.of(),
                    List.of(),
                    BigDecimal.ZERO,
                    BonusUse.IN_TOTAL,
                    List.of(),
                    grades(null),
                    List.of());
        }
        List<ScorePart> parts = scoring.text() == null ? List.of() : table(scoring.text());
        boolean fits = parts.size() == scoring.parts().size();
        List<ScorePart> taken = fits ? parts : plain(scoring);
        BigDecimal bonus = scoring.bonusMax() == null ? BigDecimal.ZERO : scoring.bonusMax();
        return new ScoreSheet(
                scoring.total() == null ? sum(taken) : scoring.total(),
                HALF,
                taken,
                bonus.signum() > 0 ? List.of(new ScoreCriterion("B1", bonusName(scoring), bonus, "")) : List.of(),
                bonus,
                BonusUse.IN_TOTAL,
                List.of(),
                grades(scoring),
                taken.isEmpty() ? List.of() : List.of(taken.getFirst().key()));
    }

    private static List<ScorePart> plain(Scoring scoring) {
        List<ScorePart> parts = new ArrayList<>();
        for (var part : scoring.parts()) {
            String label = part.label() == null ? "" : part.label();
            String name = part.name() != null ? part.name() : part.ref() != null ? "Nội dung " + part.ref() : "";
            parts.add(new ScorePart("P" + (parts.size() + 1), label, name, part.max(), List.of()));
        }
        return parts;
    }

    /** The rows of a table: a Roman number opens a part, other numbers are its criteria. */
    private static List<ScorePart> table(String text) {
        List<ScorePart> parts = new ArrayList<>();
        List<ScoreCriterion> criteria = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<String> cells = cells(line);
            BigDecimal points = cells.size() < 3 ? null : points(cells);
            if (points == null || cells.getFirst().isEmpty()) {
                continue;
            }
            if (GROUP.matcher(cells.getFirst()).matches()) {
                close(parts, criteria);
                String label = cells.getFirst().replaceAll("[.)]", "");
                parts.add(new ScorePart("P" + (parts.size() + 1), label, sentence(cells.get(1)), points, List.of()));
            } else if (!parts.isEmpty()) {
                String key = "P" + parts.size() + "." + (criteria.size() + 1);
                criteria.add(new ScoreCriterion(key, cells.get(1), points, ""));
            }
        }
        close(parts, criteria);
        return parts;
    }

    private static void close(List<ScorePart> parts, List<ScoreCriterion> criteria) {
        if (!parts.isEmpty() && !criteria.isEmpty()) {
            ScorePart open = parts.removeLast();
            parts.add(new ScorePart(open.key(), open.label(), open.name(), open.max(), criteria));
            criteria.clear();
        }
    }

    private static @Nullable BigDecimal points(List<String> cells) {
        return cells.stream()
                .skip(2)
                .filter(cell -> NUMBER.matcher(cell).matches())
                .findFirst()
                .map(cell -> new BigDecimal(cell.replace(',', '.')))
                .orElse(null);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        return inner.startsWith("|")
                ? Arrays.stream(inner.substring(1).split("\\|", -1))
                        .map(cell -> cell.replace("*", "").strip())
                        .toList()
                : List.of();
    }

    private static String bonusName(Scoring scoring) {
        for (String line : (scoring.text() == null ? "" : scoring.text()).split("\n", -1)) {
            List<String> cells = cells(line);
            if (cells.size() > 2 && cells.get(1).toLowerCase(Locale.ROOT).startsWith("điểm thưởng")) {
                return cells.get(1);
            }
        }
        return "Điểm thưởng";
    }

    /** Headings of tables stand in capitals; here they are read as sentences. */
    private static String sentence(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 2) {
            return name;
        }
        return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static List<ScoreGrade> grades(@Nullable Scoring scoring) {
        if (scoring != null && !scoring.grades().isEmpty()) {
            return scoring.grades().stream()
                    .map(grade -> new ScoreGrade(grade.name(), grade.min(), grade.below()))
                    .toList();
        }
        return List.of();
    }

    private static BigDecimal sum(List<ScorePart> parts) {
        return parts.stream().map(ScorePart::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
