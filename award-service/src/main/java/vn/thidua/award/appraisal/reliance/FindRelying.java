package vn.thidua.award.appraisal.reliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.engine.Line;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.rule.Reliance;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.http.Cursor;

/** Finds the stored verdicts that rest on a rule, within what the caller may see. */
@ApplicationScoped
class FindRelying {

    private final RelyingVerdicts verdicts;
    private final Rulebook rulebook;
    private final Subjects subjects;
    private final Sight sight;

    FindRelying(RelyingVerdicts verdicts, Rulebook rulebook, Subjects subjects, Sight sight) {
        this.verdicts = verdicts;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.sight = sight;
    }

    RelianceViews.Relying list(
            String packId, String ruleId, String awardCode, @Nullable String cursor, @Nullable Integer size) {
        RulePack pack = rulebook.pack(packId)
                .filter(found -> found.unit() == null || sight.isOfOrAbove(found.unit()))
                .orElseThrow(Sight::notThere);
        Rule rule = pack.rule(ruleId, awardCode).orElseThrow(Sight::notThere);
        RelyingVerdicts.Wanted wanted =
                new RelyingVerdicts.Wanted(pack.id(), Reliance.awardsRestingOn(rulebook, rule), rule, sight.unitList());
        int shown = Cursor.size(size);
        List<RelyingVerdicts.File> files = verdicts.files(wanted, Cursor.parse(cursor, 2), shown + 1);
        List<RelyingVerdicts.File> page = files.size() > shown ? files.subList(0, shown) : files;
        return new RelianceViews.Relying(
                views(page, rule),
                files.size() > shown ? next(page.getLast()) : null,
                verdicts.count(wanted),
                cursor == null ? runs(wanted) : List.of());
    }

    private static String next(RelyingVerdicts.File last) {
        return Cursor.at(last.at().toString(), last.id().toString()).encoded();
    }

    private List<RelianceViews.RelyingFile> views(List<RelyingVerdicts.File> files, Rule rule) {
        Map<String, String> names = subjects.names(
                files.stream().map(RelyingVerdicts.File::subjectId).collect(Collectors.toSet()));
        Function<String, String> units = subjects.unitNames(
                files.stream().map(RelyingVerdicts.File::unitCode).toList());
        return files.stream()
                .map(file -> new RelianceViews.RelyingFile(
                        file.id(),
                        file.kind(),
                        file.subjectId(),
                        names.getOrDefault(file.subjectId(), file.subjectId()),
                        units.apply(file.unitCode()),
                        file.award(),
                        rulebook.awardName(file.award()),
                        file.year(),
                        file.day(),
                        file.outcome(),
                        found(file, rule)))
                .toList();
    }

    /** What a sensitive rule found is not told in a list. */
    private static @Nullable Truth found(RelyingVerdicts.File file, Rule rule) {
        return rule.condition().sensitive()
                ? null
                : StoredJson.read(file.verdict(), Verdict.class).lines().stream()
                        .filter(line -> rule.id().equals(line.ruleId()))
                        .map(Line::truth)
                        .findFirst()
                        .orElse(null);
    }

    private List<RelianceViews.RelyingRun> runs(RelyingVerdicts.Wanted wanted) {
        List<RelyingVerdicts.OfRun> runs = verdicts.runs(wanted);
        Function<String, String> units = subjects.unitNames(
                runs.stream().map(RelyingVerdicts.OfRun::unitCode).toList());
        return runs.stream()
                .map(run -> new RelianceViews.RelyingRun(
                        run.id(),
                        units.apply(run.unitCode()),
                        run.year(),
                        run.day(),
                        run.award(),
                        rulebook.awardName(run.award()),
                        run.verdicts()))
                .toList();
    }
}
