package vn.thidua.award.appraisal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Brief;
import vn.thidua.award.engine.LawOfDay;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.rule.RulePack;

/** Judges the stored facts of a pass again by the packs of its day (thẩm định lại từ dữ kiện đã lưu). */
final class Replay {

    private final RunEntity run;
    private final Appraiser appraiser;
    private final Set<Verdict.PackUsed> texts;
    private final Map<List<String>, LawOfDay> laws = new HashMap<>();

    /** @param texts packs with the digests of their texts as they were when the pass was asked for */
    Replay(RunEntity run, Appraiser appraiser, List<Verdict.PackUsed> texts) {
        this.run = run;
        this.appraiser = appraiser;
        this.texts = Set.copyOf(texts);
    }

    Verdict verdict(StoredVerdicts.Stored stored, String award, List<String> parents) {
        return Appraiser.appraise(known(stored), award, run.year, law(parents));
    }

    /** True when packs, facts, outcome and reasons are the stored ones to the letter. */
    boolean isSame(StoredVerdicts.Stored stored, String award, List<String> parents) {
        LawOfDay law = law(parents);
        Brief again = Appraiser.brief(known(stored), award, run.year, law);
        return stored.outcome() == again.outcome()
                && stored.reasons().equals(Reasons.write(again.reasons()))
                && stored.packs().equals(JudgeChunk.packs(law))
                && stored.factsDigest().equals(JudgeChunk.digest(stored.facts()))
                && law.packs().stream().allMatch(this::isAsItWas);
    }

    private Snapshot known(StoredVerdicts.Stored stored) {
        return StoredJson.read(stored.facts(), Snapshot.class).asOf(run.day);
    }

    private LawOfDay law(List<String> parents) {
        return laws.computeIfAbsent(parents, units -> appraiser.law(run.day, units));
    }

    private boolean isAsItWas(RulePack pack) {
        return texts.contains(new Verdict.PackUsed(pack.id(), pack.digest()));
    }
}
