package vn.thidua.notification.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.OwedBy;
import vn.thidua.notification.reach.DeadAddresses.Trouble;

/** Danh sách cần gọi: people who owe something and whom no mail reaches, whose first duty is due soonest on top. */
@ApplicationScoped
class CallList {

    /** What is owed. */
    record OwedLine(String obligationId, String title, String campaignTitle, Instant dueAt, String remaining) {}

    /**
     * Somebody to be called.
     *
     * @param reason   why no mail arrives
     * @param address  the address that was refused
     * @param since    when
     * @param calledAt when somebody called last
     */
    record CallView(
            String personId,
            String fullName,
            String position,
            String unitCode,
            String unitName,
            @Nullable String phone,
            String reason,
            @Nullable String address,
            @Nullable Instant since,
            List<OwedLine> owed,
            @Nullable Instant calledAt,
            @Nullable String calledBy,
            @Nullable String note,
            List<String> allowedActions) {}

    private final DeadAddresses addresses;
    private final Phones phones;
    private final OwedBy owedBy;
    private final Organisation organisation;
    private final DueWords dueWords;
    private final UnitScope scope;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    CallList(
            DeadAddresses addresses,
            Phones phones,
            OwedBy owedBy,
            Organisation organisation,
            DueWords dueWords,
            UnitScope scope,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.addresses = addresses;
        this.phones = phones;
        this.owedBy = owedBy;
        this.organisation = organisation;
        this.dueWords = dueWords;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<CallView> list() {
        LocalDate today = Days.of(clock.instant());
        List<Person> people = organisation.peopleOf(scope.visibleUnits()).stream()
                .filter(person -> person.isThereOn(today))
                .toList();
        Map<String, Trouble> troubles = addresses.of(people);
        Map<String, String> numbers = phones.of(troubles.keySet());
        Map<String, Phones.Call> calls = phones.lastCalls(troubles.keySet());
        return people.stream()
                .filter(person -> troubles.containsKey(person.personId()))
                .map(person -> view(person, troubles, numbers, calls))
                .filter(view -> !view.owed().isEmpty())
                .sorted(Comparator.comparing(view -> view.owed().getFirst().dueAt()))
                .toList();
    }

    /** Writes down that somebody was called, and what was said. */
    @Transactional
    void called(String personId, String note) {
        Person person = require(personId);
        phones.called(person.personId(), note, caller.requirePersonId());
        audit.record(new AuditEntry("person", personId, "called", null, null, note));
    }

    @Transactional
    void phone(String personId, String number) {
        Person person = require(personId);
        phones.put(person.personId(), number);
        audit.record(new AuditEntry("person", personId, "phone-entered", null, null, null));
    }

    /** The address works again, an officer says: the next mail goes there. */
    @Transactional
    void clear(String personId) {
        Person person = require(personId);
        if (!addresses.clear(person.personId())) {
            throw new Refusal(
                    CallReason.ADDRESS_NOT_MARKED,
                    "Chưa có địa chỉ thư thì khai báo ở danh sách nhân sự; địa chỉ khác đã được dùng thì không phải bỏ dấu.");
        }
        audit.record(new AuditEntry("person", personId, "address-cleared", null, null, null));
    }

    private Person require(String personId) {
        return organisation
                .person(personId)
                .filter(person -> scope.covers(person.unitCode()))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có cán bộ này trong phạm vi đơn vị."));
    }

    private CallView view(
            Person person, Map<String, Trouble> troubles, Map<String, String> numbers, Map<String, Phones.Call> calls) {
        Trouble trouble = java.util.Objects.requireNonNull(troubles.get(person.personId()));
        Phones.Call call = calls.get(person.personId());
        return new CallView(
                person.personId(),
                person.fullName(),
                person.position(),
                person.unitCode(),
                organisation.unitName(person.unitCode()),
                numbers.get(person.personId()),
                trouble.reason(),
                trouble.address(),
                trouble.since(),
                owedBy.person(person).stream().map(this::line).toList(),
                call == null ? null : call.calledAt(),
                call == null
                        ? null
                        : organisation
                                .person(call.calledBy())
                                .map(Person::fullName)
                                .orElse(null),
                call == null ? null : call.note(),
                actions(trouble));
    }

    private List<String> actions(Trouble trouble) {
        List<String> actions = new ArrayList<>();
        if (caller.has(Role.EMULATION_OFFICER)) {
            actions.add("called");
            actions.add("phone");
            if (trouble.address() != null) {
                actions.add("clear");
            }
        }
        return actions;
    }

    private OwedLine line(Obligation obligation) {
        return new OwedLine(
                obligation.obligationId(),
                obligation.title(),
                obligation.campaignTitle(),
                obligation.dueAt(),
                dueWords.remaining(obligation));
    }
}
