package vn.thidua.commitment.bloc.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.score.domain.ScoreContent;
import vn.thidua.commitment.score.domain.ScoreSheet;
import vn.thidua.commitment.score.domain.SelfScore.Ruling;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/**
 * What one member of a bloc finds when it checks another (chấm chéo).
 *
 * @param marks   only the lines where it differs from what the unit gave itself
 * @param checkBy last day to hand it in; without one it is open until the head closes it
 * @param closed  the head no longer waits for it
 */
public record CrossCheck(
        Pairing pairing,
        Map<String, Ruling> marks,
        boolean done,
        @Nullable LocalDate checkBy,
        @Nullable Closing closed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Khép lại phiếu không nộp: why, by whom and when; it does not count. */
    public record Closing(String reason, String by, Instant at) {}

    public CrossCheck(Pairing pairing, Map<String, Ruling> marks, boolean done) {
        this(pairing, marks, done, null, null);
    }

    /** Nothing more is to come of it: handed in, or closed by the head. */
    public boolean settled() {
        return done || closed != null;
    }

    public boolean mayClose(LocalDate today) {
        return !settled() && (checkBy == null || today.isAfter(checkBy));
    }

    /** The head goes on without it. What was written and never handed in does not count. */
    public CrossCheck close(String reason, String by, Instant at, LocalDate today) {
        requireOpen();
        if (!mayClose(today)) {
            throw new Refusal(
                    BlocReason.CHECK_STILL_DUE,
                    "Đơn vị chấm còn hạn đến hết ngày " + DAY.format(checkBy) + "; sau ngày đó mới khép phiếu được.");
        }
        return new CrossCheck(pairing, marks, false, checkBy, new Closing(reason.strip(), by, at));
    }

    public void requireOpen() {
        if (done) {
            throw new Refusal(BlocReason.CHECK_DONE, "Phiếu chấm chéo đã nộp nên không sửa được.");
        }
        if (closed != null) {
            throw new Refusal(BlocReason.CHECK_CLOSED, "Trưởng khối đã khép phiếu này: " + closed.reason());
        }
    }

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
        return new CrossCheck(pairing, differing, handIn, checkBy, null);
    }
}
