package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.AcknowledgementLevel;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;

/** Who has received a campaign and made it known, and who has not (đã nhận, đã quán triệt). */
@ApplicationScoped
class ListAcknowledgements {

    /**
     * One addressee.
     *
     * @param participates takes part, or only stands on the distribution list
     * @param level        null as long as nothing was said
     * @param people       how many people of the unit have acknowledged for themselves
     */
    @Schema(name = "UnitAcknowledgement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitLine(
            String unitCode,
            String unitName,
            boolean participates,
            @Nullable AcknowledgementLevel level,
            @Nullable String by,
            @Nullable Instant receivedAt,
            @Nullable Instant briefedAt,
            long people) {}

    /** A person that the distribution list names; {@code level} null as long as nothing was said. */
    @Schema(name = "PersonAcknowledgement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonLine(
            String personId,
            String fullName,
            String unitName,
            @Nullable AcknowledgementLevel level,
            @Nullable Instant receivedAt,
            @Nullable Instant briefedAt) {}

    /**
     * All addressees, those that have not answered first.
     *
     * @param people  people that the distribution list names, those that have not answered first
     * @param outside lines of the distribution list that name nobody known here
     */
    @Schema(name = "Acknowledgements")
    record Acknowledgements(
            List<UnitLine> items,
            List<PersonLine> people,
            long received,
            long briefed,
            long missing,
            List<String> outside) {}

    private final CampaignAccess access;
    private final UnitScope scope;
    private final Organisation organisation;
    private final Campaigns campaigns;

    ListAcknowledgements(CampaignAccess access, UnitScope scope, Organisation organisation, Campaigns campaigns) {
        this.access = access;
        this.scope = scope;
        this.organisation = organisation;
        this.campaigns = campaigns;
    }

    Acknowledgements of(UUID id) {
        CampaignRow row = access.see(id);
        scope.require(row.ownerUnit);
        List<AudienceRow> audience = campaigns.audience(id);
        Map<String, Boolean> addressed = new LinkedHashMap<>();
        for (AudienceRow to : audience) {
            if (to.unitCode != null) {
                addressed.merge(to.unitCode, to.part == AudienceRow.Part.PARTICIPANT, Boolean::logicalOr);
            }
        }
        List<AcknowledgementRow> said = AcknowledgementRow.list("campaignId", id);
        Map<String, AcknowledgementRow> byUnit = said.stream()
                .filter(ack -> ack.onBehalf == AcknowledgementRow.OnBehalf.UNIT)
                .collect(Collectors.toMap(ack -> ack.unitCode, Function.identity()));
        Map<String, Long> people = said.stream()
                .filter(ack -> ack.onBehalf == AcknowledgementRow.OnBehalf.PERSON)
                .collect(Collectors.groupingBy(ack -> ack.unitCode, Collectors.counting()));
        Map<String, String> persons =
                organisation
                        .people(byUnit.values().stream()
                                .map(ack -> ack.personId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::personId, Person::fullName));
        Map<String, String> units =
                organisation.units(addressed.keySet()).stream().collect(Collectors.toMap(Unit::code, Unit::name));

        List<UnitLine> lines = new ArrayList<>();
        addressed.forEach((unit, participates) -> {
            AcknowledgementRow ack = byUnit.get(unit);
            lines.add(new UnitLine(
                    unit,
                    units.getOrDefault(unit, unit),
                    participates,
                    ack == null ? null : ack.level,
                    ack == null ? null : persons.getOrDefault(ack.personId, ack.personId),
                    ack == null ? null : ack.receivedAt,
                    ack == null ? null : ack.briefedAt,
                    people.getOrDefault(unit, 0L)));
        });
        lines.sort(Comparator.comparing((UnitLine line) -> line.level() != null)
                .thenComparing(line -> !line.participates())
                .thenComparing(UnitLine::unitName));
        return new Acknowledgements(
                lines,
                people(audience, said),
                lines.stream().filter(line -> line.level() != null).count(),
                lines.stream()
                        .filter(line -> line.level() == AcknowledgementLevel.BRIEFED)
                        .count(),
                lines.stream().filter(line -> line.level() == null).count(),
                audience.stream()
                        .filter(to -> to.unitCode == null && to.personId == null && to.text != null)
                        .map(to -> to.email == null ? to.text : to.text + " (" + to.email + ")")
                        .toList());
    }

    private List<PersonLine> people(List<AudienceRow> audience, List<AcknowledgementRow> said) {
        Map<String, AcknowledgementRow> own = said.stream()
                .filter(ack -> ack.onBehalf == AcknowledgementRow.OnBehalf.PERSON)
                .collect(Collectors.toMap(ack -> ack.personId, Function.identity()));
        // a head who is named has answered for the unit
        Map<String, AcknowledgementRow> asHead = said.stream()
                .filter(ack -> ack.onBehalf == AcknowledgementRow.OnBehalf.UNIT)
                .collect(Collectors.toMap(ack -> ack.personId, Function.identity(), (first, _) -> first));
        return organisation
                .people(audience.stream()
                        .filter(to -> to.personId != null)
                        .map(to -> to.personId)
                        .distinct()
                        .toList())
                .stream()
                .map(person -> {
                    AcknowledgementRow ack = own.getOrDefault(person.personId(), asHead.get(person.personId()));
                    return new PersonLine(
                            person.personId(),
                            person.fullName(),
                            organisation.unitName(person.unitCode()),
                            ack == null ? null : ack.level,
                            ack == null ? null : ack.receivedAt,
                            ack == null ? null : ack.briefedAt);
                })
                .sorted(Comparator.comparing((PersonLine line) -> line.level() != null)
                        .thenComparing(PersonLine::fullName))
                .toList();
    }
}
