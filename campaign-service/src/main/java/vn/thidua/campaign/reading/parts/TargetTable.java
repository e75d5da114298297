package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** A table that lists targets (bảng chỉ tiêu): which column holds the name, the unit, the value, the date. A score table is none. */
record TargetTable(int nameColumn, int unitColumn, int valueColumn, int dueColumn, List<List<Span>> rows) {

    private static final Pattern SCORES =
            Pattern.compile("diem\\s+(?:toi\\s+da|chuan|cham|thuong)|thang\\s+diem|tu\\s+cham|so\\s+diem");
    private static final Pattern RULE = Pattern.compile("[|\\-:+=\\s]+");
    private static final Pattern NAME =
            Pattern.compile("(?:ten\\s+)?(?:chi\\s+tieu|noi\\s+dung|tieu\\s+chi|cong\\s+viec|nhiem\\s+vu).*");
    private static final Pattern UNIT = Pattern.compile("(?:don\\s+vi(?:\\s+tinh)?|dvt)");
    private static final Pattern VALUE = Pattern.compile(
            "(?:muc\\s+tieu|so\\s+luong|phan\\s+dau|muc\\s+(?:phan\\s+dau|dat)|gia\\s+tri|chi\\s+tieu\\s+(?:nam|giao|dat).*|ke\\s+hoach(?:\\s+nam)?.*|nam\\s+[0-9]{4}|yeu\\s+cau|ket\\s+qua\\s+can\\s+dat)(?:\\s+[0-9]{4})?");
    private static final Pattern DUE = Pattern.compile("(?:thoi\\s+(?:han|gian|diem)|hoan\\s+thanh|han).*");

    static @Nullable TargetTable read(Text text, Block table) {
        if (SCORES.matcher(text.folded(table.start(), table.end())).find()) {
            return null;
        }
        List<List<Span>> rows = new ArrayList<>();
        for (Line line : text.lines(table.start(), table.end())) {
            if (!line.isBlank() && !RULE.matcher(text.folded(line)).matches()) {
                rows.add(cells(text, line));
            }
        }
        if (rows.size() < 2) {
            return null;
        }
        List<Span> head = rows.getFirst();
        int value = column(text, head, VALUE, -1);
        int name = column(text, head, NAME, value);
        return value < 0 || name < 0
                ? null
                : new TargetTable(
                        name,
                        column(text, head, UNIT, value),
                        value,
                        column(text, head, DUE, value),
                        rows.subList(1, rows.size()));
    }

    private static int column(Text text, List<Span> head, Pattern title, int except) {
        for (int i = 0; i < head.size(); i++) {
            if (i != except
                    && title.matcher(
                                    text.folded(head.get(i).start(), head.get(i).end()))
                            .matches()) {
                return i;
            }
        }
        return -1;
    }

    private static List<Span> cells(Text text, Line line) {
        if (text.canonical(line).indexOf('|') < 0) {
            return text.columns(line);
        }
        List<Span> cells = new ArrayList<>();
        int from = text.canonical().charAt(line.start()) == '|' ? line.start() + 1 : line.start();
        for (int i = from; i <= line.end(); i++) {
            if (i == line.end() || text.canonical().charAt(i) == '|') {
                if (i < line.end() || i > from) {
                    cells.add(text.trim(from, i));
                }
                from = i + 1;
            }
        }
        return cells;
    }
}
