package vn.thidua.award.appraisal.run;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.award.engine.Brief;
import vn.thidua.award.engine.condition.Truth;

/** Carrying clauses as they are kept: {@code CSTDCS-23-2:NOT_MET}, comma between, nothing for a pass. */
final class Reasons {

    private Reasons() {}

    static String write(List<Brief.Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(reasons.size() * 24);
        for (Brief.Reason reason : reasons) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(reason.ruleId() == null ? "" : reason.ruleId())
                    .append(':')
                    .append(reason.truth().name());
        }
        return text.toString();
    }

    static List<Brief.Reason> read(String text) {
        List<Brief.Reason> reasons = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int colon = part.lastIndexOf(':');
                reasons.add(new Brief.Reason(
                        colon == 0 ? null : part.substring(0, colon), Truth.valueOf(part.substring(colon + 1))));
            }
        }
        return reasons;
    }
}
