package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** People of a unit who are there in the campaign's period. */
@ApplicationScoped
class UnitRoster {

    private final Organisation organisation;

    UnitRoster(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Person> of(String unit, Campaign campaign) {
        return organisation.peopleOf(List.of(unit)).stream()
                .filter(person -> !person.startDate().isAfter(campaign.periodTo()))
                .filter(person -> person.endDate() == null || !person.endDate().isBefore(campaign.periodFrom()))
                .toList();
    }
}
