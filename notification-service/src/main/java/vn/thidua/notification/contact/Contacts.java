package vn.thidua.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.store.Database;

/** Who is officer and who is principal of a body (đầu mối); accounts and their roles live elsewhere. */
@ApplicationScoped
public class Contacts {

    /** One line: in this body this person holds this role. */
    public record Contact(String role, String unitCode, String personId) {}

    private final Database database;
    private final Organisation organisation;

    Contacts(Database database, Organisation organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /** The previous holder, if any. */
    Optional<String> put(Contact contact) {
        Optional<String> before = database.first(
                "select person_id from contact where role = ? and unit_code = ? for update",
                row -> row.getString(1),
                contact.role(),
                contact.unitCode());
        database.update("""
                insert into contact (role, unit_code, person_id) values (?, ?, ?)
                on conflict (role, unit_code) do update set person_id = excluded.person_id""", contact.role(), contact.unitCode(), contact.personId());
        return before;
    }

    List<Contact> of(Collection<String> units) {
        return database.list(
                "select role, unit_code, person_id from contact where unit_code = any(?) order by unit_code, role",
                row -> new Contact(row.getString(1), row.getString(2), row.getString(3)),
                units);
    }

    /** The officer responsible for a unit: of the unit itself or of the nearest body above it. */
    public Optional<Person> officerFor(String unitCode) {
        return nearest(Role.EMULATION_OFFICER, unitCode);
    }

    /** The principal; where none is entered, the head of the nearest body with legal personality. */
    public Optional<Person> principalFor(String unitCode) {
        return nearest(Role.PRINCIPAL, unitCode).or(() -> organisation.ancestors(unitCode).stream()
                .flatMap(code -> organisation.unit(code).stream())
                .filter(unit -> unit.legalPersonality())
                .findFirst()
                .flatMap(unit -> organisation.headOf(unit.code())));
    }

    /** The first deputy of the unit who is there on that day, besides the one who has to act anyway. */
    public Optional<Person> deputyOf(String unitCode, LocalDate today, @Nullable String besides) {
        return organisation.peopleOf(List.of(unitCode)).stream()
                .filter(person -> person.position().startsWith("Phó") && person.isThereOn(today))
                .filter(person -> !person.personId().equals(besides))
                .min(Comparator.comparing(Person::personId));
    }

    private record HolderOf(String role, String unitCode) {}

    private Optional<String> holder(String role, String unitCode) {
        return Recall.of(
                new HolderOf(role, unitCode),
                () -> database.first(
                        "select person_id from contact where role = ? and unit_code = ?",
                        row -> row.getString(1),
                        role,
                        unitCode));
    }

    private Optional<Person> nearest(String role, String unitCode) {
        return organisation.ancestors(unitCode).stream()
                .flatMap(code -> holder(role, code).stream())
                .findFirst()
                .flatMap(organisation::person);
    }
}
