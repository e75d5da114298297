package vn.thidua.campaign.reading.outline;

import java.util.BitSet;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Lines that are rows of a table whose rules are lost (bảng mất khung): columns parted by wide gaps, on three lines or more. */
final class ColumnRows {

    private static final int FEWEST_ROWS = 3;

    private ColumnRows() {}

    /** The numbers of the lines that are rows. */
    static BitSet of(Text text) {
        BitSet rows = new BitSet();
        int first = -1;
        int last = -1;
        int count = 0;
        for (Line line : text.lines()) {
            if (line.isBlank()) {
                continue;
            }
            if (isRow(text, line)) {
                first = count == 0 ? line.number() : first;
                last = line.number();
                count++;
                continue;
            }
            mark(text, rows, first, last, count);
            count = 0;
        }
        mark(text, rows, first, last, count);
        return rows;
    }

    private static void mark(Text text, BitSet rows, int first, int last, int count) {
        if (count < FEWEST_ROWS) {
            return;
        }
        for (int i = first; i <= last; i++) {
            if (!text.lines().get(i).isBlank()) {
                rows.set(i);
            }
        }
    }

    private static boolean isRow(Text text, Line line) {
        String words = text.canonical(line);
        return (words.contains("    ") || words.indexOf('\t') >= 0)
                && text.columns(line).size() >= 2;
    }
}
