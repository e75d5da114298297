package vn.thidua.award.appraisal.run;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.appraisal.VerdictViews;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Brief;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;

/** Shows passes and their verdicts, within the units that the caller may see. */
@ApplicationScoped
class ReadRuns {

    private static final int NEWEST = 20;
    private static final int SHOWN = 50;
    private static final int PIECE = 2000;

    private final EntityManager database;
    private final StoredVerdicts verdicts;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Appraiser appraiser;
    private final Rulebook rulebook;
    private final VerdictViews views;
    private final Sight sight;

    ReadRuns(
            EntityManager database,
            StoredVerdicts verdicts,
            Organisation organisation,
            Subjects subjects,
            Appraiser appraiser,
            Rulebook rulebook,
            VerdictViews views,
            Sight sight) {
        this.database = database;
        this.verdicts = verdicts;
        this.organisation = organisation;
        this.subjects = subjects;
        this.appraiser = appraiser;
        this.rulebook = rulebook;
        this.views = views;
        this.sight = sight;
    }

    @Transactional
    RunViews.RunList newest(@Nullable String unitCode) {
        List<RunEntity> runs = database.createQuery(
                        "from RunEntity where :unit is null or unitCode = :unit order by askedAt desc, id",
                        RunEntity.class)
                .setParameter("unit", unitCode)
                .getResultStream()
                .filter(run -> sight.isOfOrAbove(run.unitCode))
                .limit(NEWEST)
                .toList();
        Function<String, String> names =
                subjects.unitNames(runs.stream().map(run -> run.unitCode).toList());
        return new RunViews.RunList(runs.stream()
                .map(run -> new RunViews.RunLine(
                        run.id,
                        run.unitCode,
                        names.apply(run.unitCode),
                        run.year,
                        run.day,
                        run.state,
                        run.askedAt,
                        run.finishedAt))
                .toList());
    }

    @Transactional
    RunViews.RunView run(UUID id) {
        RunEntity run = visible(id);
        List<String> units = sight.unitList();
        List<String> packs = new ArrayList<>();
        StoredJson.read(run.packs, JsonNode.class)
                .forEach(pack -> packs.add(pack.path("id").asText()));
        return new RunViews.RunView(
                run.id,
                run.unitCode,
                organisation.unitName(run.unitCode),
                run.year,
                run.day,
                run.state,
                packs,
                run.askedAt,
                run.askedBy,
                run.finishedAt,
                verdicts.subjects(id, units),
                run.leftOut,
                run.fault,
                verdicts.counts(id, units).stream()
                        .map(count -> new RunViews.Count(
                                count.award(),
                                rulebook.awardName(count.award()),
                                count.kind(),
                                count.outcome(),
                                count.count()))
                        .toList());
    }

    @Transactional
    Page<RunViews.RunVerdict> page(
            UUID id,
            @Nullable String unitCode,
            @Nullable SubjectKind kind,
            @Nullable String award,
            @Nullable Outcome outcome,
            @Nullable String name,
            VerdictFilter.@Nullable Sort sort,
            @Nullable String cursor,
            @Nullable Integer size) {
        VerdictFilter filter = filter(id, unitCode, kind, award, outcome, name, sort);
        int wanted = Cursor.size(size);
        List<StoredVerdicts.Row> rows = verdicts.page(filter, Cursor.parse(cursor, 5), wanted + 1);
        Function<String, String> unitNames = subjects.unitNames(
                rows.stream().map(StoredVerdicts.Row::unitCode).toList());
        return Page.of(
                rows,
                wanted,
                verdicts.count(filter),
                row -> view(row, unitNames),
                row -> Cursor.at(row.sortKey(), row.nameFolded(), row.kind().name(), row.subjectId(), row.award()));
    }

    /** Judged again from the stored facts by the packs of the stored day. */
    @Transactional
    RunViews.RunVerdictDetail detail(UUID id, SubjectKind kind, String subjectId, String award) {
        RunEntity run = visible(id);
        StoredVerdicts.Stored stored = verdicts.find(id, kind, subjectId, award).orElseThrow(Sight::notThere);
        sight.require(kind, subjectId, stored.unitCode());
        Replay replay = new Replay(run, appraiser, texts(run));
        List<String> parents = organisation.ancestors(stored.unitCode());
        return new RunViews.RunVerdictDetail(
                replay.isSame(stored, award, parents),
                stored.factsDigest(),
                views.of(new Appraised(
                        id, kind, subjectId, stored.unitCode(), run.askedAt, replay.verdict(stored, award, parents))));
    }

    /** Judges every stored verdict of the pass again. */
    @Transactional
    RunViews.RunReplay replay(UUID id) {
        RunEntity run = visible(id);
        Replay replay = new Replay(run, appraiser, texts(run));
        Map<String, List<String>> parents = new HashMap<>();
        long[] same = {0};
        List<RunViews.Different> different = new ArrayList<>();
        long all = verdicts.each(id, sight.unitList(), (kind, subject, award, stored) -> {
            if (replay.isSame(stored, award, parents.computeIfAbsent(stored.unitCode(), organisation::ancestors))) {
                same[0]++;
            } else if (different.size() < SHOWN) {
                different.add(new RunViews.Different(kind, subject, award));
            }
        });
        return new RunViews.RunReplay(all, same[0], different);
    }

    /** The packs as they were when the pass was asked for. */
    private static List<Verdict.PackUsed> texts(RunEntity run) {
        return List.of(StoredJson.read(run.packs, Verdict.PackUsed[].class));
    }

    VerdictFilter filter(
            UUID id,
            @Nullable String unitCode,
            @Nullable SubjectKind kind,
            @Nullable String award,
            @Nullable Outcome outcome,
            @Nullable String name,
            VerdictFilter.@Nullable Sort sort) {
        visible(id);
        return new VerdictFilter(
                id,
                units(unitCode),
                kind,
                award,
                outcome,
                name == null || name.isBlank() ? null : FoldedName.of(name),
                sort == null ? VerdictFilter.Sort.name : sort);
    }

    long count(VerdictFilter filter) {
        return verdicts.count(filter);
    }

    /** Everything that a filter finds, piece by piece, for a table that is taken along. */
    @Transactional
    void each(VerdictFilter filter, Consumer<RunViews.RunVerdict> each) {
        List<StoredVerdicts.Row> rows = verdicts.page(filter, null, PIECE);
        while (!rows.isEmpty()) {
            Function<String, String> unitNames = subjects.unitNames(
                    rows.stream().map(StoredVerdicts.Row::unitCode).distinct().toList());
            rows.forEach(row -> each.accept(view(row, unitNames)));
            StoredVerdicts.Row last = rows.getLast();
            rows = rows.size() < PIECE
                    ? List.of()
                    : verdicts.page(
                            filter,
                            new Cursor(List.of(
                                    last.sortKey(),
                                    last.nameFolded(),
                                    last.kind().name(),
                                    last.subjectId(),
                                    last.award())),
                            PIECE);
        }
    }

    /** Ceilings, judged on the list of those who are eligible, never on a person; for who sees the whole body. */
    @Transactional
    RunViews.RunCaps caps(UUID id) {
        RunEntity run = visible(id);
        if (!sight.units().contains(run.unitCode)) {
            return new RunViews.RunCaps(List.of());
        }
        Map<String, Long> eligible = new HashMap<>();
        verdicts.counts(id, sight.unitList()).stream()
                .filter(count -> count.outcome() == Outcome.ELIGIBLE)
                .forEach(count -> eligible.merge(count.award(), count.count(), Long::sum));
        return new RunViews.RunCaps(eligible.keySet().stream()
                .sorted()
                .flatMap(
                        award -> rulebook.caps(award, run.year, run.day, organisation.ancestors(run.unitCode)).stream())
                .map(cap -> {
                    int base = eligible.getOrDefault(cap.baseAward(), 0L).intValue();
                    int count = eligible.getOrDefault(cap.award(), 0L).intValue();
                    int allowed = cap.allowed(base);
                    return new RunViews.RunCap(
                            rulebook.awardName(cap.award()),
                            rulebook.awardName(cap.baseAward()),
                            cap.percent(),
                            base,
                            allowed,
                            count,
                            count > allowed,
                            cap.article(),
                            cap.confidence());
                })
                .toList());
    }

    private List<String> units(@Nullable String below) {
        if (below == null) {
            return sight.unitList();
        }
        return organisation.subtrees(List.of(below)).stream()
                .filter(sight.units()::contains)
                .toList();
    }

    private RunEntity visible(UUID id) {
        RunEntity run = database.find(RunEntity.class, id);
        if (run == null || !sight.readsOthers() || !sight.isOfOrAbove(run.unitCode)) {
            throw Sight.notThere();
        }
        return run;
    }

    private RunViews.RunVerdict view(StoredVerdicts.Row row, Function<String, String> unitNames) {
        List<String> packs = List.of(row.packs().split(",", -1));
        return new RunViews.RunVerdict(
                row.kind(),
                row.subjectId(),
                row.name(),
                row.position(),
                row.unitCode(),
                unitNames.apply(row.unitCode()),
                row.award(),
                rulebook.awardName(row.award()),
                row.outcome(),
                packs,
                Reasons.read(row.reasons()).stream()
                        .map(reason -> reason(reason, row.award(), packs))
                        .toList());
    }

    private RunViews.ReasonView reason(Brief.Reason reason, String award, List<String> packs) {
        Optional<Rule> rule = packs.stream()
                .flatMap(id -> rulebook.pack(id).stream())
                .flatMap(pack -> pack.rules().stream())
                .filter(r -> r.id().equals(reason.ruleId()) && r.award().equals(award))
                .findFirst();
        return new RunViews.ReasonView(
                reason.ruleId(),
                rule.map(Rule::article).orElse(null),
                rule.map(Rule::text).orElse("Bộ quy tắc của ngày này chưa có quy định"),
                reason.truth());
    }
}
