package vn.thidua.award.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other ways to write a case that mean the same: the columns of {@code history.csv}, names of the API, short codes. All of
 * them stand in {@code docs/golden-cases.schema.json}; what does not is refused.
 */
final class GoldenAliases {

    private static final Map<String, String> CASE = Map.ofEntries(
            Map.entry("name", "case"),
            Map.entry("id", "case"),
            Map.entry("awardCode", "award"),
            Map.entry("on", "day"),
            Map.entry("date", "day"),
            Map.entry("received", "receivedOn"),
            Map.entry("expected", "expect"),
            Map.entry("outcome", "expect"),
            Map.entry("verdict", "expect"),
            Map.entry("reasons", "because"),
            Map.entry("subject", "facts"),
            Map.entry("kind", "subjectKind"),
            Map.entry("startDate", "start"),
            Map.entry("start_date", "start"),
            Map.entry("endDate", "end"),
            Map.entry("end_date", "end"));
    /** Words for people, which decide nothing. */
    private static final Set<String> REMARKS = Set.of("note", "comment", "description", "source", "tags");
    /** What is known of the subject may stand beside the case's own fields. */
    private static final List<String> OF_FACTS = List.of("subjectKind", "start", "end", "rows", "members", "holders");

    private static final Map<String, String> FACTS = Map.of(
            "startDate",
            "start",
            "endDate",
            "end",
            "facts",
            "rows",
            "start_date",
            "start",
            "end_date",
            "end",
            "kind",
            "subjectKind");
    private static final Map<String, String> KINDS = Map.of(
            "CA_NHAN", "PERSON",
            "INDIVIDUAL", "PERSON",
            "TAP_THE", "UNIT",
            "COLLECTIVE", "UNIT",
            "HO_GIA_DINH", "HOUSEHOLD");
    private static final Map<String, String> ROW = Map.ofEntries(
            Map.entry("record_id", "recordId"),
            Map.entry("id", "recordId"),
            Map.entry("record_type", "type"),
            Map.entry("decision_no", "decisionNo"),
            Map.entry("decision_date", "decisionDate"),
            Map.entry("decidedOn", "decisionDate"),
            Map.entry("decided_by", "decidedBy"),
            Map.entry("decision", "decisionNo"),
            Map.entry("level", "code"),
            Map.entry("used_for", "usedFor"),
            Map.entry("from_date", "from"),
            Map.entry("to_date", "to"),
            Map.entry("working_days", "workingDays"),
            Map.entry("days", "workingDays"));
    private static final Map<String, String> AWARDS = Map.ofEntries(
            Map.entry("COT", "CO_THI_DUA_TINH"),
            Map.entry("COCP", "CO_THI_DUA_CP"),
            Map.entry("CSTT", "LDTT"),
            Map.entry("DVTT", "TTLDTT"),
            Map.entry("DVQT", "TTLDXS"),
            Map.entry("CO_THI_DUA_CHINH_PHU", "CO_THI_DUA_CP"),
            Map.entry("BKT", "BANG_KHEN_TINH"),
            Map.entry("BK_TINH", "BANG_KHEN_TINH"),
            Map.entry("BK_TTG", "BANG_KHEN_TTG"),
            Map.entry("HCLD_HANG_BA", "HCLD_BA"),
            Map.entry("HCLD_HANG_NHI", "HCLD_NHI"),
            Map.entry("HCLD_HANG_NHAT", "HCLD_NHAT"),
            Map.entry("BKTTG", "BANG_KHEN_TTG"),
            Map.entry("BANG_KHEN_THU_TUONG", "BANG_KHEN_TTG"),
            Map.entry("GK", "GIAY_KHEN"),
            Map.entry("HCLD3", "HCLD_BA"),
            Map.entry("HCLDHB", "HCLD_BA"),
            Map.entry("ADVANCED_WORKER", "LDTT"),
            Map.entry("GRASSROOTS_EMULATION_FIGHTER", "CSTDCS"),
            Map.entry("PROVINCIAL_EMULATION_FIGHTER", "CSTDT"),
            Map.entry("NATIONAL_EMULATION_FIGHTER", "CSTDTQ"));
    private static final Map<String, String> TYPES = Map.of(
            "CLASSIFICATION", "XEP_LOAI",
            "TITLE", "DANH_HIEU",
            "FORM", "HINH_THUC",
            "INITIATIVE", "SANG_KIEN",
            "DISCIPLINE", "KY_LUAT",
            "LEAVE", "NGHI",
            "TRANSFER", "CHUYEN_CONG_TAC",
            "PENDING", "VIEC_DANG_XEM_XET",
            "VIOLATION", "VI_PHAM",
            "BLOC_RANK", "XEP_HANG_KHOI");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("EXCELLENT", "HOAN_THANH_XUAT_SAC"),
            Map.entry("HTXSNV", "HOAN_THANH_XUAT_SAC"),
            Map.entry("GOOD", "HOAN_THANH_TOT"),
            Map.entry("HTTNV", "HOAN_THANH_TOT"),
            Map.entry("COMPLETED", "HOAN_THANH"),
            Map.entry("HTNV", "HOAN_THANH"),
            Map.entry("NOT_COMPLETED", "KHONG_HOAN_THANH"),
            Map.entry("KHTNV", "KHONG_HOAN_THANH"),
            Map.entry("REPRIMAND", "KHIEN_TRACH"),
            Map.entry("WARNING", "CANH_CAO"));
    private static final Map<String, String> STATUS = Map.of(
            "VALID", "HIEU_LUC",
            "REVOKED", "THU_HOI",
            "CLAIMED", "CHUA_XAC_MINH",
            "UNDER_REVIEW", "CAN_RA_SOAT",
            "PENDING", "DANG_XU_LY");
    private static final Map<String, String> OUTCOMES = Map.of(
            "NEEDS_HUMAN_REVIEW", "UNDETERMINED",
            "INELIGIBLE", "NOT_ELIGIBLE",
            "ON_HOLD", "HOLD");

    private GoldenAliases() {}

    /** The name under which a key of a case or of its facts is known. */
    static String key(String written) {
        for (Map<String, String> names : List.of(CASE, FACTS, ROW)) {
            if (names.containsKey(written)) {
                return names.get(written);
            }
        }
        return written;
    }

    /** Every key that may stand for another, and the words for people. */
    static Set<String> keys() {
        return Stream.of(CASE.keySet(), FACTS.keySet(), ROW.keySet(), REMARKS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    static Object plain(Object written) {
        if (!(written instanceof Map<?, ?> map)) {
            return written;
        }
        Map<String, Object> plain = renamed(map, CASE);
        plain.keySet().removeAll(REMARKS);
        if (plain.get("expect") instanceof Map<?, ?> expected) {
            plain.remove("expect");
            expected.forEach((key, value) -> put(plain, CASE.getOrDefault(String.valueOf(key), key.toString()), value));
        }
        value(plain, "expect", OUTCOMES);
        value(plain, "other", OUTCOMES);
        value(plain, "award", AWARDS);
        value(plain, "pack", Map.of());
        WrittenValues.day(plain, "day", "receivedOn");
        WrittenValues.list(plain, "units", "records");
        WrittenValues.reasons(plain);
        WrittenValues.truths(plain);
        stated(plain);
        return plain;
    }

    /** Facts as a list of rows, as a mapping, or beside the fields of the case. */
    private static void stated(Map<String, Object> plain) {
        Object written = plain.remove("facts");
        Map<String, Object> facts = new LinkedHashMap<>();
        if (written instanceof List<?> rows) {
            facts.put("rows", rows);
        } else if (written instanceof Map<?, ?> stated) {
            facts.putAll(renamed(stated, FACTS));
        } else if (written instanceof String kind) {
            facts.put("subjectKind", kind);
        } else if (written != null) {
            throw new IllegalArgumentException("'facts' is neither a mapping nor a list of rows");
        }
        for (String name : OF_FACTS) {
            if (plain.containsKey(name)) {
                put(facts, name, plain.remove(name));
            }
        }
        if (!facts.isEmpty()) {
            plain.put("facts", facts(facts));
        }
    }

    private static Map<String, Object> facts(Map<?, ?> stated) {
        Map<String, Object> facts = renamed(stated, FACTS);
        facts.keySet().removeAll(REMARKS);
        value(facts, "subjectKind", KINDS);
        WrittenValues.day(facts, "start", "end");
        if (facts.get("rows") instanceof List<?> rows) {
            facts.put("rows", rows(rows));
        }
        if (facts.get("members") instanceof List<?> members) {
            facts.put(
                    "members",
                    members.stream()
                            .map(member -> member instanceof Map<?, ?> map ? facts(map) : member)
                            .toList());
        }
        return facts;
    }

    private static List<Object> rows(List<?> written) {
        List<Object> rows = new ArrayList<>();
        for (Object row : written) {
            if (row instanceof Map<?, ?> map) {
                Map<String, Object> plain = renamed(map, ROW);
                value(plain, "type", TYPES);
                value(plain, "code", CODES);
                value(plain, "code", AWARDS);
                value(plain, "status", STATUS);
                WrittenValues.ofRow(plain);
                rows.add(plain);
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> renamed(Map<?, ?> written, Map<String, String> names) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            String name = names.getOrDefault(String.valueOf(key), String.valueOf(key));
            if (renamed.containsKey(name)) {
                throw new IllegalArgumentException("'" + name + "' is written twice, once as '" + key + "'");
            }
            renamed.put(name, value);
        });
        return renamed;
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (map.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("'" + name + "' is written twice");
        }
    }

    /** Codes in any case, with đ for d, with spaces or hyphens. */
    private static void value(Map<String, Object> map, String key, Map<String, String> names) {
        if (map.get(key) instanceof String text) {
            String code = text.strip()
                    .toUpperCase(Locale.ROOT)
                    .replace('Đ', 'D')
                    .replaceAll("pack".equals(key) ? "[ _]" : "[ -]", "pack".equals(key) ? "-" : "_");
            map.put(key, names.getOrDefault(code, code));
        }
    }
}
