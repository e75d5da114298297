package vn.thidua.award.whatif;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** The same thing stated twice: a record, a decision, a title of the year or a classification of the year. */
final class Duplicates {

    private Duplicates() {}

    static Optional<String> of(FactRow row, List<FactRow> before) {
        return before.stream()
                .filter(other -> other.recordId().equals(row.recordId()) || same(other, row))
                .findFirst()
                .map(other -> "Trùng với dữ kiện " + other.recordId());
    }

    private static boolean same(FactRow a, FactRow b) {
        boolean sameKind = a.type() == b.type() && a.code().equals(b.code()) && a.year() == b.year();
        return switch (a.type()) {
            case CLASSIFICATION ->
                b.type() == FactType.CLASSIFICATION && a.year() == b.year() && isValid(a) && isValid(b);
            // a title is given once a year, whatever the decision
            case TITLE -> sameKind && a.counts() && b.counts();
            case FORM -> sameKind && a.counts() && b.counts() && sameDecision(a, b);
            case INITIATIVE ->
                sameKind && a.counts() && b.counts() && a.title() != null && Objects.equals(a.title(), b.title());
            case DISCIPLINE -> sameKind && a.decisionNo() != null && sameDecision(a, b);
            default -> false;
        };
    }

    private static boolean isValid(FactRow row) {
        return row.status() == FactStatus.VALID;
    }

    private static boolean sameDecision(FactRow a, FactRow b) {
        return Objects.equals(a.decisionNo(), b.decisionNo())
                && (a.decisionDate() == null
                        || b.decisionDate() == null
                        || a.decisionDate().equals(b.decisionDate()));
    }
}
