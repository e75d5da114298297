package vn.thidua.award.engine.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** Bonus money (tiền thưởng): multiplier × base salary in force on the day of signing; both are dated data. */
public record BonusTable(
        List<BaseSalary> salaries, List<Multiplier> multipliers, Rounding rounding, SameAchievement sameAchievement) {

    /** Several awards for the achievement of one year, decided at one time. */
    public enum SameAchievement {
        HIGHEST_ONLY("cùng thời điểm, cùng thành tích: hưởng một mức cao nhất"),
        EACH("hưởng tiền thưởng của từng danh hiệu, hình thức");

        private final String words;

        SameAchievement(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Mức lương cơ sở. */
    public record BaseSalary(LocalDate from, long amount, String document) {}

    /**
     * Hệ số tiền thưởng of an award.
     *
     * @param subject of whom, null for every kind
     */
    public record Multiplier(
            String award,
            @Nullable SubjectKind subject,
            BigDecimal factor,
            LocalDate from,
            @Nullable LocalDate to,
            String article,
            String document,
            Confidence confidence) {}

    /** What happens to the product. */
    public enum Rounding {
        NONE("không làm tròn"),
        CEIL_10000("làm tròn lên 10.000 đồng");

        private final String words;

        Rounding(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** An amount with what it was computed from. */
    public record Bonus(long amount, BigDecimal factor, long baseSalary, String article, Confidence confidence) {}

    public BonusTable {
        salaries = List.copyOf(salaries);
        multipliers = List.copyOf(multipliers);
    }

    public Optional<Bonus> of(String award, SubjectKind subject, LocalDate signedOn) {
        return salary(signedOn).flatMap(salary -> multiplier(award, subject, signedOn)
                .map(m -> new Bonus(
                        rounded(m.factor().multiply(BigDecimal.valueOf(salary.amount()))),
                        m.factor(),
                        salary.amount(),
                        m.article() + " " + m.document(),
                        m.confidence())));
    }

    public Optional<BaseSalary> salary(LocalDate day) {
        return salaries.stream()
                .filter(s -> !s.from().isAfter(day))
                .reduce((a, b) -> b.from().isAfter(a.from()) ? b : a);
    }

    private Optional<Multiplier> multiplier(String award, SubjectKind subject, LocalDate day) {
        return multipliers.stream()
                .filter(m -> m.award().equals(award) && (m.subject() == null || m.subject() == subject))
                .filter(m -> !m.from().isAfter(day) && (m.to() == null || !m.to().isBefore(day)))
                .findFirst();
    }

    private long rounded(BigDecimal product) {
        return switch (rounding) {
            case NONE -> product.setScale(0, RoundingMode.HALF_UP).longValueExact();
            case CEIL_10000 ->
                product.divide(BigDecimal.valueOf(10_000), 0, RoundingMode.CEILING)
                        .multiply(BigDecimal.valueOf(10_000))
                        .longValueExact();
        };
    }
}
