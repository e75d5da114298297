package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** People and collectives as their facts know them (hồ sơ dữ kiện). */
@ApplicationScoped
class SubjectFacts {

    private final EntityManager database;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Sight sight;
    private final Caller caller;

    SubjectFacts(EntityManager database, Organisation organisation, Subjects subjects, Sight sight, Caller caller) {
        this.database = database;
        this.organisation = organisation;
        this.subjects = subjects;
        this.sight = sight;
        this.caller = caller;
    }

    @Transactional
    FactViews.SubjectView one(SubjectKind kind, String id) {
        Subjects.Subject subject = subjects.find(kind, id).orElseThrow(Sight::notThere);
        sight.require(kind, id, subject.unitCode());
        boolean sensitive = sight.seesSensitive(kind, id, subject.unitCode());
        Optional<Person> person = kind == SubjectKind.PERSON ? organisation.person(id) : Optional.empty();
        return new FactViews.SubjectView(
                kind,
                id,
                subject.name(),
                subject.position(),
                subject.unitCode(),
                organisation.unitName(subject.unitCode()),
                person.map(Person::startDate).orElse(null),
                person.map(Person::endDate).orElse(null),
                sensitive,
                earlier(kind, id, sensitive),
                mayChange(subject.unitCode()) ? List.of("add") : List.of());
    }

    /** Those who enter facts, within their own subtree. */
    boolean mayChange(String unitCode) {
        return caller.hasAny(Role.COUNCIL_SECRETARY, Role.EMULATION_OFFICER)
                && organisation.ancestors(unitCode).stream().anyMatch(caller.unitRoots()::contains);
    }

    private List<FactViews.EarlierView> earlier(SubjectKind kind, String id, boolean sensitive) {
        return database.createQuery(
                        "from EarlierFact where subjectKind = :kind and subjectId = :id order by at desc",
                        EarlierFact.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .filter(earlier -> sensitive || !earlier.type.sensitive())
                .map(earlier -> new FactViews.EarlierView(
                        earlier.recordId,
                        earlier.year,
                        ImportReports.what(earlier.row()),
                        earlier.row().decisionWords(),
                        earlier.action,
                        earlier.reason,
                        earlier.at,
                        earlier.by))
                .toList();
    }

    /** People and collectives of the units that the caller may see; a plain member finds only the own file. */
    @Transactional
    Page<FactViews.SubjectSummary> page(
            @Nullable String unitCode, @Nullable String query, @Nullable String cursor, @Nullable Integer size) {
        List<Subjects.Subject> found = visible(unitCode).stream()
                .filter(subject -> query == null || folded(subject.name()).contains(folded(query)))
                .sorted(Comparator.comparing(Subjects.Subject::unitCode).thenComparing(Subjects.Subject::id))
                .toList();
        int wanted = Cursor.size(size);
        Cursor from = Cursor.parse(cursor, 2);
        List<Subjects.Subject> rest = from == null
                ? found
                : found.stream().filter(subject -> isAfter(subject, from)).toList();
        List<Subjects.Subject> shown = rest.stream().limit(wanted + 1L).toList();
        Map<String, Numbers> numbers =
                numbers(shown.stream().map(Subjects.Subject::id).toList());
        Function<String, String> units = subjects.unitNames(
                shown.stream().map(Subjects.Subject::unitCode).toList());
        return Page.of(
                shown,
                wanted,
                found.size(),
                subject -> {
                    Numbers n = numbers.getOrDefault(subject.id(), new Numbers(0, 0, 0));
                    return new FactViews.SubjectSummary(
                            subject.kind(),
                            subject.id(),
                            subject.name(),
                            subject.position(),
                            subject.unitCode(),
                            units.apply(subject.unitCode()),
                            n.facts(),
                            n.honours(),
                            n.review());
                },
                subject -> Cursor.at(subject.unitCode(), subject.id()));
    }

    private static boolean isAfter(Subjects.Subject subject, Cursor from) {
        int order = subject.unitCode().compareTo(from.keys().getFirst());
        return order > 0 || (order == 0 && subject.id().compareTo(from.keys().getLast()) > 0);
    }

    private List<Subjects.Subject> visible(@Nullable String unitCode) {
        if (!sight.readsOthers()) {
            return caller.personId().flatMap(id -> subjects.find(SubjectKind.PERSON, id)).stream()
                    .toList();
        }
        List<String> units = sight.unitList().stream()
                .filter(code -> unitCode == null
                        || code.equals(unitCode)
                        || organisation.ancestors(code).contains(unitCode))
                .toList();
        return java.util.stream.Stream.concat(
                        organisation.peopleOf(units).stream().map(Subjects::of),
                        organisation.units(units).stream().map(Subjects::of))
                .toList();
    }

    private record Numbers(long facts, long honours, long review) {}

    private Map<String, Numbers> numbers(List<String> ids) {
        Map<String, Numbers> numbers = new HashMap<>();
        if (ids.isEmpty()) {
            return numbers;
        }
        boolean sensitive =
                sight.unitList().stream().anyMatch(unit -> sight.seesSensitive(SubjectKind.UNIT, unit, unit));
        List<FactType> types = Arrays.stream(FactType.values())
                .filter(type -> sensitive || !type.sensitive())
                .toList();
        database.createQuery("""
                        select subjectId, count(*),
                            sum(case when type in (TITLE, FORM) and status = VALID and decisionNo is not null then 1 else 0 end),
                            sum(case when status = UNDER_REVIEW then 1 else 0 end)
                        from FactEntity where subjectId in :ids and type in :types group by subjectId""", Object[].class)
                .setParameter("ids", ids)
                .setParameter("types", types)
                .getResultStream()
                .forEach(row ->
                        numbers.put((String) row[0], new Numbers(number(row[1]), number(row[2]), number(row[3]))));
        return numbers;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Names are found without their marks: Hoa finds Hòa and Hoà. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
