package vn.thidua.award.benchmark;

import java.time.LocalDate;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;

/** The grassroots title under the law of 2025 as one would write it for this title alone: one loop, no texts. */
final class HandWritten {

    private HandWritten() {}

    static Outcome cstdcs(Snapshot facts, int year, LocalDate day) {
        String classified = null;
        boolean disciplined = false;
        boolean initiative = false;
        boolean doubtful = false;
        for (FactRow row : facts.rows()) {
            switch (row.type()) {
                case PENDING -> {
                    LocalDate to = row.to();
                    if (row.status() == FactStatus.PENDING && (to == null || !to.isBefore(day))) {
                        return Outcome.HOLD;
                    }
                }
                case CLASSIFICATION -> {
                    if (row.year() == year && row.status() == FactStatus.VALID) {
                        classified = row.code();
                    }
                }
                case DISCIPLINE -> disciplined |= row.year() == year && row.status() == FactStatus.VALID;
                case INITIATIVE -> {
                    if (row.year() == year && row.usedFor().isEmpty()) {
                        initiative |= row.counts();
                        doubtful |= row.status() == FactStatus.UNDER_REVIEW;
                    }
                }
                default -> {}
            }
        }
        boolean excellent = "HOAN_THANH_XUAT_SAC".equals(classified);
        boolean way = excellent || initiative;
        boolean refused =
                classified != null && ((!excellent && !"HOAN_THANH_TOT".equals(classified)) || (!way && !doubtful));
        if (refused) {
            return Outcome.NOT_ELIGIBLE;
        }
        return classified == null || disciplined || !way ? Outcome.UNDETERMINED : Outcome.ELIGIBLE;
    }
}
