package vn.thidua.award.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Competence;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Rulebook;

/** Who decides and what is paid, by the day of signing (thẩm quyền và tiền thưởng theo ngày ký). */
@ApplicationScoped
class SigningTable {

    private final Rulebook rulebook;
    private final Competences competences;

    SigningTable(Rulebook rulebook, Competences competences) {
        this.rulebook = rulebook;
        this.competences = competences;
    }

    record SalaryView(LocalDate from, long amount, String document) {}

    record DeciderView(String name, String article, String document, Confidence confidence, String source) {}

    /**
     * An award for one kind of subject.
     *
     * @param forwardedBecause why the unit asked about does not decide, null where it decides or none was asked about
     * @param amount           null where no multiplier is known for the day
     */
    record SigningLine(
            String awardCode,
            String awardName,
            SubjectKind subject,
            List<DeciderView> deciders,
            @Nullable String forwardedBecause,
            @Nullable BigDecimal factor,
            @Nullable Long amount,
            @Nullable String bonusArticle,
            @Nullable Confidence bonusConfidence) {}

    record SigningView(
            LocalDate signedOn,
            @Nullable SalaryView baseSalary,
            String rounding,
            String sameAchievement,
            List<SalaryView> salaries,
            List<SigningLine> lines) {}

    SigningView of(LocalDate signedOn, @Nullable String unitCode) {
        BonusTable bonus = rulebook.bonus();
        return new SigningView(
                signedOn,
                bonus.salary(signedOn).map(SigningTable::view).orElse(null),
                bonus.rounding().words(),
                bonus.sameAchievement().words(),
                bonus.salaries().stream()
                        .sorted(Comparator.comparing(BonusTable.BaseSalary::from)
                                .reversed())
                        .map(SigningTable::view)
                        .toList(),
                List.of(SubjectKind.values()).stream()
                        .flatMap(kind -> rulebook.awards(kind, signedOn).stream())
                        .map(award -> line(award, signedOn, unitCode))
                        .toList());
    }

    private SigningLine line(AwardType award, LocalDate signedOn, @Nullable String unitCode) {
        Optional<BonusTable.Bonus> bonus = rulebook.bonus().of(award.code(), award.subject(), signedOn);
        return new SigningLine(
                award.code(),
                award.name(),
                award.subject(),
                rulebook.competence().of(award.code(), award.subject(), signedOn).stream()
                        .map(SigningTable::view)
                        .toList(),
                unitCode == null
                        ? null
                        : competences
                                .refusal(unitCode, award.code(), award.subject(), signedOn)
                                .orElse(null),
                bonus.map(BonusTable.Bonus::factor).orElse(null),
                bonus.map(BonusTable.Bonus::amount).orElse(null),
                bonus.map(BonusTable.Bonus::article).orElse(null),
                bonus.map(BonusTable.Bonus::confidence).orElse(null));
    }

    private static DeciderView view(Competence.Power power) {
        return new DeciderView(
                power.authority().name(), power.article(), power.document(), power.confidence(), power.source());
    }

    private static SalaryView view(BonusTable.BaseSalary salary) {
        return new SalaryView(salary.from(), salary.amount(), salary.document());
    }
}
