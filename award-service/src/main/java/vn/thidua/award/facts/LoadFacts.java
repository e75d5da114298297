package vn.thidua.award.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.WorkingDays;

/** Loads the facts of many subjects by one query (nạp dữ kiện theo lô): the same snapshots as {@link Facts} gives. */
public final class LoadFacts {

    private static final String OF_SUBJECTS = """
            select subject_id, record_id, type, code, year, title, decision_no, decision_date, decided_by, basis,
                   used_for, from_date, to_date, working_days, status, note
            from fact where subject_kind = ? and subject_id = any(?)""";
    private static final String IN_ORDER = " order by subject_id, year, record_id";
    private static final int FETCH = 5000;

    private final WorkingDays calendar;

    public LoadFacts(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** A collective with its people at the end of the year. */
    public record Collective(String unitCode, List<Person> members) {

        public Collective {
            members = List.copyOf(members);
        }
    }

    /** In the order of the people. */
    public List<Snapshot> people(Connection database, List<Person> people) throws SQLException {
        Map<String, List<FactRow>> rows = rows(database, SubjectKind.PERSON, ids(people), null);
        return people.stream()
                .map(person -> new Snapshot(
                        SubjectKind.PERSON,
                        person.personId(),
                        person.startDate(),
                        person.endDate(),
                        rows.getOrDefault(person.personId(), List.of()),
                        List.of()))
                .toList();
    }

    /** In the order of the collectives; of a member only what counts for the collective's title of the year. */
    public List<Snapshot> collectives(Connection database, List<Collective> collectives, int year) throws SQLException {
        List<String> codes = collectives.stream().map(Collective::unitCode).toList();
        List<String> people = collectives.stream()
                .flatMap(collective -> collective.members().stream())
                .map(Person::personId)
                .distinct()
                .toList();
        Map<String, List<FactRow>> own = rows(database, SubjectKind.UNIT, codes, null);
        Map<String, List<FactRow>> ofMembers = rows(database, SubjectKind.PERSON, people, year);
        return collectives.stream()
                .map(collective -> new Snapshot(
                        SubjectKind.UNIT,
                        collective.unitCode(),
                        null,
                        null,
                        own.getOrDefault(collective.unitCode(), List.of()),
                        collective.members().stream()
                                .map(person -> member(person.personId(), ofMembers))
                                .toList()))
                .toList();
    }

    private static Member member(String id, Map<String, List<FactRow>> rows) {
        return new Member(
                id,
                rows.getOrDefault(id, List.of()).stream()
                        .filter(row -> Facts.OF_MEMBERS.contains(row.type()))
                        .toList());
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::personId).toList();
    }

    private Map<String, List<FactRow>> rows(
            Connection database, SubjectKind kind, Collection<String> subjects, @Nullable Integer year)
            throws SQLException {
        Map<String, List<FactRow>> found = HashMap.newHashMap(subjects.size());
        if (subjects.isEmpty()) {
            return found;
        }
        String sql = OF_SUBJECTS + (year == null ? "" : " and year = ?") + IN_ORDER;
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setString(1, kind.name());
            select.setArray(2, database.createArrayOf("text", subjects.toArray()));
            if (year != null) {
                select.setInt(3, year);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(Facts.counted(fact(row), calendar));
                }
            }
        }
        return found;
    }

    private static FactRow fact(ResultSet row) throws SQLException {
        String uses = row.getString(11);
        int workingDays = row.getInt(14);
        return new FactRow(
                row.getString(2),
                FactType.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                uses.isEmpty() ? List.of() : List.of(uses.split(";", -1)),
                row.getObject(12, LocalDate.class),
                row.getObject(13, LocalDate.class),
                workingDays == 0 && row.getObject(14) == null ? null : workingDays,
                FactStatus.valueOf(row.getString(15)),
                row.getString(16));
    }
}
