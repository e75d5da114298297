package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;

/** Works out the bonus money of a list (tiền thưởng) by the day of signing. */
@ApplicationScoped
class Bonuses {

    private static final String HIGHEST_ONLY = "Hưởng mức cao nhất của cùng thành tích";
    private static final String UNVERIFIED = " (chưa kiểm chứng văn bản, kế toán xác định số tiền)";

    private final BonusTable table;

    Bonuses(Rulebook rulebook) {
        this.table = rulebook.bonus();
    }

    /** What one item earns; null amounts where the tables do not know the award, or not from a text that was read. */
    record Earned(
            @Nullable Long amount,
            @Nullable BigDecimal factor,
            @Nullable String article,
            @Nullable Long baseSalary) {}

    Earned of(DecisionItem item, List<DecisionItem> list, LocalDate signedOn) {
        Optional<BonusTable.Bonus> bonus = table.of(item.awardCode, item.subjectKind, signedOn);
        if (bonus.isEmpty()) {
            return new Earned(null, null, null, null);
        }
        BonusTable.Bonus own = bonus.get();
        if (own.confidence() == Confidence.UNVERIFIED) {
            return new Earned(null, own.factor(), own.article() + UNVERIFIED, own.baseSalary());
        }
        boolean lower = table.sameAchievement() == BonusTable.SameAchievement.HIGHEST_ONLY
                && !highest(item, list, signedOn).nominationId.equals(item.nominationId);
        return lower
                ? new Earned(0L, own.factor(), HIGHEST_ONLY, own.baseSalary())
                : new Earned(own.amount(), own.factor(), own.article(), own.baseSalary());
    }

    private DecisionItem highest(DecisionItem item, List<DecisionItem> list, LocalDate signedOn) {
        return list.stream()
                .filter(other -> other.subjectKind == item.subjectKind
                        && other.subjectId.equals(item.subjectId)
                        && other.year == item.year)
                .max(Comparator.comparingLong(
                                (DecisionItem other) -> table.of(other.awardCode, other.subjectKind, signedOn)
                                        .map(BonusTable.Bonus::amount)
                                        .orElse(0L))
                        .thenComparing(other -> other.nominationId))
                .orElse(item);
    }
}
