package vn.thidua.award.engine.condition;

import java.util.Optional;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.WorkClassification;

/**
 * "From so many years in a row on" (từ … năm liên tục trở lên): where the years asked for are all classified at least so,
 * those before them that are too belong to the same time. A year without a known classification ends it.
 *
 * @param level what every year of the run reaches
 * @param after an award that the run must follow, none where it may begin at any time
 */
public record LongerRun(WorkClassification level, Optional<String> after) {

    /** The first year of the time that counts. */
    static int first(Optional<LongerRun> run, Case subject, int within) {
        int first = subject.year() - within + 1;
        return run.isEmpty() ? first : run.get().first(subject, first);
    }

    private int first(Case subject, int asked) {
        for (int year = asked; year <= subject.year(); year++) {
            if (!reached(subject, year)) {
                return asked;
            }
        }
        int bound = bound(subject);
        int first = asked;
        while (first - 1 > bound && reached(subject, first - 1)) {
            first--;
        }
        return first;
    }

    private boolean reached(Case subject, int year) {
        FactRow row = subject.facts().classification(year);
        return row != null
                && WorkClassification.of(row.code())
                        .map(found -> found.atLeast(level))
                        .orElse(false);
    }

    /** The year of the award that the run follows; without that award it is not longer than asked for. */
    private int bound(Case subject) {
        if (after.isEmpty()) {
            return Integer.MIN_VALUE;
        }
        int held = Integer.MAX_VALUE;
        for (FactRow row : subject.facts().rows()) {
            if ((row.type() == FactType.TITLE || row.type() == FactType.FORM)
                    && row.code().equals(after.get())
                    && row.counts()) {
                held = Math.min(held, row.year());
            }
        }
        return held;
    }

    String words() {
        return " hoặc cả thời gian liên tục dài hơn được xếp loại "
                + level.words()
                + (level == WorkClassification.EXCELLENT ? "" : " trở lên");
    }
}
