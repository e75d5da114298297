package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * Takes a table of facts: all rows, or those without a fault where the caller says so; rows that are already there do
 * nothing.
 */
@ApplicationScoped
class ImportFacts {

    private final EntityManager database;
    private final Organisation organisation;
    private final UnitScope scope;
    private final RepeatedFacts repeated;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ImportFacts(
            EntityManager database,
            Organisation organisation,
            UnitScope scope,
            RepeatedFacts repeated,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.scope = scope;
        this.repeated = repeated;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an import would do, row by row; stores nothing. */
    @Transactional
    ImportViews.ImportReport check(Path file) throws IOException {
        Checked checked = read(file);
        return report(checked, false);
    }

    @Transactional
    ImportViews.ImportReport run(Path file, String fileName, boolean partly) throws IOException {
        Checked checked = read(file);
        if (!checked.faults().isEmpty() && (!partly || checked.good().isEmpty())) {
            throw refused(checked.faults());
        }
        ImportViews.ImportReport report = report(checked, true);
        store(checked);
        if (report.added() + report.changed() > 0) {
            audit.record(new AuditEntry(
                    "facts",
                    fileName,
                    "import",
                    null,
                    "IMPORTED",
                    report.added() + " dòng mới, " + report.changed() + " dòng sửa, " + report.unchanged()
                            + " dòng giữ nguyên, " + report.refused() + " dòng không nhận"));
        }
        return report;
    }

    /** A row without a fault, with what is stored under its id. */
    private record Good(HistoryCsv.Read read, FactRow row, ImportViews.RowResult result) {}

    private record Checked(HistoryCsv.Result table, List<Good> good, List<HistoryCsv.Fault> faults) {}

    private Checked read(Path file) throws IOException {
        HistoryCsv.Result table = HistoryCsv.read(FactFile.rows(file), Days.of(clock.instant()));
        List<HistoryCsv.Fault> faults = new ArrayList<>(table.faults());
        faults.addAll(unknownSubjects(table.rows()));
        faults.addAll(repeated.in(table.rows()));
        Map<String, FactEntity> known = known(table.rows());
        faults.addAll(ofOthers(table.rows(), known));
        Set<Integer> faulty = faults.stream().map(HistoryCsv.Fault::line).collect(Collectors.toSet());
        Set<String> withdrawn = withdrawn(table.rows());
        List<Good> good = table.rows().stream()
                .filter(read -> !faulty.contains(read.line()))
                .map(read -> judge(read, known.get(read.row().recordId()), withdrawn))
                .toList();
        faults.sort(Comparator.comparing(HistoryCsv.Fault::line));
        return new Checked(table, good, List.copyOf(faults));
    }

    private static Good judge(HistoryCsv.Read read, @Nullable FactEntity stored, Set<String> withdrawn) {
        if (withdrawn.contains(read.row().recordId())) {
            return new Good(read, read.row(), ImportViews.RowResult.KEPT);
        }
        if (stored == null) {
            return new Good(read, read.row(), ImportViews.RowResult.NEW);
        }
        if (stored.origin != FactEntity.Origin.IMPORT || stored.settledAt != null) {
            return new Good(read, stored.row(), ImportViews.RowResult.KEPT);
        }
        FactRow row = withUsesSince(read.row(), stored.row());
        boolean same = stored.row().equals(row);
        return new Good(read, row, same ? ImportViews.RowResult.SAME : ImportViews.RowResult.CHANGED);
    }

    private void store(Checked checked) {
        Instant now = clock.instant();
        for (Good good : checked.good()) {
            HistoryCsv.Read read = good.read();
            if (good.result() == ImportViews.RowResult.NEW) {
                database.persist(FactEntity.of(
                        read.kind(), read.subjectId(), good.row(), FactEntity.Origin.IMPORT, now, caller.username()));
            } else if (good.result() == ImportViews.RowResult.CHANGED) {
                FactEntity entity = database.find(FactEntity.class, good.row().recordId());
                entity.take(good.row(), now, caller.username());
            }
        }
    }

    private ImportViews.ImportReport report(Checked checked, boolean stored) {
        List<ImportViews.RowReport> lines = ImportReports.lines(
                checked.table().names(),
                checked.good().stream()
                        .map(good -> new ImportReports.Accepted(good.read(), good.row(), good.result()))
                        .toList(),
                checked.faults(),
                names(checked.table().names()));
        int added = count(lines, ImportViews.RowResult.NEW);
        int changed = count(lines, ImportViews.RowResult.CHANGED);
        int refused = count(lines, ImportViews.RowResult.REFUSED);
        return new ImportViews.ImportReport(
                lines.size(),
                added,
                changed,
                lines.size() - added - changed - refused,
                refused,
                (int) lines.stream()
                        .filter(line -> line.result() != ImportViews.RowResult.REFUSED && !line.counts())
                        .count(),
                stored,
                ImportReports.shortened(lines));
    }

    /** Names of the caller's own people and units; a file is no way to look up others. */
    private Map<String, String> names(List<HistoryCsv.Named> rows) {
        Set<String> ids = rows.stream().map(HistoryCsv.Named::subjectId).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        organisation.people(ids).stream()
                .filter(person -> scope.covers(person.unitCode()))
                .forEach(person -> names.put(person.personId(), person.fullName()));
        organisation.units(ids).stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    private static int count(List<ImportViews.RowReport> lines, ImportViews.RowResult result) {
        return (int) lines.stream().filter(line -> line.result() == result).count();
    }

    /** An initiative that a decision here has used up stays used, whatever the file still says. */
    private static FactRow withUsesSince(FactRow read, FactRow stored) {
        List<String> uses = new ArrayList<>(read.usedFor());
        stored.usedFor().stream()
                .filter(use -> use.startsWith(Facts.DECIDED_HERE) && !uses.contains(use))
                .forEach(uses::add);
        return read.usedBy(uses);
    }

    private Map<String, FactEntity> known(List<HistoryCsv.Read> rows) {
        Map<String, FactEntity> known = new HashMap<>();
        if (rows.isEmpty()) {
            return known;
        }
        database.createQuery("from FactEntity where recordId in :ids", FactEntity.class)
                .setParameter("ids", rows.stream().map(r -> r.row().recordId()).toList())
                .getResultStream()
                .forEach(entity -> known.put(entity.recordId, entity));
        return known;
    }

    /** A record keeps its owner: otherwise the file of one school could rewrite another's. */
    private static List<HistoryCsv.Fault> ofOthers(List<HistoryCsv.Read> rows, Map<String, FactEntity> known) {
        return rows.stream()
                .filter(read -> {
                    FactEntity stored = known.get(read.row().recordId());
                    return stored != null
                            && (stored.subjectKind != read.kind() || !stored.subjectId.equals(read.subjectId()));
                })
                .map(read -> new HistoryCsv.Fault(
                        read.line(),
                        FactColumn.RECORD_ID.key(),
                        "Mã bản ghi " + read.row().recordId() + " đã dùng cho đối tượng khác"))
                .toList();
    }

    private Set<String> withdrawn(List<HistoryCsv.Read> rows) {
        return rows.isEmpty()
                ? Set.of()
                : database.createQuery(
                                "select recordId from EarlierFact where action = WITHDRAWN and recordId in :ids",
                                String.class)
                        .setParameter(
                                "ids",
                                rows.stream().map(r -> r.row().recordId()).toList())
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    private List<HistoryCsv.Fault> unknownSubjects(List<HistoryCsv.Read> rows) {
        Set<String> people = subjects(rows, SubjectKind.PERSON);
        Set<String> units = subjects(rows, SubjectKind.UNIT);
        Set<String> known = new HashSet<>();
        organisation.people(people).stream()
                .filter(person -> scope.covers(person.unitCode()))
                .map(Person::personId)
                .forEach(known::add);
        organisation.units(units).stream().map(Unit::code).filter(scope::covers).forEach(known::add);
        if (known.isEmpty() && scope.visibleUnits().isEmpty()) {
            throw new Refusal(FactReason.ORGANISATION_NOT_READY, "Chưa có đơn vị, cá nhân nào của tệp này.");
        }
        return rows.stream()
                .filter(row -> !known.contains(row.subjectId()))
                .map(row -> new HistoryCsv.Fault(
                        row.line(),
                        FactColumn.SUBJECT_ID.key(),
                        "Không có " + row.subjectId() + " trong danh sách nhân sự, đơn vị của anh/chị"))
                .toList();
    }

    private static Set<String> subjects(List<HistoryCsv.Read> rows, SubjectKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(HistoryCsv.Read::subjectId)
                .collect(Collectors.toSet());
    }

    private static Refusal refused(List<HistoryCsv.Fault> faults) {
        List<FieldError> errors = faults.stream()
                .limit(200)
                .map(fault -> new FieldError(
                        "/history/" + fault.line() + (fault.column().isEmpty() ? "" : "/" + fault.column()),
                        "row",
                        "Dòng " + fault.line()
                                + (fault.column().isEmpty() ? "" : ", cột " + FactColumn.labelOf(fault.column())) + ": "
                                + fault.message()))
                .toList();
        return new Refusal(FactReason.FAULTY_ROWS, "Có " + faults.size() + " lỗi; chưa ghi dòng nào.", errors);
    }
}
