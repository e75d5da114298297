package vn.thidua.campaign.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists {@code units.csv} and {@code people.csv} as rows; what is wrong with single cells goes to the errors. */
final class OrganisationList {

    static final String UNITS = "units";
    static final String PEOPLE = "people";

    static final Set<String> KINDS = Set.of(
            "CO_QUAN_DANG",
            "UBND_TINH",
            "UBND_XA",
            "HOI_DONG",
            "SO",
            "PHONG",
            "BAN",
            "KHOI_THI_DUA",
            "TRUONG",
            "DON_VI_SU_NGHIEP",
            "DOAN_THE",
            "BAN_GIAM_HIEU",
            "KHOA");
    private static final Set<String> ROLE_GROUPS =
            Set.of("LANH_DAO_TRUONG", "LANH_DAO_KHOA_PHONG", "GIANG_VIEN", "VIEN_CHUC", "NGUOI_LAO_DONG", "CONG_CHUC");
    private static final Set<String> EMPLOYMENT = Set.of("VIEN_CHUC", "CONG_CHUC", "HOP_DONG_LAO_DONG");
    private static final Set<String> BLOC_ROLES = Set.of("TRUONG_KHOI", "PHO_TRUONG_KHOI", "THANH_VIEN");

    /** A row and the line that it stood on. */
    record Line<T>(int line, T row) {}

    private OrganisationList() {}

    static List<Line<UnitRow>> units(byte[] csv, ImportErrors errors) {
        List<Line<UnitRow>> units = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Csv.Row row : rows(UNITS, csv, errors, "unit_code", "name", "short_name", "kind", "valid_from")) {
            UnitRow unit = new UnitRow();
            unit.code = errors.required(UNITS, row, "unit_code");
            unit.name = errors.required(UNITS, row, "name");
            unit.shortName = errors.required(UNITS, row, "short_name");
            unit.kind = errors.oneOf(UNITS, row, "kind", KINDS);
            unit.parentCode = row.get("parent_code");
            unit.legalPersonality = errors.flag(UNITS, row, "legal_personality");
            unit.blocCode = row.get("bloc_code");
            // the column is named after the year that the roles hold for: bloc_role_2027
            unit.blocRole = row.cells().keySet().stream()
                    .filter(column -> column.startsWith("bloc_role"))
                    .map(row::get)
                    .filter(role -> role != null)
                    .findFirst()
                    .orElse(null);
            if (unit.blocRole != null && !BLOC_ROLES.contains(unit.blocRole)) {
                errors.add(UNITS, row.line(), "bloc_role", "unknown", "vai trò trong khối lạ “" + unit.blocRole + "”.");
            }
            unit.headTitle = row.get("head_title");
            unit.validFrom = errors.requiredDay(UNITS, row, "valid_from");
            unit.validTo = errors.day(UNITS, row, "valid_to");
            unit.successorCode = row.get("successor_code");
            unit.note = row.get("note");
            checkOrder(UNITS, row.line(), "valid_to", unit.validFrom, unit.validTo, errors);
            once(UNITS, row.line(), "unit_code", unit.code, seen, errors);
            units.add(new Line<>(row.line(), unit));
        }
        return units;
    }

    static List<Line<PersonRow>> people(byte[] csv, ImportErrors errors) {
        List<Line<PersonRow>> people = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Csv.Row row : rows(
                PEOPLE, csv, errors, "person_id", "full_name", "unit_code", "position", "role_group", "start_date")) {
            PersonRow person = new PersonRow();
            person.personId = errors.required(PEOPLE, row, "person_id");
            person.fullName = errors.required(PEOPLE, row, "full_name");
            person.gender = errors.oneOf(PEOPLE, row, "gender", Set.of("NAM", "NU"));
            person.unitCode = errors.required(PEOPLE, row, "unit_code");
            person.position = errors.required(PEOPLE, row, "position");
            person.roleGroup = errors.oneOf(PEOPLE, row, "role_group", ROLE_GROUPS);
            person.employmentType = errors.oneOf(PEOPLE, row, "employment_type", EMPLOYMENT);
            person.partyMember = errors.flag(PEOPLE, row, "party_member");
            person.startDate = errors.requiredDay(PEOPLE, row, "start_date");
            person.endDate = errors.day(PEOPLE, row, "end_date");
            person.email = row.get("email");
            person.note = row.get("note");
            if (person.email != null && !person.email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                errors.add(
                        PEOPLE, row.line(), "email", "not-an-address", "địa chỉ thư “" + person.email + "” chưa đúng.");
            }
            checkOrder(PEOPLE, row.line(), "end_date", person.startDate, person.endDate, errors);
            once(PEOPLE, row.line(), "person_id", person.personId, seen, errors);
            people.add(new Line<>(row.line(), person));
        }
        return people;
    }

    private static List<Csv.Row> rows(String list, byte[] csv, ImportErrors errors, String... required) {
        try {
            return Csv.read(csv, List.of(required));
        } catch (Csv.Unreadable e) {
            errors.addFile(list, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static void checkOrder(
            String list, int line, String column, LocalDate from, @Nullable LocalDate to, ImportErrors errors) {
        if (to != null && to.isBefore(from)) {
            errors.add(list, line, column, "before-start", "ngày cuối sớm hơn ngày đầu.");
        }
    }

    private static void once(
            String list, int line, String column, String key, Map<String, Integer> seen, ImportErrors errors) {
        Integer first = seen.putIfAbsent(key, line);
        if (first != null && !key.isEmpty()) {
            errors.add(list, line, column, "repeated", "mã “" + key + "” đã có ở dòng " + first + ".");
        }
    }
}
