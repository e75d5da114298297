package vn.thidua.award.appraisal.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.LawChange;
import vn.thidua.award.engine.LawOfDay;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Judges stored facts by two texts of the law and lists where they differ; what is stored stays as it is. */
@ApplicationScoped
class FindChanged {

    private final JudgedFiles files;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Sight sight;

    FindChanged(JudgedFiles files, Rulebook rulebook, Organisation organisation, Subjects subjects, Sight sight) {
        this.files = files;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.subjects = subjects;
        this.sight = sight;
    }

    private record Found(JudgedFiles.File file, LawChange change) {

        String key() {
            return file.subjectId() + " " + file.award() + " " + file.year();
        }
    }

    LawChangedViews.LawChanged list(
            String from,
            String to,
            String unitCode,
            @Nullable UUID run,
            @Nullable String cursor,
            @Nullable Integer size) {
        RulePack old = pack(from, "/from");
        RulePack changed = pack(to, "/to");
        if (old.id().equals(changed.id())) {
            throw Refusal.at(
                    ChangeReason.SAME_PACK,
                    "Hãy chọn bộ quy tắc trước và sau khi luật thay đổi.",
                    new FieldError("/to", "same", "Trùng với bộ quy tắc trước"));
        }
        List<Found> found = new ArrayList<>();
        long judged = compare(old, changed, units(unitCode), run, found);
        found.sort(Comparator.comparing(Found::key));
        Cursor after = Cursor.parse(cursor, 1);
        List<Found> rest = after == null
                ? found
                : found.stream()
                        .filter(f -> f.key().compareTo(after.keys().getFirst()) > 0)
                        .toList();
        int wanted = Math.min(Cursor.size(size), rest.size());
        List<Found> page = rest.subList(0, wanted);
        String next = rest.size() > wanted ? Cursor.at(page.getLast().key()).encoded() : null;
        return new LawChangedViews.LawChanged(from, to, judged, views(page), next, found.size());
    }

    private long compare(RulePack old, RulePack changed, List<String> units, @Nullable UUID run, List<Found> found) {
        Map<String, List<String>> parents = new HashMap<>();
        Map<String, LawOfDay> laws = new HashMap<>();
        long[] judged = {0};
        files.each(old, units, run, file -> {
            judged[0]++;
            List<String> above = parents.computeIfAbsent(file.unitCode(), organisation::ancestors);
            LawOfDay before = laws.computeIfAbsent(
                    file.unitCode() + " " + file.day(), _ -> LawOfDay.under(rulebook, old, file.day(), above));
            LawOfDay after = laws.computeIfAbsent(
                    file.unitCode() + " to " + file.day(), _ -> LawOfDay.under(rulebook, changed, file.day(), above));
            LawChange.of(file.known(), file.award(), file.year(), before, after)
                    .ifPresent(change -> found.add(new Found(file, change)));
        });
        return judged[0];
    }

    private RulePack pack(String id, String pointer) {
        return rulebook.pack(id)
                .filter(pack -> pack.layer() == Layer.NATIONAL)
                .orElseThrow(() -> Refusal.at(
                        ChangeReason.UNKNOWN_PACK,
                        "Không có bộ quy tắc toàn quốc " + id + ".",
                        new FieldError(pointer, "unknown", "Không có bộ quy tắc toàn quốc này")));
    }

    private List<String> units(String below) {
        List<String> units = organisation.subtrees(List.of(below)).stream()
                .filter(sight.units()::contains)
                .toList();
        if (units.isEmpty() || !sight.readsOthers()) {
            throw Sight.notThere();
        }
        return units;
    }

    private List<LawChangedViews.ChangedFile> views(List<Found> page) {
        Map<String, String> names =
                subjects.names(page.stream().map(f -> f.file().subjectId()).toList());
        Function<String, String> units =
                subjects.unitNames(page.stream().map(f -> f.file().unitCode()).toList());
        return page.stream().map(found -> view(found, names, units)).toList();
    }

    private LawChangedViews.ChangedFile view(Found found, Map<String, String> names, Function<String, String> units) {
        JudgedFiles.File file = found.file();
        return new LawChangedViews.ChangedFile(
                file.appraisal(),
                file.kind(),
                file.subjectId(),
                names.getOrDefault(file.subjectId(), file.subjectId()),
                file.unitCode(),
                units.apply(file.unitCode()),
                file.award(),
                rulebook.awardName(file.award()),
                file.year(),
                found.change().before(),
                found.change().after(),
                found.change().clauses().stream().map(FindChanged::view).toList());
    }

    private static LawChangedViews.ClauseView view(LawChange.Clause clause) {
        return new LawChangedViews.ClauseView(
                clause.line().ruleId(),
                clause.line().article(),
                clause.line().document(),
                clause.line().pack(),
                clause.line().required(),
                clause.before(),
                clause.after(),
                clause.line().confidence() == null ? null : clause.line().reason());
    }
}
