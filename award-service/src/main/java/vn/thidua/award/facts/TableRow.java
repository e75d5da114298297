package vn.thidua.award.facts;

import java.util.List;

/** A row of a table with the line that it begins on. */
record TableRow(int line, List<String> cells) {

    TableRow {
        cells = List.copyOf(cells);
    }
}
