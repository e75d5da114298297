package vn.thidua.award.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactType;

/** Values of a case as people write them, made the same: days, yes and no, one thing where a list may stand. */
final class WrittenValues {

    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d.*");
    private static final Set<String> OF_REASON = Set.of("rule", "article");
    private static final Map<String, String> REASON = Map.of("code", "rule", "id", "rule", "clause", "rule");

    private WrittenValues() {}

    /** 2025-12-10, 10/12/2025 and 2025-12-10 00:00:00 are the same day; what is none is left for the check to name. */
    static void day(Map<String, Object> map, String... names) {
        for (String name : names) {
            if (map.get(name) instanceof String text) {
                Matcher day = VIETNAMESE_DAY.matcher(text.strip());
                Matcher time = WITH_TIME.matcher(text.strip());
                if (day.matches()) {
                    map.put(
                            name,
                            "%s-%02d-%02d"
                                    .formatted(
                                            day.group(3),
                                            Integer.parseInt(day.group(2)),
                                            Integer.parseInt(day.group(1))));
                } else {
                    map.put(name, time.matches() ? time.group(1) : text.strip());
                }
            }
        }
    }

    static void list(Map<String, Object> map, String... names) {
        for (String name : names) {
            if (map.get(name) instanceof String one) {
                map.put(name, parts(one));
            }
        }
    }

    private static List<String> parts(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" *[;,] *", -1));
    }

    /** A reason is the id of a rule, or a mapping of rule and article. */
    static void reasons(Map<String, Object> plain) {
        Object written = plain.get("because");
        if (written == null) {
            return;
        }
        List<Object> reasons = new ArrayList<>();
        for (Object reason : written instanceof List<?> list ? list : List.of(written)) {
            reasons.add(reason instanceof Map<?, ?> map ? reason(map) : String.valueOf(reason));
        }
        plain.put("because", reasons);
    }

    private static Map<String, String> reason(Map<?, ?> written) {
        Map<String, String> reason = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            String name = REASON.getOrDefault(String.valueOf(key), String.valueOf(key));
            if (!OF_REASON.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown field '" + key + "' of a reason; known here: rule, article");
            }
            reason.put(name, String.valueOf(value));
        });
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("a reason names neither rule nor article");
        }
        return reason;
    }

    static void truths(Map<String, Object> plain) {
        if (plain.get("clauses") instanceof Map<?, ?> written) {
            Map<String, String> truths = new LinkedHashMap<>();
            written.forEach((rule, truth) -> truths.put(
                    String.valueOf(rule),
                    String.valueOf(truth).strip().toUpperCase(Locale.ROOT).replace(' ', '_')));
            plain.put("clauses", truths);
        }
    }

    static void ofRow(Map<String, Object> row) {
        day(row, "decisionDate", "from", "to");
        list(row, "usedFor");
        if (row.get("code") instanceof Number number) {
            row.put("code", number.toString());
        }
        if (row.get("decided") instanceof String decided) {
            row.put("decided", yes(decided));
        }
        String form = award(row);
        if (form != null) {
            row.put("type", form);
        }
    }

    /** Whether an award is a title or a form is known by its code. */
    private static @Nullable String award(Map<String, Object> row) {
        Object type = row.get("type");
        String code = String.valueOf(row.get("code"));
        boolean award =
                FactType.TITLE.code().equals(type) || FactType.FORM.code().equals(type);
        if (award && FactType.TITLE.codes().contains(code)) {
            return FactType.TITLE.code();
        }
        return award && FactType.FORM.codes().contains(code) ? FactType.FORM.code() : null;
    }

    private static Object yes(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "có" -> true;
            case "false", "no", "n", "off", "không" -> false;
            default -> text;
        };
    }
}
