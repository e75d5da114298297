package vn.thidua.kit.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.recall.Recall;
import vn.thidua.kit.time.Days;

/** Units, people and the working calendar as last heard from the organisation's owner; read only. */
@ApplicationScoped
public class Organisation {

    private static final String PERSON = "select * from org_person where person_id = ?";
    private static final String DELEGATED_TO = "select * from org_delegation where to_person = ? and not revoked"
            + " and ? between valid_from and valid_to order by id";

    /** What is asked of the database, for {@link Recall}. */
    private record Question(String sql, List<Object> parameters) {}

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Organisation(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Codes of all units at or below the given ones, and of those that have ended and live on in one of them. */
    public Set<String> subtrees(Collection<String> roots) {
        return new LinkedHashSet<>(query("""
                with recursive tree as (
                    select code from org_unit where code = any(?)
                    union
                    select u.code from org_unit u join tree t
                    on u.parent_code = t.code or (u.successor_code = t.code and u.valid_to < ?)
                ) select code from tree""", row -> row.getString(1), roots, today()));
    }

    /** The unit that carries on what this one did (đổi tên, sáp nhập): itself while it exists or has no successor. */
    public String current(String code) {
        return query("""
                with recursive chain as (
                    select code, successor_code, valid_to, 0 as depth from org_unit where code = ?
                    union all
                    select u.code, u.successor_code, u.valid_to, c.depth + 1
                    from org_unit u join chain c on u.code = c.successor_code
                    where c.valid_to < ? and c.depth < 20
                ) select code from chain order by depth desc limit 1""", row -> row.getString(1), code, today()).stream()
                .findFirst()
                .orElse(code);
    }

    /** The unit and its parents, from the unit upwards. */
    public List<String> ancestors(String code) {
        return query("""
                with recursive tree as (
                    select code, parent_code, 0 as depth from org_unit where code = ?
                    union all
                    select u.code, u.parent_code, t.depth + 1 from org_unit u join tree t on u.code = t.parent_code
                    where t.depth < 20
                ) select code from tree order by depth""", row -> row.getString(1), code);
    }

    public Optional<Unit> unit(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : query("select * from org_unit where code = ?", Organisation::unit, code).stream()
                        .findFirst();
    }

    public List<Unit> units(Collection<String> codes) {
        return query("select * from org_unit where code = any(?) order by name", Organisation::unit, codes);
    }

    /** Units directly below. */
    public List<Unit> children(String code) {
        return query("select * from org_unit where parent_code = ? order by name", Organisation::unit, code);
    }

    /** Name to show; the code when the unit is not known yet. */
    public String unitName(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    public Optional<Person> person(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : query(PERSON, Organisation::person, id).stream().findFirst();
    }

    /** Full name behind an actor of the audit trail, "A thay B" included; the text itself when nobody is known by it. */
    public String actorName(String actor) {
        return query("select org_actor_name(?)", row -> row.getString(1), actor).getFirst();
    }

    /** The same for many, by actor. */
    public Map<String, String> actorNames(Collection<String> actors) {
        Map<String, String> names = new HashMap<>();
        query(
                "select actor, org_actor_name(actor) from unnest(?) as actor",
                row -> names.put(row.getString(1), row.getString(2)),
                Set.copyOf(actors));
        return names;
    }

    public List<Person> people(Collection<String> ids) {
        return query("select * from org_person where person_id = any(?)", Organisation::person, ids);
    }

    /** People whose present unit is one of these. */
    public List<Person> peopleOf(Collection<String> unitCodes) {
        return query(
                "select * from org_person where unit_code = any(?) order by full_name, person_id",
                Organisation::person,
                unitCodes);
    }

    /** The head (trưởng đơn vị), of a unit that has ended the head of the one that carries on; for a body with a management board inside it, the head of that board. */
    public Optional<Person> headOf(String unit) {
        String unitCode = current(unit);
        return query("""
                        select p.* from org_person p where p.head_of = ?
                        union all
                        select p.* from org_person p join org_unit u on u.code = p.head_of
                        where u.parent_code = ? and u.kind = 'BAN_GIAM_HIEU'""", Organisation::person, unitCode, unitCode).stream().findFirst();
    }

    public Optional<Delegation> delegation(String id) {
        return query("select * from org_delegation where id = ?", Organisation::delegation, id).stream()
                .findFirst();
    }

    /** What this head has delegated on that day. */
    public List<Delegation> delegatedBy(String head, LocalDate day) {
        return query(
                "select * from org_delegation where from_person = ? and not revoked"
                        + " and ? between valid_from and valid_to order by id",
                Organisation::delegation,
                head,
                day);
    }

    /** What was delegated to this person on that day. */
    public List<Delegation> delegatedTo(String deputy, LocalDate day) {
        return query(DELEGATED_TO, Organisation::delegation, deputy, day);
    }

    /**
     * Reads these people, and what was delegated to them on that day, at once: within a {@link Recall} asking for one of
     * them afterwards costs nothing.
     */
    public void recall(Collection<String> ids, LocalDate day) {
        Map<String, List<Object>> people = new HashMap<>();
        people(ids).forEach(person -> people.put(person.personId(), List.of(person)));
        Map<String, List<Object>> delegations = new HashMap<>();
        query(
                        "select * from org_delegation where to_person = any(?) and not revoked"
                                + " and ? between valid_from and valid_to order by id",
                        Organisation::delegation,
                        ids,
                        day)
                .forEach(delegation -> delegations
                        .computeIfAbsent(delegation.toPerson(), _ -> new ArrayList<>())
                        .add(delegation));
        for (String id : ids) {
            Recall.know(new Question(PERSON, List.of(id)), people.getOrDefault(id, List.of()));
            Recall.know(new Question(DELEGATED_TO, List.of(id, day)), delegations.getOrDefault(id, List.of()));
        }
    }

    /** The calendar of all years known so far; years not published count weekends only. */
    public WorkingDays workingDays() {
        return Recall.of(WorkingDays.class, this::readWorkingDays);
    }

    private WorkingDays readWorkingDays() {
        Map<LocalDate, String> daysOff = new HashMap<>();
        Set<LocalDate> workdays = new HashSet<>();
        query("select days_off, workdays from org_calendar", row -> {
            for (DayOff day : read(row.getString(1), new TypeReference<List<DayOff>>() {})) {
                daysOff.put(day.date(), day.name());
            }
            workdays.addAll(read(row.getString(2), new TypeReference<List<LocalDate>>() {}));
            return "";
        });
        return new WorkingDays(Map.copyOf(daysOff), Set.copyOf(workdays));
    }

    /** A weekday that is off, with the name of the holiday. */
    public record DayOff(LocalDate date, String name) {}

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Calendar cannot be read", e);
        }
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        return Recall.of(new Question(sql, Arrays.asList(parameters)), () -> read(sql, mapper, parameters));
    }

    private <T> List<T> read(String sql, RowMapper<T> mapper, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof Collection<?> many) {
                    Array array = connection.createArrayOf("text", many.toArray());
                    select.setArray(i + 1, array);
                } else {
                    select.setObject(i + 1, parameters[i]);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(mapper.map(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the organisation", e);
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"),
                row.getString("parent_code"),
                row.getBoolean("legal_personality"),
                row.getString("bloc_code"),
                row.getString("bloc_role"),
                row.getString("head_title"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor_code"));
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                row.getString("id"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("unit_code"),
                row.getString("role"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("revoked"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("person_id"),
                row.getString("full_name"),
                row.getString("unit_code"),
                row.getString("position"),
                row.getString("role_group"),
                row.getString("email"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("head_of"));
    }
}
