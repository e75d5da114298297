package vn.thidua.campaign.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/**
 * A head delegates one of his roles in one of his units to a person of it for some days, and takes it back. What was
 * delegated cannot be delegated further.
 */
@ApplicationScoped
class ManageDelegations {

    /** Roles of heads (trưởng đơn vị, thủ trưởng, trưởng khối). A vote in the council cannot be given away. */
    static final Set<String> DELEGABLE = Set.of(Role.UNIT_HEAD, Role.PRINCIPAL, Role.BLOC_HEAD);

    private static final int LONGEST_DAYS = 366;

    /** What is to be delegated, to whom, for how long. */
    record Wanted(
            String toPerson, String unitCode, String role, LocalDate validFrom, LocalDate validTo, String reason) {}

    private final Caller caller;
    private final Organisation organisation;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ManageDelegations(Caller caller, Organisation organisation, Outbox outbox, AuditLog audit, Clock clock) {
        this.caller = caller;
        this.organisation = organisation;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DelegationRow delegate(Wanted wanted) {
        String head = caller.requirePersonId();
        requireOwn(wanted);
        requireDays(wanted);
        requireDeputy(wanted, head);
        boolean overlaps = DelegationRow.count(
                        "fromPerson = ?1 and toPerson = ?2 and unitCode = ?3 and role = ?4 and revokedAt is null"
                                + " and validFrom <= ?5 and validTo >= ?6",
                        head,
                        wanted.toPerson(),
                        wanted.unitCode(),
                        wanted.role(),
                        wanted.validTo(),
                        wanted.validFrom())
                > 0;
        if (overlaps) {
            throw new Refusal(
                    DelegationReason.OVERLAPS, "Hãy thu hồi ủy quyền cũ trước, hoặc chọn những ngày không trùng.");
        }
        DelegationRow row = new DelegationRow();
        row.id = UUID.randomUUID();
        row.fromPerson = head;
        row.toPerson = wanted.toPerson();
        row.unitCode = wanted.unitCode();
        row.role = wanted.role();
        row.validFrom = wanted.validFrom();
        row.validTo = wanted.validTo();
        row.reason = wanted.reason().strip();
        row.createdAt = clock.instant();
        row.persistAndFlush();
        announce(row, "delegate", null, "delegated to " + row.toPerson, row.reason);
        return row;
    }

    @Transactional
    DelegationRow revoke(UUID id, @Nullable String ifMatch) {
        DelegationRow row = DelegationRow.findById(id);
        // an acting head is somebody else's deputy: what the head gave, the head takes back
        if (row == null
                || caller.actingFor().isPresent()
                || !row.fromPerson.equals(caller.personId().orElse(""))) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có ủy quyền này.");
        }
        IfMatch.require(ifMatch, row.version);
        if (row.isOverOn(today())) {
            throw new Refusal(DelegationReason.OVER, "Không cần thu hồi nữa.");
        }
        row.revokedAt = clock.instant();
        row.persistAndFlush();
        announce(row, "revoke", "delegated to " + row.toPerson, "revoked", null);
        return row;
    }

    private void announce(DelegationRow row, String action, @Nullable String from, String to, @Nullable String reason) {
        outbox.add(DelegationChanged.TOPIC, DelegationChanged.TYPE, row.id.toString(), row.changed());
        audit.record(new AuditEntry("delegation", row.id.toString(), action, from, to, reason));
    }

    private void requireOwn(Wanted wanted) {
        if (caller.actingFor().isPresent()) {
            throw new Refusal(DelegationReason.NOT_YOURS, "Người làm thay không ủy quyền tiếp cho người khác.");
        }
        if (!DELEGABLE.contains(wanted.role()) || !caller.has(wanted.role())) {
            throw at(DelegationReason.NOT_YOURS, "/role", "Tài khoản không giữ vai trò này hoặc không ủy quyền được.");
        }
        if (!caller.unitRoots().contains(wanted.unitCode())) {
            throw at(DelegationReason.NOT_YOURS, "/unitCode", "Chỉ ủy quyền được cho đơn vị mình đứng đầu.");
        }
    }

    private void requireDays(Wanted wanted) {
        if (wanted.validTo().isBefore(wanted.validFrom())) {
            throw at(DelegationReason.WRONG_DAYS, "/validTo", "Ngày cuối sớm hơn ngày đầu.");
        }
        if (wanted.validFrom().isBefore(today())) {
            throw at(DelegationReason.WRONG_DAYS, "/validFrom", "Không ủy quyền lùi ngày.");
        }
        if (wanted.validFrom().plusDays(LONGEST_DAYS).isBefore(wanted.validTo())) {
            throw at(DelegationReason.WRONG_DAYS, "/validTo", "Mỗi lần ủy quyền tối đa một năm.");
        }
    }

    private void requireDeputy(Wanted wanted, String head) {
        Person deputy = organisation
                .person(wanted.toPerson())
                .filter(person ->
                        organisation.subtrees(List.of(wanted.unitCode())).contains(person.unitCode()))
                .orElseThrow(() -> at(
                        DelegationReason.UNSUITABLE_DEPUTY, "/toPerson", "Hãy chọn một người trong đơn vị của mình."));
        if (deputy.personId().equals(head)) {
            throw at(DelegationReason.UNSUITABLE_DEPUTY, "/toPerson", "Không tự ủy quyền cho mình.");
        }
        if (!deputy.isThereOn(wanted.validFrom()) || !deputy.isThereOn(wanted.validTo())) {
            throw at(
                    DelegationReason.UNSUITABLE_DEPUTY,
                    "/toPerson",
                    deputy.fullName() + " không công tác suốt những ngày này.");
        }
    }

    private static Refusal at(DelegationReason reason, String pointer, String message) {
        return Refusal.at(reason, message, new FieldError(pointer, "unsuitable", message));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
