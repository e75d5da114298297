package vn.thidua.notification.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.notification.store.Database;

/** Telephone numbers that officers typed in, and the calls they made (đã gọi). */
@ApplicationScoped
class Phones {

    /** A call that was made. */
    record Call(String personId, String note, String calledBy, Instant calledAt) {}

    private final Database database;
    private final Clock clock;

    Phones(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<String> of(String personId) {
        return Optional.ofNullable(of(List.of(personId)).get(personId));
    }

    Map<String, String> of(Collection<String> people) {
        return database
                .list(
                        "select person_id, number from phone where person_id = any(?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        people)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(String personId, String number) {
        database.update("""
                insert into phone (person_id, number, entered_at) values (?, ?, ?)
                on conflict (person_id) do update set number = excluded.number, entered_at = excluded.entered_at""", personId, number, clock.instant());
    }

    void called(String personId, String note, String by) {
        database.update(
                "insert into phone_call (person_id, note, called_by, called_at) values (?, ?, ?, ?)",
                personId,
                note,
                by,
                clock.instant());
    }

    /** The last call to each of them. */
    Map<String, Call> lastCalls(Collection<String> people) {
        return database
                .list(
                        """
                        select distinct on (person_id) * from phone_call where person_id = any(?)
                        order by person_id, id desc""",
                        row -> new Call(
                                row.getString("person_id"),
                                row.getString("note"),
                                row.getString("called_by"),
                                Database.moment(row, "called_at")),
                        people)
                .stream()
                .collect(Collectors.toMap(Call::personId, Function.identity()));
    }
}
