package vn.thidua.award.engine.fact;

import java.util.List;

/** A member of a collective with the facts that count for the collective's title. */
public record Member(String personId, List<FactRow> rows) {

    public Member {
        rows = List.copyOf(rows);
    }
}
