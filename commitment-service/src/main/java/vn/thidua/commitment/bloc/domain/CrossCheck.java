package vn.thidua.commitment.bloc.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/**
 * What one member of a bloc finds when it checks another (chấm chéo).
 *
 * @param marks only the lines where it differs from what the unit gave itself
 */
public record CrossCheck(Pairing pairing, Map<String, Ruling> marks, boolean done) {

    /** Keeps what differs; the rest is agreed to. */
    public CrossCheck with(ScoreSheet sheet, Map<String, BigDecimal> own, Map<String, Ruling> given, boolean handIn) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Ruling> differing = new LinkedHashMap<>();
        given.forEach((key, ruling) -> {
            errors.addAll(ScoreContent.wrong(sheet, key, ruling.points()));
            if (ruling.points().compareTo(own.getOrDefault(key, BigDecimal.ZERO)) != 0) {
                differing.put(key, new Ruling(ruling.points(), ruling.reason().strip()));
                if (handIn && ruling.reason().isBlank()) {
                    errors.add(new FieldError(
                            ScoreContent.at(key),
                            "reason-missing",
                            "Chấm khác điểm đơn vị tự chấm thì phải ghi lý do."));
                }
            }
        });
        if (!errors.isEmpty()) {
            throw new Refusal(BlocReason.CHECK_INCOMPLETE, "Phiếu chấm chéo chưa ghi nhận được.", errors);
        }
        return new CrossCheck(pairing, differing, handIn);
    }
}
