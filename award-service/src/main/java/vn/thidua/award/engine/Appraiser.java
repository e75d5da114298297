package vn.thidua.award.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Case;
import vn.thidua.award.engine.condition.Finding;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.Words;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.LegalDocument;
import vn.thidua.award.engine.rule.Purpose;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

/** Appraises (thẩm định): facts and the packs of a day in, a verdict clause by clause out. Holds no state. */
public final class Appraiser {

    private static final Truth[] TRUTHS = Truth.values();
    private static final String TEXT = "Văn bản của quy định này được kiểm chứng";
    private static final Brief NO_LAW = new Brief(Outcome.UNDETERMINED, List.of(new Brief.Reason(null, Truth.UNKNOWN)));

    private final Rulebook rulebook;

    public Appraiser(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * @param day            day whose law applies: when the file was received for appraisal
     * @param unitAndParents where the subject belongs, for the layers below the national one
     */
    public Verdict appraise(Snapshot facts, String award, int year, LocalDate day, Collection<String> unitAndParents) {
        return verdict(facts.asOf(day), award, year, day, unitAndParents);
    }

    /**
     * A file received on one day and judged on another: by the law of the day of receipt, unless a law that came between
     * says that its own text applies where it is more favourable. Where the two verdicts differ, both are kept. Discipline
     * and pending matters count as they stand on the day of judging.
     */
    public Verdict appraise(
            Snapshot facts,
            String award,
            int year,
            LocalDate received,
            LocalDate judged,
            Collection<String> unitAndParents) {
        if (!received.isBefore(judged)) {
            return verdict(facts.asOf(received), award, year, received, unitAndParents);
        }
        Snapshot known = facts.asOf(received, judged);
        Verdict before =
                appraise(known, award, year, law(received, unitAndParents).judgedOn(judged));
        if (rulebook.transition(received, judged).isEmpty()) {
            return before;
        }
        Verdict after = verdict(known, award, year, judged, unitAndParents);
        if (after.outcome() == before.outcome()) {
            return before;
        }
        return after.isMoreFavourableThan(before) ? after.beside(before) : before.beside(after);
    }

    /** The packs in force on a day, for judging many subjects of one unit. */
    public LawOfDay law(LocalDate day, Collection<String> unitAndParents) {
        return LawOfDay.of(rulebook, day, unitAndParents);
    }

    /** The verdict under this law, in full. */
    public static Verdict appraise(Snapshot known, String award, int year, LawOfDay law) {
        List<Judged> judged = judge(new Case(known, year, law.judged(), law), award, law);
        return new Verdict(
                award,
                year,
                law.day(),
                outcome(judged),
                law.packs().stream()
                        .map(pack -> new Verdict.PackUsed(pack.id(), pack.digest()))
                        .toList(),
                judged.stream().map(Judged::line).toList(),
                null);
    }

    /** The same verdict without its words, for lists of many. */
    public static Brief brief(Snapshot known, String award, int year, LawOfDay law) {
        LawOfDay.Clauses clauses = law.clausesOf(award, known.kind());
        if (clauses.list().isEmpty()) {
            return NO_LAW;
        }
        return clauses.brief(clauses.truths(new Case(known, year, law.judged(), law)), Appraiser::brief);
    }

    /** Of many people few combinations of truths are found; each is put into words of rules once. */
    private static Brief brief(List<LawOfDay.Clause> clauses, long truths) {
        Truth[] found = new Truth[clauses.size()];
        for (int i = found.length - 1, shift = 0; i >= 0; i--, shift += 2) {
            found[i] = TRUTHS[(int) (truths >> shift & 3)];
        }
        Outcome outcome = outcome(found.length, i -> clauses.get(i).rule().purpose(), i -> found[i]);
        return new Brief(outcome, outcome == Outcome.ELIGIBLE ? List.of() : reasons(outcome, clauses, found));
    }

    private static List<Brief.Reason> reasons(Outcome outcome, List<LawOfDay.Clause> clauses, Truth[] truths) {
        Truth wanted = Verdict.carrying(outcome);
        List<Brief.Reason> all = new ArrayList<>();
        List<Brief.Reason> carrying = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            all.add(new Brief.Reason(clauses.get(i).rule().id(), truths[i]));
            if (truths[i] == wanted) {
                carrying.add(all.getLast());
            }
        }
        return carrying.isEmpty() && outcome == Outcome.UNDETERMINED ? all : carrying;
    }

    private Verdict verdict(Snapshot known, String award, int year, LocalDate day, Collection<String> unitAndParents) {
        return appraise(known, award, year, law(day, unitAndParents));
    }

    private record Judged(Purpose purpose, Line line) {}

    /** The standards of another award, found for the same subject. */
    static Finding standards(Case subject, String award, LawOfDay law) {
        return summary(judge(subject, award, law));
    }

    private static List<Judged> judge(Case subject, String award, LawOfDay law) {
        List<Judged> judged = new ArrayList<>();
        for (LawOfDay.Clause clause :
                law.clausesOf(award, subject.facts().kind()).list()) {
            RulePack filledBy = clause.filledBy();
            Finding finding = filledBy == null
                    ? clause.rule().condition().judge(subject)
                    : Finding.met("Quy định tại " + filledBy.name(), List.of());
            judged.add(new Judged(clause.rule().purpose(), line(clause.pack(), clause.rule(), finding)));
        }
        if (judged.isEmpty()) {
            judged.add(new Judged(Purpose.STANDARD, unknownAward(law)));
        }
        return judged;
    }

    private static Line line(RulePack pack, Rule rule, Finding finding) {
        boolean verified = LawOfDay.isKnown(rule);
        Truth truth = verified ? finding.truth() : Truth.UNKNOWN;
        return new Line(
                rule.id(),
                pack.layer(),
                pack.id(),
                rule.article(),
                pack.document(rule.document()).map(Appraiser::name).orElse(rule.document()),
                rule.text(),
                finding.found(),
                truth,
                rule.confidence(),
                verified ? null : finding.truth(),
                reason(rule, finding, verified),
                finding.records(),
                verified ? finding.missing() : withText(finding),
                rule.condition().sensitive(),
                parts(finding, rule.condition().sensitive()));
    }

    /** Of a clause whose text was not verified: what would be missing as it is written down here, and the text itself. */
    private static List<String> withText(Finding finding) {
        List<String> missing = new ArrayList<>(finding.truth() == Truth.MET ? List.of() : finding.missing());
        missing.add(TEXT);
        return List.copyOf(missing);
    }

    private static String name(LegalDocument document) {
        return document.number() == null ? document.title() : document.title() + " " + document.number();
    }

    private static @Nullable String reason(Rule rule, Finding finding, boolean verified) {
        String note = rule.note() == null ? "" : ": " + rule.note();
        if (!verified) {
            return "Chưa kiểm chứng được văn bản của quy định này" + note;
        }
        if (rule.confidence() == Confidence.UNVERIFIED && finding.truth() == Truth.NOT_MET) {
            return "Tạm dừng cho đến khi có kết luận" + note;
        }
        return finding.truth() == Truth.UNKNOWN ? "Thiếu dữ kiện: " + String.join("; ", finding.missing()) : null;
    }

    private static List<Line> parts(Finding finding, boolean sensitive) {
        return finding.parts().stream()
                .map(part -> new Line(
                        null,
                        null,
                        null,
                        null,
                        null,
                        part.required(),
                        part.finding().found(),
                        part.finding().truth(),
                        null,
                        null,
                        null,
                        part.finding().records(),
                        part.finding().missing(),
                        sensitive,
                        parts(part.finding(), sensitive)))
                .toList();
    }

    /** The standards of another award as one finding; a hold there is a hold here, so it stays with its own line. */
    private static Finding summary(List<Judged> judged) {
        List<Judged> standards =
                judged.stream().filter(j -> j.purpose() == Purpose.STANDARD).toList();
        Truth truth = Truth.all(standards.stream().map(j -> j.line().truth()).toList());
        List<Line> carrying = standards.stream()
                .map(Judged::line)
                .filter(line -> line.truth() == truth)
                .toList();
        return new Finding(
                truth,
                String.join("; ", carrying.stream().map(Line::found).distinct().toList()),
                carrying.stream().flatMap(l -> l.records().stream()).distinct().toList(),
                truth == Truth.MET
                        ? List.of()
                        : carrying.stream()
                                .flatMap(l -> l.missing().stream())
                                .distinct()
                                .toList(),
                standards.stream()
                        .map(j -> new Finding.Part(
                                j.line().required(),
                                new Finding(
                                        j.line().truth(),
                                        j.line().found(),
                                        j.line().records(),
                                        j.line().missing(),
                                        List.of())))
                        .toList());
    }

    private static Line unknownAward(LawOfDay law) {
        return new Line(
                null,
                null,
                null,
                null,
                null,
                "Tiêu chuẩn của danh hiệu, hình thức khen thưởng này",
                "",
                Truth.UNKNOWN,
                null,
                null,
                "Bộ quy tắc của ngày " + Words.day(law.day()) + " chưa có quy định này",
                List.of(),
                List.of("Quy định về danh hiệu, hình thức khen thưởng này"),
                false,
                List.of());
    }

    private static Outcome outcome(List<Judged> judged) {
        return outcome(judged.size(), i -> judged.get(i).purpose(), i -> judged.get(i)
                .line()
                .truth());
    }

    private static Outcome outcome(int clauses, IntFunction<Purpose> purpose, IntFunction<Truth> truth) {
        boolean refused = false;
        boolean unknown = false;
        boolean onlyCouncil = true;
        for (int i = 0; i < clauses; i++) {
            Truth found = truth.apply(i);
            if (found == Truth.NOT_MET && purpose.apply(i) == Purpose.HOLD) {
                return Outcome.HOLD;
            }
            refused |= found == Truth.NOT_MET;
            unknown |= found == Truth.UNKNOWN;
            onlyCouncil &= found == Truth.LEFT_TO_COUNCIL;
        }
        return refused ? Outcome.NOT_ELIGIBLE : unknown || onlyCouncil ? Outcome.UNDETERMINED : Outcome.ELIGIBLE;
    }
}
