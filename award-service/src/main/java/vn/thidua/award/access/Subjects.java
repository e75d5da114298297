package vn.thidua.award.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;

/** People and collectives as subjects of awards. */
@ApplicationScoped
public class Subjects {

    private final Organisation organisation;

    Subjects(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Who can be commended (đối tượng). */
    public record Subject(
            SubjectKind kind,
            String id,
            String name,
            @Nullable String position,
            String unitCode) {}

    public Optional<Subject> find(SubjectKind kind, String id) {
        return switch (kind) {
            case PERSON -> organisation.person(id).map(Subjects::of);
            case UNIT -> organisation.unit(id).map(Subjects::of);
            // households are known to the commune, not to this system
            case HOUSEHOLD -> Optional.empty();
        };
    }

    /** Names by id; unknown ids are left out. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        organisation.people(ids).forEach(person -> names.put(person.personId(), person.fullName()));
        organisation.units(ids).forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** Names of units, for lists: one query however long the list. */
    public Function<String, String> unitNames(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        organisation.units(Set.copyOf(codes)).forEach(unit -> names.put(unit.code(), unit.name()));
        return code -> names.getOrDefault(code, code);
    }

    public static Subject of(Person person) {
        return new Subject(
                SubjectKind.PERSON, person.personId(), person.fullName(), person.position(), person.unitCode());
    }

    public static Subject of(Unit unit) {
        return new Subject(SubjectKind.UNIT, unit.code(), unit.name(), null, unit.code());
    }
}
