package vn.thidua.award.appraisal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.facts.LoadFacts;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;

/** The collectives of a body, some at a time so that the facts of their members fit into memory. */
final class UnitPass {

    /** A unit above this size is an administration, not a collective that wins a title by its members' share. */
    private static final int LARGEST = 5000;

    private static final int CHUNK_MEMBERS = 10_000;
    private static final String MEMBERS = """
            select p.person_id, p.full_name, p.unit_code, p.position, p.role_group, p.email, p.start_date, p.end_date,
                   p.head_of
            from org_person p
            where p.unit_code = any(?) and p.start_date <= ? and (p.end_date is null or p.end_date >= ?)
            order by p.full_name, p.person_id limit %d""".formatted(LARGEST + 1);

    private final DataSource database;
    private final Pass pass;
    private final JudgeChunk judge;
    private final LoadFacts load;

    UnitPass(DataSource database, Pass pass, JudgeChunk judge, LoadFacts load) {
        this.database = database;
        this.pass = pass;
        this.judge = judge;
        this.load = load;
    }

    /** Returns how many units were left out because they are too large. */
    int run() throws SQLException {
        int leftOut = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Set<String> done = done(connection);
            List<LoadFacts.Collective> chunk = new ArrayList<>();
            int members = 0;
            for (Unit unit : pass.units().values().stream()
                    .filter(unit -> unit.isValidOn(pass.day()) && !done.contains(unit.code()))
                    .toList()) {
                List<Person> people = members(connection, unit.code());
                if (people.size() > LARGEST) {
                    leftOut++;
                    continue;
                }
                chunk.add(new LoadFacts.Collective(unit.code(), people));
                members += people.size();
                if (members > CHUNK_MEMBERS) {
                    store(connection, chunk);
                    chunk.clear();
                    members = 0;
                }
            }
            store(connection, chunk);
            connection.setAutoCommit(true);
        }
        return leftOut;
    }

    private void store(Connection connection, List<LoadFacts.Collective> collectives) throws SQLException {
        List<Snapshot> facts = load.collectives(connection, collectives, pass.year());
        List<JudgeChunk.Loaded> chunk = new ArrayList<>();
        for (Snapshot snapshot : facts) {
            Unit unit = pass.units().get(snapshot.subjectId());
            if (unit != null) {
                chunk.add(new JudgeChunk.Loaded(unit.name(), null, unit.code(), snapshot));
            }
        }
        judge.store(connection, chunk);
        connection.commit();
    }

    private List<Person> members(Connection connection, String unit) throws SQLException {
        List<String> below = pass.units().keySet().stream()
                .filter(code -> pass.parentsOf(code).contains(unit))
                .toList();
        LocalDate lastDay = LocalDate.of(pass.year(), 12, 31);
        try (PreparedStatement select = connection.prepareStatement(MEMBERS)) {
            select.setArray(1, connection.createArrayOf("text", below.toArray()));
            select.setObject(2, lastDay);
            select.setObject(3, lastDay);
            List<Person> people = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    people.add(BodyPass.person(row));
                }
            }
            return people;
        }
    }

    private Set<String> done(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select subject_id from appraisal_run_subject where run_id = ? and subject_kind = 'UNIT'")) {
            select.setObject(1, pass.run());
            Set<String> codes = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
            return codes;
        }
    }
}
