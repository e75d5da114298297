package vn.thidua.award.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Case;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.Finding;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Purpose;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

/** The packs of one day for one unit (quy định của ngày), their clauses looked up once for many subjects. */
public final class LawOfDay implements Case.Standards {

    private final LocalDate day;
    private final LocalDate judged;
    private final List<RulePack> packs;
    private final List<Map<String, Clauses>> clausesByKind = Stream.of(SubjectKind.values())
            .<Map<String, Clauses>>map(_ -> new ConcurrentHashMap<>())
            .toList();

    /**
     * One clause in force.
     *
     * @param filledBy the lower layer that fills the slot, null where the clause is judged by itself
     */
    record Clause(RulePack pack, Rule rule, @Nullable RulePack filledBy) {}

    /** The clauses of an award, with the verdicts that were found so far by the truths of their clauses. */
    static final class Clauses {

        private static final int SMALL = 6;

        private final List<Clause> list;
        private final boolean standards;
        /** What is known of a clause whatever the facts: unverified, or left to a lower layer; null where they decide. */
        private final @Nullable Truth[] fixed;

        private final Condition[] conditions;
        private final boolean[] isStandard;
        private final @Nullable Brief[] few;
        private final Map<Long, Brief> many = new ConcurrentHashMap<>();

        private Clauses(List<Clause> list) {
            this.list = List.copyOf(list);
            int count = list.size();
            this.fixed = new Truth[count];
            this.conditions = new Condition[count];
            this.isStandard = new boolean[count];
            boolean any = false;
            for (int i = 0; i < count; i++) {
                Clause clause = list.get(i);
                fixed[i] = !isKnown(clause.rule()) ? Truth.UNKNOWN : clause.filledBy() != null ? Truth.MET : null;
                conditions[i] = clause.rule().condition();
                isStandard[i] = clause.rule().purpose() == Purpose.STANDARD;
                any |= isStandard[i];
            }
            this.standards = any;
            this.few = new Brief[count <= SMALL ? 1 << 2 * count : 0];
        }

        List<Clause> list() {
            return list;
        }

        /** What is known of every clause, two bits for each. */
        long truths(Case subject) {
            long truths = 0;
            for (int i = 0; i < conditions.length; i++) {
                truths = truths << 2 | truth(i, subject).ordinal();
            }
            return truths;
        }

        /** Whether the standards are met; a hold stays with the award that is asked for. */
        Truth standards(Case subject) {
            if (!standards) {
                return Truth.UNKNOWN;
            }
            boolean unknown = false;
            boolean onlyCouncil = true;
            for (int i = 0; i < conditions.length; i++) {
                if (isStandard[i]) {
                    switch (truth(i, subject)) {
                        case NOT_MET -> {
                            return Truth.NOT_MET;
                        }
                        case UNKNOWN -> {
                            unknown = true;
                            onlyCouncil = false;
                        }
                        case MET -> onlyCouncil = false;
                        case LEFT_TO_COUNCIL -> {}
                    }
                }
            }
            return unknown ? Truth.UNKNOWN : onlyCouncil ? Truth.LEFT_TO_COUNCIL : Truth.MET;
        }

        private Truth truth(int clause, Case subject) {
            Truth known = fixed[clause];
            return known != null ? known : conditions[clause].truth(subject);
        }

        /** Two threads may make the same verdict at once; it does not matter whose is kept. */
        Brief brief(long truths, BiFunction<List<Clause>, Long, Brief> make) {
            if (few.length == 0) {
                return many.computeIfAbsent(truths, key -> make.apply(list, key));
            }
            Brief known = few[(int) truths];
            if (known == null) {
                known = make.apply(list, truths);
                few[(int) truths] = known;
            }
            return known;
        }
    }

    private LawOfDay(LocalDate day, LocalDate judged, List<RulePack> packs) {
        this.day = day;
        this.judged = judged;
        this.packs = List.copyOf(packs);
    }

    /** @param unitAndParents where the subjects belong, for the layers below the national one */
    public static LawOfDay of(Rulebook rulebook, LocalDate day, Collection<String> unitAndParents) {
        return new LawOfDay(day, day, rulebook.inForce(day, unitAndParents));
    }

    /** The same law for a file that is judged on a later day, on which a matter may be pending that was not before. */
    LawOfDay judgedOn(LocalDate later) {
        return new LawOfDay(day, later, packs);
    }

    /** The law as it would be with this national pack, whose own days bound the day; lower layers are those of that day. */
    public static LawOfDay under(
            Rulebook rulebook, RulePack national, LocalDate day, Collection<String> unitAndParents) {
        LocalDate to = national.to();
        LocalDate within = day.isBefore(national.from()) ? national.from() : to != null && day.isAfter(to) ? to : day;
        List<RulePack> packs = new ArrayList<>(List.of(national));
        rulebook.inForce(within, unitAndParents).stream()
                .filter(pack -> pack.layer() != Layer.NATIONAL)
                .forEach(packs::add);
        return new LawOfDay(within, within, packs);
    }

    public LocalDate day() {
        return day;
    }

    /** The day of judging: the day of the law, unless the file was received under an earlier one. */
    LocalDate judged() {
        return judged;
    }

    public List<RulePack> packs() {
        return packs;
    }

    /** To wait is neither a pass nor a fail, so a hold holds although its text was not compared word for word. */
    static boolean isKnown(Rule rule) {
        return rule.confidence() == Confidence.VERIFIED || rule.purpose() == Purpose.HOLD;
    }

    @Override
    public Finding judge(Case subject, String award) {
        return Appraiser.standards(subject, award, this);
    }

    @Override
    public Truth truth(Case subject, String award) {
        return clausesOf(award, subject.facts().kind()).standards(subject);
    }

    Clauses clausesOf(String award, SubjectKind kind) {
        Map<String, Clauses> clauses = clausesByKind.get(kind.ordinal());
        Clauses known = clauses.get(award);
        return known != null ? known : clauses.computeIfAbsent(award, wanted -> new Clauses(find(wanted, kind)));
    }

    private List<Clause> find(String code, SubjectKind kind) {
        List<Clause> found = new ArrayList<>();
        // a title for persons is not given to a collective, however well it fits
        boolean known = packs.stream()
                .flatMap(pack -> pack.awards().stream())
                .anyMatch(award -> award.code().equals(code) && award.subject() == kind);
        if (!known) {
            return found;
        }
        for (RulePack pack : packs) {
            for (Rule rule : pack.rules()) {
                if (rule.isFor(code, kind) && rule.inForce(day)) {
                    found.add(new Clause(pack, rule, filling(rule)));
                }
            }
        }
        // where no standard is in force, nothing is known: that nothing is pending is no merit
        return found.stream().anyMatch(clause -> clause.rule().purpose() == Purpose.STANDARD)
                ? List.copyOf(found)
                : List.of();
    }

    /** A delegated slot is filled when a lower layer in force has a rule for it; that rule is judged by itself. */
    private @Nullable RulePack filling(Rule rule) {
        return rule.condition() instanceof DelegatedTo
                ? packs.stream()
                        .filter(pack -> pack.rules().stream()
                                .anyMatch(lower -> rule.id().equals(lower.fills()) && lower.inForce(day)))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
