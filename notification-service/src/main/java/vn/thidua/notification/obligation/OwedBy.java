package vn.thidua.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.kit.time.Days;

/** Everything that one person has to do: as the one named, as head of a unit, or acting for its head (việc của tôi). */
@ApplicationScoped
public class OwedBy {

    private final Obligations obligations;
    private final Organisation organisation;

    private final Clock clock;

    OwedBy(Obligations obligations, Organisation organisation, Clock clock) {
        this.clock = clock;
        this.obligations = obligations;
        this.organisation = organisation;
    }

    private record OwedByPerson(String personId) {}

    /** In the order of due days. */
    public List<Obligation> person(Person person) {
        return Recall.of(
                new OwedByPerson(person.personId()),
                () -> obligations.owedBy(List.of(person.personId()), unitsOf(person)));
    }

    /** Asks for all of these at once; within a {@link Recall} asking for each afterwards costs nothing. */
    public void recall(Collection<Person> people) {
        Map<String, List<Obligation>> owed = new HashMap<>();
        Map<String, List<String>> actingFor = new HashMap<>();
        for (Person person : people) {
            owed.put(person.personId(), new ArrayList<>());
            unitsOf(person).forEach(unit -> actingFor
                    .computeIfAbsent(unit, _ -> new ArrayList<>())
                    .add(person.personId()));
        }
        for (Obligation obligation : obligations.owedBy(owed.keySet(), actingFor.keySet())) {
            List<String> owners = obligation.personId() == null
                    ? actingFor.getOrDefault(obligation.unitCode(), List.of())
                    : List.of(obligation.personId());
            owners.stream().distinct().forEach(owner -> owed.computeIfAbsent(owner, _ -> new ArrayList<>())
                    .add(obligation));
        }
        owed.forEach((personId, all) -> Recall.know(new OwedByPerson(personId), all));
    }

    private List<String> unitsOf(Person person) {
        List<String> units = new ArrayList<>();
        organisation.unit(person.headOf()).ifPresent(unit -> {
            units.add(unit.code());
            // the head of the management board is the head of the body
            if (unit.kind().equals("BAN_GIAM_HIEU") && unit.parentCode() != null) {
                units.add(unit.parentCode());
            }
        });
        organisation
                .delegatedTo(person.personId(), Days.of(clock.instant()))
                .forEach(delegation -> units.add(delegation.unitCode()));
        return units;
    }
}
