package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Adds, corrects and withdraws facts on the screen (bổ sung, sửa, rút dữ kiện); what was there before is kept. */
@ApplicationScoped
class ChangeFacts {

    private static final Map<FactColumn, String> POINTERS = Map.of(
            FactColumn.YEAR, "/content/year",
            FactColumn.DECISION_DATE, "/content/decisionDate",
            FactColumn.FROM, "/content/from",
            FactColumn.TO, "/content/to");

    private final EntityManager database;
    private final Facts facts;
    private final RepeatedFacts repeated;
    private final Subjects subjects;
    private final Sight sight;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ChangeFacts(
            EntityManager database,
            Facts facts,
            RepeatedFacts repeated,
            Subjects subjects,
            Sight sight,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.facts = facts;
        this.repeated = repeated;
        this.subjects = subjects;
        this.sight = sight;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    String add(FactViews.NewFact request) {
        requireOwn(request.subjectKind(), request.subjectId());
        FactRow row = row(facts.nextId("NL-"), request.content(), List.of());
        requireSound(request.subjectKind(), request.subjectId(), row);
        Instant now = clock.instant();
        FactEntity entity = FactEntity.of(
                request.subjectKind(), request.subjectId(), row, FactEntity.Origin.ENTRY, now, caller.username());
        entity.source = request.source();
        entity.settledAt = now;
        database.persist(entity);
        use(entity);
        record(entity, "add", null, "VALID", request.source());
        return entity.recordId;
    }

    @Transactional
    void correct(String id, FactViews.Correction request) {
        FactEntity entity = changeable(id);
        FactRow before = entity.row();
        FactRow row = row(id, request.content(), before.usedFor());
        if (row.type() != before.type()) {
            throw Refusal.at(
                    FactReason.OTHER_KIND,
                    "Bản ghi này là " + before.type().words() + "; muốn ghi loại khác, xin rút rồi bổ sung.",
                    new FieldError("/content/type", "other-kind", "Không đổi loại dữ kiện khi sửa"));
        }
        requireSound(entity.subjectKind, entity.subjectId, row);
        keep(entity, EarlierFact.Action.CORRECTED, request.reason());
        free(entity);
        entity.take(row, clock.instant(), caller.username());
        entity.source = request.source();
        entity.settledAt = clock.instant();
        use(entity);
        record(entity, "correct", "VALID", "VALID", request.reason());
    }

    @Transactional
    void withdraw(String id, FactViews.Withdrawal request) {
        FactEntity entity = changeable(id);
        if (!entity.row().usedFor().isEmpty()) {
            throw new Refusal(
                    FactReason.IN_USE, "Sáng kiến này đã dùng để xét khen thưởng; xin sửa danh hiệu đã dùng nó trước.");
        }
        keep(entity, EarlierFact.Action.WITHDRAWN, request.reason());
        free(entity);
        database.remove(entity);
        record(entity, "withdraw", "VALID", "WITHDRAWN", request.reason());
    }

    private FactEntity changeable(String id) {
        FactEntity entity = database.find(FactEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            throw Sight.notThere();
        }
        requireOwn(entity.subjectKind, entity.subjectId);
        if (entity.origin == FactEntity.Origin.DECISION) {
            throw new Refusal(
                    FactReason.OF_DECISION,
                    "Danh hiệu này do quyết định ký trên hệ thống ghi nhận; muốn bỏ cần quyết định hủy bỏ, thu hồi.");
        }
        return entity;
    }

    private void requireOwn(SubjectKind kind, String subjectId) {
        Subjects.Subject subject = subjects.find(kind, subjectId)
                .orElseThrow(() -> Refusal.at(
                        FactReason.UNKNOWN_SUBJECT,
                        "Không có " + subjectId + ".",
                        new FieldError("/subjectId", "unknown", "Không có trong danh sách")));
        sight.requireOwn(List.of(subject.unitCode()));
    }

    private static FactRow row(String id, FactViews.Content content, List<String> usedFor) {
        return new FactRow(
                id,
                content.type(),
                content.code(),
                content.year(),
                text(content.title()),
                text(content.decisionNo()),
                content.decisionDate(),
                text(content.decidedBy()),
                text(content.basis()),
                usedFor,
                content.from(),
                content.to(),
                content.workingDays(),
                status(content),
                text(content.note()));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static FactStatus status(FactViews.Content content) {
        if (content.status() != null) {
            return content.status();
        }
        return switch (content.type()) {
            case PENDING -> FactStatus.PENDING;
            case TITLE, FORM, INITIATIVE -> text(content.decisionNo()) == null ? FactStatus.CLAIMED : FactStatus.VALID;
            default -> FactStatus.VALID;
        };
    }

    private void requireSound(SubjectKind kind, String subjectId, FactRow row) {
        List<FieldError> errors = new ArrayList<>();
        PossibleFact.faults(row, Days.of(clock.instant()))
                .forEach((column, message) ->
                        errors.add(new FieldError(POINTERS.getOrDefault(column, "/content"), "impossible", message)));
        if (!row.type().codes().contains(row.code())) {
            errors.add(new FieldError(
                    "/content/code", "unknown", "Không thuộc loại " + row.type().words()));
        }
        if ((row.decisionNo() == null) != (row.decisionDate() == null)) {
            errors.add(new FieldError("/content/decisionNo", "incomplete", "Số và ngày quyết định phải có cùng nhau"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(FactReason.IMPOSSIBLE, errors.getFirst().message() + ".", errors);
        }
        repeated.stored(kind, subjectId, row).ifPresent(same -> {
            throw Refusal.at(
                    FactReason.REPEATED,
                    ImportReports.what(same) + " đã ghi nhận theo " + same.decisionWords() + ".",
                    new FieldError("/content/code", "repeated", "Đã có ở bản ghi " + same.recordId()));
        });
    }

    /** A title that rests on an initiative uses it up: once. */
    private void use(FactEntity title) {
        FactEntity initiative = initiativeOf(title);
        if (initiative == null) {
            return;
        }
        List<String> uses = new ArrayList<>(initiative.row().usedFor());
        if (uses.contains(title.recordId)) {
            return;
        }
        if (!initiative.subjectId.equals(title.subjectId) || !uses.isEmpty()) {
            throw Refusal.at(
                    FactReason.INITIATIVE_USED,
                    "Sáng kiến “" + initiative.title + "” đã dùng cho lần khen khác; một sáng kiến chỉ dùng một lần.",
                    new FieldError("/content/basis", "used", "Sáng kiến đã dùng"));
        }
        uses.add(title.recordId);
        initiative.usedFor = String.join(";", uses);
    }

    private void free(FactEntity title) {
        FactEntity initiative = initiativeOf(title);
        if (initiative != null) {
            List<String> uses = new ArrayList<>(initiative.row().usedFor());
            uses.remove(title.recordId);
            initiative.usedFor = String.join(";", uses);
        }
    }

    private @Nullable FactEntity initiativeOf(FactEntity title) {
        boolean award = title.type == FactType.TITLE || title.type == FactType.FORM;
        FactEntity basis = award && title.basis != null ? database.find(FactEntity.class, title.basis) : null;
        return basis != null && basis.type == FactType.INITIATIVE ? basis : null;
    }

    private void keep(FactEntity entity, EarlierFact.Action action, String reason) {
        database.persist(EarlierFact.of(entity, action, reason, clock.instant(), caller.username()));
    }

    private void record(FactEntity entity, String action, @Nullable String from, String to, String why) {
        audit.record(new AuditEntry("fact", entity.recordId, action, from, to, why));
    }
}
