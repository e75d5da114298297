package vn.thidua.campaign.calendar.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table of public holidays. Lines are comma-separated, {@code #} begins a comment, the first line names the
 * columns.
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
