package vn.thidua.notification.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When before and after the due day who is told (bậc thang nhắc việc), in working days. */
public record Ladder(List<Step> steps) {

    /**
     * One step.
     *
     * @param offset working days after the due day; negative before it, 0 on the due day itself
     */
    public record Step(int offset, Set<Rung> rungs) {

        public Step {
            rungs = Set.copyOf(rungs);
        }

        /** "T-3", "T0", "T+1". */
        public String label() {
            return "T" + (offset > 0 ? "+" : "") + offset;
        }
    }

    public Ladder {
        steps = steps.stream()
                .sorted((a, b) -> Integer.compare(a.offset(), b.offset()))
                .toList();
    }

    static String rung(String step, LocalDate dueDay) {
        return step + "/" + dueDay;
    }
}
