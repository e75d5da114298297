package vn.thidua.campaign.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comma-separated list with a header line (RFC 4180), UTF-8 with or without byte order mark, text in NFC. */
final class Csv {

    /** One row with the number of the line that it starts on; an empty cell counts as absent. */
    record Row(int line, Map<String, String> cells) {

        @Nullable
        String get(String column) {
            String value = cells.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** The file is no UTF-8 text or no list at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private Csv() {}

    static List<Row> read(byte[] bytes, List<String> requiredColumns) throws Unreadable {
        List<Numbered> lines = split(decode(bytes));
        if (lines.isEmpty()) {
            throw new Unreadable("Tệp không có dòng nào.");
        }
        List<String> header =
                lines.getFirst().cells().stream().map(String::strip).toList();
        List<String> missing = requiredColumns.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("Dòng tiêu đề thiếu cột " + String.join(", ", missing) + ".");
        }
        List<Row> rows = new ArrayList<>();
        for (Numbered line : lines.subList(1, lines.size())) {
            if (line.cells().size() != header.size()) {
                throw new Unreadable("Dòng %d có %d cột, dòng tiêu đề có %d cột."
                        .formatted(line.number(), line.cells().size(), header.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), line.cells().get(i));
            }
            rows.add(new Row(line.number(), cells));
        }
        return rows;
    }

    private static String decode(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw new Unreadable("Tệp không phải văn bản UTF-8.");
        }
    }

    private record Numbered(int number, List<String> cells) {}

    private static List<Numbered> split(String text) throws Unreadable {
        List<Numbered> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int start = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(lines, cells, cell, start);
                start = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new Unreadable("Dấu ngoặc kép mở từ dòng %d không được đóng.".formatted(start));
        }
        end(lines, cells, cell, start);
        return lines;
    }

    private static void end(List<Numbered> lines, List<String> cells, StringBuilder cell, int start) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            lines.add(new Numbered(start, List.copyOf(cells)));
        }
        cells.clear();
    }
}
