package vn.thidua.commitment.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.thidua.kit.problem.FieldError;

/**
 * What a report says (nội dung báo cáo).
 *
 * @param done     what was done (việc đã làm)
 * @param blockers what stands in the way (khó khăn, vướng mắc)
 * @param values   per commitment
 */
public record Content(String done, String blockers, Map<UUID, Reading> values) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int LONGEST_FRACTION = 6;

    /** What cannot be kept, not even in a draft. */
    List<FieldError> impossible(Map<UUID, Measure> commitments) {
        List<FieldError> errors = new ArrayList<>();
        values.forEach((commitment, reading) -> {
            String at = "/values/" + commitment;
            Measure measure = commitments.get(commitment);
            if (measure == null) {
                errors.add(new FieldError(at, "unknown", "Đơn vị không có cam kết này."));
            }
            BigDecimal value = reading.value();
            if (value != null && (value.abs().compareTo(LIMIT) >= 0 || value.scale() > LONGEST_FRACTION)) {
                errors.add(new FieldError(at, "out-of-range", "Con số này không hợp lý."));
            } else if (value != null && value.signum() < 0) {
                errors.add(new FieldError(at, "negative", "Kết quả không thể là số âm."));
            } else if (value != null && measure != null) {
                measure.nonsense(at, value).ifPresent(errors::add);
            }
        });
        return errors;
    }

    /** What is still missing before it can be handed in. */
    public List<FieldError> unready(Set<UUID> commitments) {
        List<FieldError> errors = new ArrayList<>();
        if (done.isBlank()) {
            errors.add(new FieldError("/done", "required", "Cần ghi những việc đã làm."));
        }
        for (UUID commitment : commitments) {
            Reading reading = values.get(commitment);
            if (reading == null || !reading.saysSomething()) {
                errors.add(new FieldError(
                        "/values/" + commitment, "required", "Cần kết quả, hoặc ghi vì sao chưa có số liệu."));
            }
        }
        return errors;
    }

    /** Places where the two differ, as pointers. */
    Set<String> differences(Content other) {
        Set<String> pointers = new TreeSet<>();
        if (!done.equals(other.done)) {
            pointers.add("/done");
        }
        if (!blockers.equals(other.blockers)) {
            pointers.add("/blockers");
        }
        Set<UUID> commitments = new TreeSet<>(values.keySet());
        commitments.addAll(other.values.keySet());
        for (UUID commitment : commitments) {
            Reading mine = values.getOrDefault(commitment, new Reading(null, null));
            if (!mine.isSame(other.values.getOrDefault(commitment, new Reading(null, null)))) {
                pointers.add("/values/" + commitment);
            }
        }
        return pointers;
    }
}
