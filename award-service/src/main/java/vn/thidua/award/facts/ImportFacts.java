package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
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

/** Takes a table of facts: all rows or none; rows that are already there unchanged do nothing. */
@ApplicationScoped
class ImportFacts {

    private final EntityManager database;
    private final Organisation organisation;
    private final UnitScope scope;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ImportFacts(
            EntityManager database,
            Organisation organisation,
            UnitScope scope,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.scope = scope;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FactResource.ImportReport run(byte[] file, String fileName) {
        HistoryCsv.Result read = HistoryCsv.read(text(file), Days.of(clock.instant()));
        List<HistoryCsv.Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(unknownSubjects(read.rows()));
        faults.addAll(enteredHere(read.rows()));
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return store(read.rows(), fileName);
    }

    private FactResource.ImportReport store(List<HistoryCsv.Read> rows, String fileName) {
        Map<String, FactEntity> known = known(rows);
        Instant now = clock.instant();
        int added = 0;
        int changed = 0;
        for (HistoryCsv.Read read : rows) {
            FactEntity entity = known.get(read.row().recordId());
            if (entity == null) {
                database.persist(FactEntity.of(
                        read.kind(), read.subjectId(), read.row(), FactEntity.Origin.IMPORT, now, caller.username()));
                added++;
            } else if (entity.origin == FactEntity.Origin.IMPORT) {
                FactRow row = withUsesSince(read.row(), entity.row());
                if (!entity.row().equals(row)) {
                    entity.take(row, now, caller.username());
                    changed++;
                }
            }
        }
        int same = rows.size() - added - changed;
        if (added + changed > 0) {
            audit.record(new AuditEntry(
                    "facts",
                    fileName,
                    "import",
                    null,
                    "IMPORTED",
                    added + " dòng mới, " + changed + " dòng sửa, " + same + " dòng giữ nguyên"));
        }
        return new FactResource.ImportReport(rows.size(), added, changed, same);
    }

    /** An initiative that a decision here has used up stays used, whatever the file still says. */
    private static FactRow withUsesSince(FactRow read, FactRow stored) {
        List<String> uses = new ArrayList<>(read.usedFor());
        stored.usedFor().stream()
                .filter(use -> use.startsWith(Facts.DECIDED_HERE) && !uses.contains(use))
                .forEach(uses::add);
        return read.usedBy(uses);
    }

    private List<HistoryCsv.Fault> enteredHere(List<HistoryCsv.Read> rows) {
        Set<String> entered =
                database.createQuery("""
                        select concat(subjectId, '/', year) from FactEntity
                        where type = CLASSIFICATION and status = VALID and origin = ENTRY""", String.class).getResultStream().collect(Collectors.toSet());
        return rows.stream()
                .filter(read -> read.row().type() == FactType.CLASSIFICATION)
                .filter(read ->
                        entered.contains(read.subjectId() + "/" + read.row().year()))
                .map(read ->
                        new HistoryCsv.Fault(read.line(), "code", "Năm này đã có kết quả xếp loại nhập trên hệ thống"))
                .toList();
    }

    private Map<String, FactEntity> known(List<HistoryCsv.Read> rows) {
        Map<String, FactEntity> known = new HashMap<>();
        database.createQuery("from FactEntity where recordId in :ids", FactEntity.class)
                .setParameter("ids", rows.stream().map(r -> r.row().recordId()).toList())
                .getResultStream()
                .forEach(entity -> known.put(entity.recordId, entity));
        return known;
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
        if (known.isEmpty() && !rows.isEmpty()) {
            throw new Refusal(FactReason.ORGANISATION_NOT_READY, "Chưa có đơn vị, cá nhân nào của tệp này.");
        }
        return rows.stream()
                .filter(row -> !known.contains(row.subjectId()))
                .map(row -> new HistoryCsv.Fault(
                        row.line(), "subject_id", "Không có " + row.subjectId() + " trong danh sách"))
                .toList();
    }

    private static Set<String> subjects(List<HistoryCsv.Read> rows, SubjectKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(HistoryCsv.Read::subjectId)
                .collect(Collectors.toSet());
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(FactReason.NOT_A_FACT_FILE, "Tệp phải là văn bản CSV, bảng mã UTF-8.");
        }
    }

    private static Refusal refused(List<HistoryCsv.Fault> faults) {
        List<FieldError> errors = faults.stream()
                .limit(200)
                .map(fault -> new FieldError(
                        "/history/" + fault.line() + (fault.column().isEmpty() ? "" : "/" + fault.column()),
                        "row",
                        "Dòng " + fault.line() + ": " + fault.message()))
                .toList();
        return new Refusal(FactReason.FAULTY_ROWS, "Có " + faults.size() + " lỗi; chưa ghi dòng nào.", errors);
    }
}
