package vn.thidua.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;

/** The delivery ledger: to whom what was sent, and why not. */
@Path("/api/v1/deliveries")
@RunOnVirtualThread
@Tag(name = "deliveries")
class DeliveriesResource {

    /**
     * A line of the ledger.
     *
     * @param step      "T-3", "T+1" for reminders by the ladder
     * @param reason    why skipped, deferred or failed, in Vietnamese
     * @param answer    what its reader answered from the mail, in Vietnamese
     * @param nextTryAt when a waiting one is tried next
     */
    record DeliveryView(
            UUID id,
            Delivery.Kind kind,
            Delivery.State state,
            @Nullable String reason,
            String title,
            @Nullable String step,
            Delivery.Role role,
            @Nullable String personId,
            @Nullable String fullName,
            @Nullable String address,
            String unitCode,
            String unitName,
            @Nullable String campaignId,
            @Nullable String obligationId,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextTryAt,
            @Nullable Instant endedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    private final LedgerQuery ledger;
    private final Organisation organisation;
    private final UnitScope scope;
    private final Clock clock;

    DeliveriesResource(LedgerQuery ledger, Organisation organisation, UnitScope scope, Clock clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.ADMIN})
    @Transactional
    @Operation(summary = "Mails to people of the units in scope and what became of them, newest first")
    public Page<DeliveryView> list(
            @RestQuery @Nullable String obligation,
            @RestQuery @Nullable String campaign,
            @RestQuery Delivery.@Nullable State state,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        var filter = new LedgerQuery.Filter(scope.visibleUnits(), obligation, campaign, state);
        int pageSize = Cursor.size(size);
        List<Delivery> rows = ledger.rows(filter, Cursor.parse(cursor, 2), pageSize);
        Map<String, Person> people =
                organisation
                        .people(rows.stream()
                                .map(Delivery::personId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::personId, Function.identity()));
        Map<String, String> units =
                organisation
                        .units(rows.stream().map(Delivery::unitCode).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Unit::code, Unit::name));
        return Page.of(rows, pageSize, ledger.count(filter), row -> view(row, people, units), LedgerQuery::cursor);
    }

    @GET
    @Path("/health")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.ADMIN})
    @Operation(summary = "What waits to be sent, since when, and whether the mail server is away")
    public DeliveryHealth health() {
        return ledger.health(clock.instant());
    }

    private static DeliveryView view(Delivery row, Map<String, Person> people, Map<String, String> units) {
        Person person = row.personId() == null ? null : people.get(row.personId());
        boolean waiting = row.state() == Delivery.State.QUEUED || row.state() == Delivery.State.DEFERRED;
        return new DeliveryView(
                row.id(),
                row.kind(),
                row.state(),
                row.reason(),
                row.title(),
                row.facts().path("step").asText(null),
                Delivery.Role.valueOf(row.role()),
                row.personId(),
                person == null ? null : person.fullName(),
                row.address(),
                row.unitCode(),
                units.getOrDefault(row.unitCode(), row.unitCode()),
                row.campaignId(),
                row.obligationId(),
                row.attempts(),
                row.createdAt(),
                waiting ? row.notBefore() : null,
                row.endedAt(),
                row.answer(),
                row.answeredAt());
    }
}
