package vn.thidua.award.facts;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text by RFC 4180: quoted cells may hold commas, quotes and line breaks. */
final class Csv {

    private Csv() {}

    static List<TableRow> parse(String text) {
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<TableRow> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begin = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < source.length() && source.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(take(cell));
            } else if (c == '\n') {
                cells.add(take(cell));
                add(rows, begin, cells);
                cells = new ArrayList<>();
                begin = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        cells.add(take(cell));
        add(rows, begin, cells);
        return rows;
    }

    private static String take(StringBuilder cell) {
        String value = cell.toString();
        cell.setLength(0);
        return value;
    }

    private static void add(List<TableRow> rows, int line, List<String> cells) {
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.add(new TableRow(line, cells));
        }
    }
}
