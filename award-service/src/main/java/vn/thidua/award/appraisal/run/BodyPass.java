package vn.thidua.award.appraisal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.LoadFacts;
import vn.thidua.kit.organisation.Person;

/**
 * Appraises all people and units of a body: facts by a few thousand subjects at a time, each part stored in a
 * transaction of its own. What an interrupted pass left is taken up where it stopped; nothing is judged twice.
 */
public final class BodyPass {

    private static final int CHUNK = 2000;
    private static final String NOT_YET = """

              and not exists (select from appraisal_run_subject s
                              where s.run_id = ? and s.subject_kind = 'PERSON' and s.subject_id = p.person_id)""";
    private static final String PEOPLE = """
            select p.person_id, p.full_name, p.unit_code, p.position, p.role_group, p.email, p.start_date, p.end_date,
                   p.head_of
            from org_person p
            where p.unit_code = any(?) and p.person_id > ? and p.start_date <= ?
              and (p.end_date is null or p.end_date >= ?)""";
    private static final String IN_ORDER = " order by p.person_id limit " + CHUNK;

    private final DataSource database;
    private final Pass pass;
    private final JudgeChunk judge;
    private final LoadFacts load;
    private String lastPerson = "";
    private boolean begunBefore;

    public BodyPass(DataSource database, Pass pass, Appraiser appraiser, Rulebook rulebook) {
        this.database = database;
        this.pass = pass;
        this.judge = new JudgeChunk(pass, appraiser, rulebook);
        this.load = new LoadFacts(pass.calendar());
    }

    /** People first, by as many workers; then the units. Returns the units that are too large to be one collective. */
    public int run(int workers) throws InterruptedException, SQLException {
        begunBefore = isBegun();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Callable<Void>> work = IntStream.range(0, workers)
                    .<Callable<Void>>mapToObj(_ -> this::people)
                    .toList();
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
        return new UnitPass(database, pass, judge, load).run();
    }

    private boolean isBegun() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from appraisal_run_subject where run_id = ? limit 1")) {
            select.setObject(1, pass.run());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private Void people() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (List<Person> next = next(connection); !next.isEmpty(); next = next(connection)) {
                List<Snapshot> facts = load.people(connection, next);
                List<JudgeChunk.Loaded> chunk = new ArrayList<>(next.size());
                for (int i = 0; i < next.size(); i++) {
                    Person person = next.get(i);
                    chunk.add(new JudgeChunk.Loaded(
                            person.fullName(), person.position(), person.unitCode(), facts.get(i)));
                }
                judge.store(connection, chunk);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return null;
    }

    /** One worker at a time fetches the next people, in the order of their ids. */
    private synchronized List<Person> next(Connection connection) throws SQLException {
        // who is done is asked for only where an earlier attempt left something
        String sql = PEOPLE + (begunBefore ? NOT_YET : "") + IN_ORDER;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("text", pass.units().keySet().toArray()));
            select.setString(2, lastPerson);
            select.setObject(3, pass.day());
            select.setObject(4, LocalDate.of(pass.year(), 1, 1));
            if (begunBefore) {
                select.setObject(5, pass.run());
            }
            List<Person> people = new ArrayList<>(CHUNK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    people.add(person(row));
                }
            }
            if (!people.isEmpty()) {
                lastPerson = people.getLast().personId();
            }
            return people;
        }
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }
}
