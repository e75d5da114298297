package vn.thidua.campaign.organisation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.organisation.OrganisationList.Line;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.problem.Refusal;

/** Takes over lists of units and people: all rows or none; only what differs is written and announced. */
@ApplicationScoped
class ImportOrganisation {

    static final String TOPIC = "thidua.organisation";

    /** How many rows of a list were new, different, the same. */
    record Count(int created, int changed, int unchanged) {}

    /** Result of an import. */
    record Imported(Count units, Count people) {}

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;

    ImportOrganisation(Outbox outbox, AuditLog audit, Caller caller) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Imported run(byte @Nullable [] unitsCsv, byte @Nullable [] peopleCsv) {
        if (unitsCsv == null && peopleCsv == null) {
            throw new Refusal(OrganisationReason.IMPORT_EMPTY, "Cần tệp units hoặc people, dạng CSV.");
        }
        // two imports at once would each count and announce the same change
        Panache.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('import-organisation'))")
                .getSingleResult();
        ImportErrors errors = new ImportErrors();
        List<Line<UnitRow>> units = unitsCsv == null ? List.of() : OrganisationList.units(unitsCsv, errors);
        List<Line<PersonRow>> people = peopleCsv == null ? List.of() : OrganisationList.people(peopleCsv, errors);

        Map<String, UnitRow> tree = new HashMap<>();
        UnitRow.<UnitRow>listAll().forEach(unit -> tree.put(unit.code, unit));
        Set<String> known = Set.copyOf(tree.keySet());
        Map<String, UnitRow> merged = new HashMap<>(tree);
        units.forEach(line -> merged.put(line.row().code, line.row()));
        checkUnits(units, merged, errors);
        checkPeople(people, merged, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(
                    OrganisationReason.IMPORT_REJECTED,
                    "Có %d chỗ cần sửa trong danh sách.".formatted(errors.all().size()),
                    errors.all());
        }
        return new Imported(writeUnits(units, tree, known), writePeople(people, merged));
    }

    private void checkUnits(List<Line<UnitRow>> units, Map<String, UnitRow> merged, ImportErrors errors) {
        for (Line<UnitRow> line : units) {
            UnitRow unit = line.row();
            exists(line.line(), "parent_code", unit.parentCode, merged.keySet(), errors);
            exists(line.line(), "bloc_code", unit.blocCode, merged.keySet(), errors);
            exists(line.line(), "successor_code", unit.successorCode, merged.keySet(), errors);
            if (isInLoop(unit, merged)) {
                errors.add(OrganisationList.UNITS, line.line(), "parent_code", "loop", "đơn vị nằm dưới chính nó.");
            } else if (!isCovered(unit.code, merged)) {
                errors.add(
                        OrganisationList.UNITS,
                        line.line(),
                        "unit_code",
                        "outside",
                        "đơn vị “" + unit.code + "” nằm ngoài phạm vi của tài khoản.");
            }
        }
    }

    private void checkPeople(List<Line<PersonRow>> people, Map<String, UnitRow> merged, ImportErrors errors) {
        for (Line<PersonRow> line : people) {
            String unit = line.row().unitCode;
            if (unit.isEmpty()) {
                continue;
            }
            if (!merged.containsKey(unit)) {
                errors.add(
                        OrganisationList.PEOPLE,
                        line.line(),
                        "unit_code",
                        "unknown",
                        "không có đơn vị mã “" + unit + "”.");
            } else if (!isCovered(unit, merged)) {
                errors.add(
                        OrganisationList.PEOPLE,
                        line.line(),
                        "unit_code",
                        "outside",
                        "đơn vị “" + unit + "” nằm ngoài phạm vi của tài khoản.");
            }
        }
    }

    private static void exists(int line, String column, @Nullable String code, Set<String> known, ImportErrors errors) {
        if (code != null && !known.contains(code)) {
            errors.add(OrganisationList.UNITS, line, column, "unknown", "không có đơn vị mã “" + code + "”.");
        }
    }

    private static boolean isInLoop(UnitRow unit, Map<String, UnitRow> tree) {
        Set<String> seen = new HashSet<>();
        for (UnitRow at = unit; at != null; at = at.parentCode == null ? null : tree.get(at.parentCode)) {
            if (!seen.add(at.code)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCovered(String code, Map<String, UnitRow> tree) {
        Collection<String> roots = caller.unitRoots();
        Set<String> seen = new HashSet<>();
        for (UnitRow at = tree.get(code);
                at != null && seen.add(at.code);
                at = at.parentCode == null ? null : tree.get(at.parentCode)) {
            if (roots.contains(at.code)) {
                return true;
            }
        }
        return false;
    }

    private Count writeUnits(List<Line<UnitRow>> units, Map<String, UnitRow> present, Set<String> known) {
        int created = 0;
        int changed = 0;
        for (Line<UnitRow> line : units) {
            UnitRow wanted = line.row();
            UnitRow before = known.contains(wanted.code) ? present.get(wanted.code) : null;
            if (before != null
                    && before.changed().equals(wanted.changed())
                    && Objects.equals(before.note, wanted.note)) {
                continue;
            }
            boolean announce = before == null || !before.changed().equals(wanted.changed());
            Panache.getEntityManager().merge(wanted);
            if (announce) {
                outbox.add(TOPIC, UnitChanged.TYPE, wanted.code, wanted.changed());
            }
            audit.record(new AuditEntry(
                    "unit",
                    wanted.code,
                    "import",
                    before == null ? null : String.valueOf(before.validTo),
                    String.valueOf(wanted.validTo),
                    null));
            if (before == null) {
                created++;
            } else {
                changed++;
            }
        }
        return new Count(created, changed, units.size() - created - changed);
    }

    private Count writePeople(List<Line<PersonRow>> people, Map<String, UnitRow> units) {
        Map<String, PersonRow> present = new HashMap<>();
        PersonRow.<PersonRow>listAll().forEach(person -> present.put(person.personId, person));
        int created = 0;
        int changed = 0;
        for (Line<PersonRow> line : people) {
            PersonRow wanted = line.row();
            wanted.headOf = headOf(wanted, units);
            PersonRow before = present.get(wanted.personId);
            if (before != null && same(before, wanted)) {
                continue;
            }
            if (before == null || !before.changed().equals(wanted.changed())) {
                outbox.add(TOPIC, PersonChanged.TYPE, wanted.personId, wanted.changed());
            }
            audit.record(new AuditEntry(
                    "person",
                    wanted.personId,
                    "import",
                    before == null ? null : before.unitCode,
                    wanted.unitCode,
                    null));
            Panache.getEntityManager().merge(wanted);
            if (before == null) {
                created++;
            } else {
                changed++;
            }
        }
        return new Count(created, changed, people.size() - created - changed);
    }

    /** The person whose position is the title of the unit's head (Trưởng khoa, Trưởng phòng, Hiệu trưởng …) heads it. */
    private static @Nullable String headOf(PersonRow person, Map<String, UnitRow> units) {
        UnitRow unit = units.get(person.unitCode);
        return unit != null && person.endDate == null && person.position.equalsIgnoreCase(unit.headTitle)
                ? unit.code
                : null;
    }

    private static boolean same(PersonRow a, PersonRow b) {
        return a.changed().equals(b.changed())
                && a.gender.equals(b.gender)
                && a.employmentType.equals(b.employmentType)
                && a.partyMember == b.partyMember
                && Objects.equals(a.note, b.note);
    }
}
