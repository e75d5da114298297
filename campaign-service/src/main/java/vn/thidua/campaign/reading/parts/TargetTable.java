package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Rows of a table that lists targets (bảng chỉ tiêu); a score table has none. */
final class TargetTable {

    private static final Pattern SCORES =
            Pattern.compile("diem\\s+(?:toi\\s+da|chuan|cham|thuong)|thang\\s+diem|tu\\s+cham|so\\s+diem");
    private static final Pattern RULE = Pattern.compile("[|\\-–:+=\\s]+");

    private TargetTable() {}

    static List<Span> read(Text text, Block table) {
        if (SCORES.matcher(text.folded(table.start(), table.end())).find()) {
            return List.of();
        }
        List<Span> rows = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.start() >= table.start()
                    && line.end() <= table.end()
                    && !line.isBlank()
                    && !RULE.matcher(text.folded(line)).matches()) {
                rows.add(new Span(line.start(), line.end()));
            }
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }
}
