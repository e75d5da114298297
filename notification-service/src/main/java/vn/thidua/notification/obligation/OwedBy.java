package vn.thidua.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
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

    /** In the order of due days. */
    public List<Obligation> person(Person person) {
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
        return obligations.owedBy(person.personId(), units);
    }
}
