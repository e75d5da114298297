package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** Who may decide on which award (thẩm quyền quyết định tặng), as dated data; the day of signing chooses. */
public record Competence(List<Authority> authorities, List<Power> powers) {

    public static final Competence NONE = new Competence(List.of(), List.of());

    /**
     * An office that decides (chức danh có thẩm quyền).
     *
     * @param unitKinds       kinds of units whose head this is; empty with no legal personality asked: nobody here
     * @param legalPersonality true where the head of every unit with legal personality is meant
     */
    public record Authority(String key, String name, Set<String> unitKinds, boolean legalPersonality) {

        public Authority {
            unitKinds = Set.copyOf(unitKinds);
        }

        /** Whether the head of such a unit is this office. */
        public boolean isHeadOf(String unitKind, boolean hasLegalPersonality) {
            return (legalPersonality && hasLegalPersonality) || unitKinds.contains(unitKind);
        }
    }

    /** That an office decides on an award between two days. */
    public record Power(
            String award,
            @Nullable SubjectKind subject,
            Authority authority,
            LocalDate from,
            @Nullable LocalDate to,
            String article,
            String document,
            Confidence confidence,
            String source) {

        boolean holds(String code, SubjectKind kind, LocalDate day) {
            return award.equals(code)
                    && (subject == null || subject == kind)
                    && !day.isBefore(from)
                    && (to == null || !day.isAfter(to));
        }
    }

    public Competence {
        authorities = List.copyOf(authorities);
        powers = List.copyOf(powers);
    }

    /** The offices that may decide on the award on that day; empty where no text known here says who. */
    public List<Power> of(String award, SubjectKind kind, LocalDate day) {
        return powers.stream().filter(power -> power.holds(award, kind, day)).toList();
    }
}
