package vn.thidua.kit.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps the read model of units, people, delegations and calendar; each event carries the whole row, the last one wins. */
abstract sealed class OrganisationProjections implements Projection {

    static final String TOPIC = "thidua.organisation";

    private final AgroalDataSource database;
    private final String type;
    private final String table;

    OrganisationProjections(AgroalDataSource database, String type, String table) {
        this.database = database;
        this.type = type;
        this.table = table;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void clear() {
        execute("delete from " + table);
    }

    void execute(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the organisation", e);
        }
    }

    static @Nullable String text(JsonNode data, String field) {
        JsonNode value = data.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    static @Nullable LocalDate day(JsonNode data, String field) {
        String value = text(data, field);
        return value == null ? null : LocalDate.parse(value);
    }

    @Singleton
    static final class UnitChanged extends OrganisationProjections {

        UnitChanged(AgroalDataSource database) {
            super(database, "vn.thidua.organisation.unit-changed.v1", "org_unit");
        }

        @Override
        public void handle(EventEnvelope event) {
            JsonNode unit = event.data();
            execute(
                    """
                    insert into org_unit (code, name, short_name, kind, parent_code, legal_personality, bloc_code,
                                          bloc_role, head_title, valid_from, valid_to, successor_code)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (code) do update set
                        name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                        parent_code = excluded.parent_code, legal_personality = excluded.legal_personality,
                        bloc_code = excluded.bloc_code, bloc_role = excluded.bloc_role,
                        head_title = excluded.head_title, valid_from = excluded.valid_from,
                        valid_to = excluded.valid_to, successor_code = excluded.successor_code""",
                    text(unit, "code"),
                    text(unit, "name"),
                    text(unit, "shortName"),
                    text(unit, "kind"),
                    text(unit, "parentCode"),
                    unit.path("legalPersonality").asBoolean(),
                    text(unit, "blocCode"),
                    text(unit, "blocRole"),
                    text(unit, "headTitle"),
                    day(unit, "validFrom"),
                    day(unit, "validTo"),
                    text(unit, "successorCode"));
        }
    }

    @Singleton
    static final class PersonChanged extends OrganisationProjections {

        PersonChanged(AgroalDataSource database) {
            super(database, "vn.thidua.organisation.person-changed.v1", "org_person");
        }

        @Override
        public void handle(EventEnvelope event) {
            JsonNode person = event.data();
            execute(
                    """
                    insert into org_person (person_id, full_name, unit_code, position, role_group, email, start_date,
                                            end_date, head_of)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (person_id) do update set
                        full_name = excluded.full_name, unit_code = excluded.unit_code,
                        position = excluded.position, role_group = excluded.role_group, email = excluded.email,
                        start_date = excluded.start_date, end_date = excluded.end_date, head_of = excluded.head_of""",
                    text(person, "personId"),
                    text(person, "fullName"),
                    text(person, "unitCode"),
                    text(person, "position"),
                    text(person, "roleGroup"),
                    text(person, "email"),
                    day(person, "startDate"),
                    day(person, "endDate"),
                    text(person, "headOf"));
        }
    }

    @Singleton
    static final class DelegationChanged extends OrganisationProjections {

        DelegationChanged(AgroalDataSource database) {
            super(database, "vn.thidua.organisation.delegation-changed.v1", "org_delegation");
        }

        @Override
        public void handle(EventEnvelope event) {
            JsonNode delegation = event.data();
            execute(
                    """
                    insert into org_delegation (id, from_person, to_person, unit_code, role, valid_from, valid_to,
                                                revoked)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set valid_to = excluded.valid_to, revoked = excluded.revoked""",
                    text(delegation, "delegationId"),
                    text(delegation, "fromPerson"),
                    text(delegation, "toPerson"),
                    text(delegation, "unitCode"),
                    text(delegation, "role"),
                    day(delegation, "validFrom"),
                    day(delegation, "validTo"),
                    delegation.path("revoked").asBoolean());
        }
    }

    @Singleton
    static final class CalendarChanged extends OrganisationProjections {

        CalendarChanged(AgroalDataSource database) {
            super(database, "vn.thidua.organisation.calendar-changed.v1", "org_calendar");
        }

        @Override
        public void handle(EventEnvelope event) {
            JsonNode calendar = event.data();
            execute(
                    """
                    insert into org_calendar (year, days_off, workdays) values (?, ?::jsonb, ?::jsonb)
                    on conflict (year) do update set
                        days_off = excluded.days_off, workdays = excluded.workdays""",
                    calendar.path("year").asInt(),
                    calendar.path("daysOff").toString(),
                    calendar.path("workdays").toString());
        }
    }
}
