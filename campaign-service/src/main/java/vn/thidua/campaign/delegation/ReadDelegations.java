package vn.thidua.campaign.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;

/** Delegations that the caller gave or was given, the latest first. */
@ApplicationScoped
class ReadDelegations {

    private static final int MOST = 200;

    private final Caller caller;
    private final Organisation organisation;
    private final Clock clock;

    ReadDelegations(Caller caller, Organisation organisation, Clock clock) {
        this.caller = caller;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<DelegationView> mine() {
        String me = caller.personId().orElse("");
        return views(DelegationRow.<DelegationRow>find(
                        "fromPerson = ?1 or toPerson = ?1 order by validFrom desc, createdAt desc", me)
                .page(0, MOST)
                .list());
    }

    DelegationView view(DelegationRow row) {
        return views(List.of(row)).getFirst();
    }

    private List<DelegationView> views(List<DelegationRow> rows) {
        Map<String, Person> people = organisation
                .people(rows.stream()
                        .flatMap(row -> Stream.of(row.fromPerson, row.toPerson))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::personId, Function.identity()));
        LocalDate today = Days.of(clock.instant());
        return rows.stream().map(row -> view(row, people, today)).toList();
    }

    private DelegationView view(DelegationRow row, Map<String, Person> people, LocalDate today) {
        Person from = people.get(row.fromPerson);
        Person to = people.get(row.toPerson);
        boolean given = row.fromPerson.equals(caller.personId().orElse(""));
        boolean mayRevoke = given && caller.actingFor().isEmpty() && !row.isOverOn(today);
        return new DelegationView(
                row.id,
                row.version,
                row.fromPerson,
                name(from, row.fromPerson),
                from == null ? null : from.position(),
                row.toPerson,
                name(to, row.toPerson),
                to == null ? null : to.position(),
                row.unitCode,
                organisation.unitName(row.unitCode),
                row.role,
                row.validFrom,
                row.validTo,
                row.reason,
                state(row, today),
                row.revokedAt,
                mayRevoke ? List.of("revoke") : List.of());
    }

    private static DelegationView.State state(DelegationRow row, LocalDate today) {
        if (row.revokedAt != null) {
            return DelegationView.State.REVOKED;
        }
        if (today.isAfter(row.validTo)) {
            return DelegationView.State.ENDED;
        }
        return today.isBefore(row.validFrom) ? DelegationView.State.PLANNED : DelegationView.State.ACTIVE;
    }

    private static String name(@Nullable Person person, String id) {
        return person == null ? id : person.fullName();
    }
}
