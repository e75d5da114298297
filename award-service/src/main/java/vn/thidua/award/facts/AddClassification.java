package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Enters the classifications of a year (kết quả xếp loại); a correction keeps the old row as revoked. */
@ApplicationScoped
class AddClassification {

    private final EntityManager database;
    private final Facts facts;
    private final Subjects subjects;
    private final Sight sight;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    AddClassification(
            EntityManager database,
            Facts facts,
            Subjects subjects,
            Sight sight,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.subjects = subjects;
        this.sight = sight;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<String> run(FactViews.NewClassifications request) {
        LocalDate today = Days.of(clock.instant());
        if (request.year() > today.getYear()) {
            throw Refusal.at(
                    FactReason.FUTURE_YEAR,
                    "Chưa đến năm " + request.year() + ".",
                    new FieldError("/year", "future", "Năm ở tương lai"));
        }
        if (request.decisionDate() != null && request.decisionDate().isAfter(today)) {
            throw Refusal.at(
                    FactReason.FUTURE_YEAR,
                    "Ngày quyết định ở tương lai.",
                    new FieldError("/decisionDate", "future", "Ngày quyết định ở tương lai"));
        }
        return IntStream.range(0, request.lines().size())
                .mapToObj(i -> add(request, request.lines().get(i), i))
                .toList();
    }

    private String add(FactViews.NewClassifications request, FactViews.ClassificationLine line, int index) {
        String unit = subjects.find(line.subjectKind(), line.subjectId())
                .map(Subjects.Subject::unitCode)
                .orElseThrow(() -> Refusal.at(
                        FactReason.UNKNOWN_SUBJECT,
                        "Không có " + line.subjectId() + ".",
                        new FieldError("/lines/" + index + "/subjectId", "unknown", "Không có trong danh sách")));
        sight.requireOwn(List.of(unit));
        Optional<FactEntity> old = current(line, request.year());
        if (old.isPresent()) {
            if (old.get().code.equals(line.level().code())) {
                return old.get().recordId;
            }
            if (request.reason() == null || request.reason().isBlank()) {
                throw Refusal.at(
                        FactReason.SAME_CLASSIFICATION,
                        line.subjectId() + " đã có kết quả xếp loại năm " + request.year()
                                + "; muốn sửa cần ghi lý do.",
                        new FieldError("/lines/" + index, "exists", "Đã có kết quả xếp loại khác; cần ghi lý do sửa"));
            }
            old.get().status = FactStatus.REVOKED;
            old.get().settledAt = clock.instant();
            old.get().note = request.reason();
            database.flush();
        }
        FactRow row = new FactRow(
                facts.nextId("NL-"),
                FactType.CLASSIFICATION,
                line.level().code(),
                request.year(),
                null,
                request.decisionNo(),
                request.decisionDate(),
                request.decidedBy() == null ? sight.bodyOf(unit) : request.decidedBy(),
                null,
                List.of(),
                null,
                null,
                null,
                FactStatus.VALID,
                request.reason());
        database.persist(FactEntity.of(
                line.subjectKind(),
                line.subjectId(),
                row,
                FactEntity.Origin.ENTRY,
                clock.instant(),
                caller.username()));
        audit.record(new AuditEntry(
                "classification",
                line.subjectId() + "/" + request.year(),
                "enter",
                old.map(o -> o.code).orElse(null),
                line.level().code(),
                request.reason()));
        return row.recordId();
    }

    private Optional<FactEntity> current(FactViews.ClassificationLine line, int year) {
        return database.createQuery("""
                        from FactEntity where subjectKind = :kind and subjectId = :subject and year = :year
                        and type = CLASSIFICATION and status = VALID""", FactEntity.class)
                .setParameter("kind", line.subjectKind())
                .setParameter("subject", line.subjectId())
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }
}
