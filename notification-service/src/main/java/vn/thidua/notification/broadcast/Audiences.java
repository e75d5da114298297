package vn.thidua.notification.broadcast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.obligation.OwedBy;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.send.Recipients;

/** Finds the people of an audience, each once, inside the caller's units only. */
@ApplicationScoped
class Audiences {

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final OwedBy owedBy;
    private final Recipients recipients;
    private final Organisation organisation;
    private final UnitScope scope;
    private final Clock clock;

    Audiences(
            Campaigns campaigns,
            Obligations obligations,
            OwedBy owedBy,
            Recipients recipients,
            Organisation organisation,
            UnitScope scope,
            Clock clock) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.owedBy = owedBy;
        this.recipients = recipients;
        this.organisation = organisation;
        this.scope = scope;
        this.clock = clock;
    }

    /** By name; people who are not there today are left out. */
    List<Person> of(Audience audience) {
        LocalDate today = Days.of(clock.instant());
        var found = new TreeSet<>(Comparator.comparing(Person::fullName).thenComparing(Person::personId));
        found.addAll(
                switch (audience.kind()) {
                    case OWING -> owing(audience);
                    case HEADS ->
                        units(audience).stream()
                                .flatMap(unit -> organisation.headOf(unit).stream())
                                .toList();
                    case EVERYBODY -> organisation.peopleOf(units(audience));
                    case PEOPLE -> people(audience);
                });
        return found.stream().filter(person -> person.isThereOn(today)).toList();
    }

    /** True while this person still belongs to those who owe. */
    boolean stillOwes(String campaignId, @Nullable String milestoneId, Person person) {
        return owedBy.person(person).stream()
                .filter(obligation -> obligation.campaignId().equals(campaignId))
                .anyMatch(obligation -> milestoneId == null || milestoneId.equals(obligation.milestoneId()));
    }

    private List<Person> owing(Audience audience) {
        String id = audience.campaignId();
        if (id == null || id.isBlank()) {
            throw missing("/audience/campaignId", "Cần chọn phong trào");
        }
        Campaign campaign =
                campaigns.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        return obligations.ofCampaign(id, scope.visibleUnits(), audience.milestoneId(), null).stream()
                .filter(Obligation::isOwed)
                .flatMap(obligation -> recipients.on(Rung.OWNER, obligation).stream())
                .toList();
    }

    private List<String> units(Audience audience) {
        List<String> units = audience.units();
        if (units == null || units.isEmpty()) {
            throw missing("/audience/units", "Cần chọn đơn vị");
        }
        units.forEach(scope::require);
        return new ArrayList<>(organisation.subtrees(units));
    }

    private List<Person> people(Audience audience) {
        List<String> ids = audience.people();
        if (ids == null || ids.isEmpty()) {
            throw missing("/audience/people", "Cần chọn người nhận");
        }
        List<Person> found = organisation.people(ids).stream()
                .filter(person -> scope.covers(person.unitCode()))
                .toList();
        if (found.size() < new TreeSet<>(ids).size()) {
            throw new Refusal(CommonReason.NOT_FOUND, "Có người không ở trong phạm vi đơn vị.");
        }
        return found;
    }

    private static Refusal missing(String pointer, String what) {
        return Refusal.at(CommonReason.INVALID, what + ".", new FieldError(pointer, "required", what));
    }
}
