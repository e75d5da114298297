package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the two tables that make a calendar: rules of public holidays, and yearly notices. Lines are comma-separated, {@code #}
 * begins a comment, the first line names the columns.
 */
public final class CalendarData {

    private CalendarData() {}

    /** Columns: name, calendar (SOLAR or LUNAR), month, day, days_before, days, from_year, to_year, source. */
    public static List<HolidayRule> rules(String table) {
        return rows(table, 9).stream()
                .map(row -> new HolidayRule(
                        row[0],
                        row[1].equals("LUNAR"),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4]),
                        Integer.parseInt(row[5]),
                        Integer.parseInt(row[6]),
                        row[7].isEmpty() ? 9999 : Integer.parseInt(row[7]),
                        row[8]))
                .toList();
    }

    /**
     * Columns: year, kind, value, name, source, effective_from. Kind {@code OFF} and {@code WORK} take a date, {@code BEFORE}
     * the number of days off before the main day of the holiday named.
     */
    public static List<YearNotice> notices(String table) {
        Map<Integer, List<String[]>> byYear = new TreeMap<>();
        rows(table, 6).forEach(row -> byYear.computeIfAbsent(Integer.valueOf(row[0]), _ -> new ArrayList<>())
                .add(row));
        return byYear.entrySet().stream()
                .map(entry -> notice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static YearNotice notice(int year, List<String[]> rows) {
        Map<LocalDate, String> off = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        Map<String, Integer> before = new HashMap<>();
        for (String[] row : rows) {
            switch (row[1]) {
                case "OFF" -> off.put(LocalDate.parse(row[2]), row[3]);
                case "WORK" -> worked.add(LocalDate.parse(row[2]));
                case "BEFORE" -> before.put(row[3], Integer.valueOf(row[2]));
                default -> throw new IllegalArgumentException("Unknown kind of notice: " + row[1]);
            }
        }
        String[] first = rows.getFirst();
        return new YearNotice(year, first[4], LocalDate.parse(first[5]), off, worked, before);
    }

    private static List<String[]> rows(String table, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : table.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .skip(1)
                .toList()) {
            String[] row = line.split(",", columns);
            if (row.length != columns) {
                throw new IllegalArgumentException("Expected " + columns + " columns: " + line);
            }
            for (int i = 0; i < columns; i++) {
                row[i] = row[i].strip();
            }
            rows.add(row);
        }
        return rows;
    }
}
