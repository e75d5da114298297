package vn.thidua.notification.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.store.Database;

/** Addresses that no mail reaches (địa chỉ hỏng), until the organisation gives another or an officer clears the mark. */
@ApplicationScoped
public class DeadAddresses {

    /** Why somebody gets no mails. */
    public record Trouble(
            String personId,
            String reason,
            @Nullable String address,
            @Nullable Instant since) {

        /** The ledger's words. */
        public String words() {
            return address == null ? reason + ", chỉ báo trong ứng dụng" : "Địa chỉ thư đã hỏng: " + reason;
        }
    }

    private final Database database;
    private final Clock clock;

    DeadAddresses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is wrong with the person's present address; empty when nothing is known to be. */
    public Optional<Trouble> of(Person person) {
        return Optional.ofNullable(of(List.of(person)).get(person.personId()));
    }

    /** The same for many, by person. */
    public Map<String, Trouble> of(Collection<Person> people) {
        List<String> ids = people.stream().map(Person::personId).toList();
        Map<String, Trouble> marked = database
                .list(
                        "select * from dead_address where person_id = any(?) and (retry_at is null or retry_at > ?)",
                        row -> new Trouble(
                                row.getString("person_id"),
                                row.getString("reason"),
                                row.getString("address"),
                                Database.moment(row, "since")),
                        ids,
                        clock.instant())
                .stream()
                .collect(Collectors.toMap(Trouble::personId, Function.identity()));
        return people.stream()
                .flatMap(person -> trouble(person, marked.get(person.personId())).stream())
                .collect(Collectors.toMap(Trouble::personId, Function.identity()));
    }

    private static Optional<Trouble> trouble(Person person, @Nullable Trouble marked) {
        String email = person.email();
        if (email == null || email.isBlank()) {
            return Optional.of(new Trouble(person.personId(), "Chưa có địa chỉ thư", null, null));
        }
        return marked != null && key(email).equals(marked.address()) ? Optional.of(marked) : Optional.empty();
    }

    /**
     * Marks the person's present address.
     *
     * @param retryAt when it is worth a try again; null = never by itself
     */
    public void mark(Person person, String reason, @Nullable Instant retryAt) {
        database.update(
                """
                insert into dead_address (person_id, address, reason, since, retry_at) values (?, ?, ?, ?, ?)
                on conflict (person_id) do update set address = excluded.address, reason = excluded.reason,
                    since = excluded.since, retry_at = excluded.retry_at""",
                person.personId(),
                key(person.email() == null ? "" : person.email()),
                reason,
                clock.instant(),
                retryAt);
    }

    /** False when nothing was marked. */
    boolean clear(String personId) {
        return database.update("delete from dead_address where person_id = ?", personId) == 1;
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
