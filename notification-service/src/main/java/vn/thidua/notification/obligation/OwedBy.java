package vn.thidua.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** Everything that one person has to do, as the one named or as head of a unit (việc của tôi). */
@ApplicationScoped
public class OwedBy {

    private final Obligations obligations;
    private final Organisation organisation;

    OwedBy(Obligations obligations, Organisation organisation) {
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
        return obligations.owedBy(person.personId(), units);
    }
}
