package vn.thidua.award.appraisal.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.SubjectKind;

/** Which verdicts of a pass are wanted. */
record VerdictFilter(
        UUID run,
        List<String> units,
        @Nullable SubjectKind kind,
        @Nullable String award,
        @Nullable Outcome outcome,
        @Nullable String name,
        Sort sort) {

    /** Order of the list; by name within. */
    enum Sort {
        name("s.name_folded"),
        unit("s.unit_code"),
        award("v.award_code"),
        outcome("v.outcome");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    VerdictFilter {
        units = List.copyOf(units);
    }
}
