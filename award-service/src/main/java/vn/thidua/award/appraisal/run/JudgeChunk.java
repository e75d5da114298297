package vn.thidua.award.appraisal.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Brief;
import vn.thidua.award.engine.LawOfDay;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

/** Judges subjects whose facts are loaded by every title and form, and stores facts and verdicts in bulk. */
final class JudgeChunk {

    private static final String SUBJECTS = "appraisal_run_subject (run_id, subject_kind, subject_id, name, name_folded,"
            + " position, unit_code, packs, facts_digest, facts)";
    private static final String VERDICTS =
            "appraisal_run_verdict (run_id, subject_kind, subject_id, award_code, outcome, reasons)";

    private final Pass pass;
    private final Appraiser appraiser;
    private final Map<SubjectKind, List<String>> awards;
    private final Map<List<String>, LawOfDay> laws = new ConcurrentHashMap<>();

    /** One subject with its facts. */
    record Loaded(String name, @Nullable String position, String unitCode, Snapshot facts) {}

    JudgeChunk(Pass pass, Appraiser appraiser, Rulebook rulebook) {
        this.pass = pass;
        this.appraiser = appraiser;
        this.awards = List.of(SubjectKind.PERSON, SubjectKind.UNIT).stream()
                .collect(Collectors.toMap(kind -> kind, kind -> rulebook.awards(kind, pass.day()).stream()
                        .map(AwardType::code)
                        .distinct()
                        .toList()));
    }

    void store(Connection database, List<Loaded> chunk) throws SQLException {
        CopyText subjects = new CopyText(chunk.size() * 1500);
        CopyText verdicts = new CopyText(chunk.size() * 1200);
        String run = pass.run().toString();
        for (Loaded subject : chunk) {
            LawOfDay law = law(subject.unitCode());
            String facts = StoredJson.compact(subject.facts());
            String kind = subject.facts().kind().name();
            String id = subject.facts().subjectId();
            subjects.field(run)
                    .field(kind)
                    .field(id)
                    .field(subject.name())
                    .field(FoldedName.of(subject.name()))
                    .field(subject.position())
                    .field(subject.unitCode())
                    .field(packs(law))
                    .field(digest(facts))
                    .field(facts)
                    .endRow();
            Snapshot known = subject.facts().asOf(pass.day());
            for (String award : awards.getOrDefault(subject.facts().kind(), List.of())) {
                Brief brief = Appraiser.brief(known, award, pass.year(), law);
                verdicts.field(run)
                        .field(kind)
                        .field(id)
                        .field(award)
                        .field(brief.outcome().name())
                        .field(Reasons.write(brief.reasons()))
                        .endRow();
            }
        }
        subjects.into(database, SUBJECTS);
        verdicts.into(database, VERDICTS);
    }

    /** Units with the same parents in the rulebook share one; most bodies have one or two. */
    private LawOfDay law(String unit) {
        return laws.computeIfAbsent(pass.parentsOf(unit), units -> appraiser.law(pass.day(), units));
    }

    static String packs(LawOfDay law) {
        return law.packs().stream().map(RulePack::id).collect(Collectors.joining(","));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
