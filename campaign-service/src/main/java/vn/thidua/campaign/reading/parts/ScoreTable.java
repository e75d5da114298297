package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Digits;
import vn.thidua.campaign.reading.model.Scoring.Part;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** A score table (bảng chấm điểm): groups with their items, total, bonus. */
record ScoreTable(
        List<Part> parts,
        @Nullable BigDecimal total,
        BigDecimal sum,
        @Nullable BigDecimal bonus,
        Span span) {

    private static final Pattern SCORES =
            Pattern.compile("diem\\s+(?:toi\\s+da|chuan|cham)|thang\\s+diem|so\\s+diem|(?<![a-z])diem(?![a-z])");
    private static final Pattern TOTAL =
            Pattern.compile("(?:tong(?:\\s+(?:cong|so|diem|so\\s+diem))?|cong)(?:\\s*\\(.*\\))?\\s*[:.]?");
    private static final Pattern BONUS = Pattern.compile("diem\\s+(?:thuong|cong)(?![a-z]).*", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("[IVXA-E]{1,5}[.)]?");
    private static final Pattern CELL_NUMBER = Pattern.compile("[0-9]{1,4}(?:[,.][0-9]+)?");

    /** The group being filled. */
    private record Group(String label, BigDecimal max, List<BigDecimal> items) {}

    static Optional<ScoreTable> read(Text text, Block table) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.start() >= table.start() && line.end() <= table.end() && !line.isBlank()) {
                rows.add(cells(text.canonical(line)));
            }
        }
        int column = rows.isEmpty() ? -1 : scoreColumn(rows.getFirst());
        return column < 0 ? Optional.empty() : read(rows, column, table.span());
    }

    private static Optional<ScoreTable> read(List<List<String>> rows, int column, Span span) {
        List<Group> groups = new ArrayList<>();
        BigDecimal total = null;
        BigDecimal bonus = null;
        for (List<String> row : rows.subList(1, rows.size())) {
            BigDecimal score = score(row, column);
            if (score == null) {
                continue;
            }
            String label = row.getFirst();
            String name = Folding.fold(String.join(" ", row.subList(0, Math.min(column, row.size()))))
                    .replaceFirst("\\s[0-9.,]+$", "") // a row that lost a cell has its points there
                    .strip();
            if (TOTAL.matcher(name).matches()) {
                total = score;
            } else if (BONUS.matcher(name).matches()) {
                bonus = score;
            } else if (GROUP.matcher(label).matches() || groups.isEmpty()) {
                groups.add(new Group(label.replaceAll("[.)]", ""), score, new ArrayList<>()));
            } else if (GROUP.matcher(groups.getFirst().label()).matches()) {
                groups.getLast().items().add(score);
            } else {
                groups.add(new Group(label.replaceAll("[.)]", ""), score, new ArrayList<>()));
            }
        }
        if (groups.size() < 2) {
            return Optional.empty();
        }
        List<Part> parts = groups.stream()
                .map(group -> new Part(null, group.label(), group.max(), group.items()))
                .toList();
        BigDecimal sum = groups.stream().map(Group::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new ScoreTable(parts, total, sum, bonus, span));
    }

    /** The column of maximum points; the row may have lost a cell, then the first number from there. */
    private static @Nullable BigDecimal score(List<String> row, int column) {
        for (int i = Math.min(column, row.size() - 1); i >= 1 && i < row.size(); i++) {
            String cell = Folding.fold(row.get(i)).replaceAll("\\s*(?:diem|d)$", "");
            if (CELL_NUMBER.matcher(cell).matches()) {
                return Digits.value(cell);
            }
        }
        return null;
    }

    private static int scoreColumn(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (SCORES.matcher(Folding.fold(head.get(i))).find()) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split(inner.indexOf('|') < 0 ? " {4,}|\\t+" : "\\|", -1)) {
            cells.add(cell.replace("*", "").strip());
        }
        return cells;
    }
}
