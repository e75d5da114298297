package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** The points of a unit in a campaign (bảng tự chấm, điểm thẩm định). One record per state. */
public sealed interface SelfScore {

    Owner owner();

    ScoreContent content();

    /** Of which unit, in which campaign, on which edition of the sheet. */
    record Owner(UUID id, UUID campaignId, String campaignTitle, String unit, int edition) {}

    /** Who handed it in, when, and how late that was in words. */
    record Submission(String by, Instant at, @Nullable String lateBy) {}

    /** What the reviewer gives for a line, and why where that differs from what the unit gave itself. */
    record Ruling(BigDecimal points, String reason) {}

    /** What the unit says to the verified points (ý kiến của đơn vị). */
    record Answer(boolean agrees, String text, String by, Instant at) {}

    /** Điểm thẩm định, and until when the unit may answer. */
    record Verdict(
            Map<String, Ruling> rulings,
            String by,
            Instant at,
            LocalDate answerBy,
            @Nullable Answer answer) {

        public Map<String, BigDecimal> points() {
            Map<String, BigDecimal> points = new LinkedHashMap<>();
            rulings.forEach((key, ruling) -> points.put(key, ruling.points()));
            return points;
        }
    }

    /** The unit is writing. */
    sealed interface Editable extends SelfScore permits Draft, Returned {

        Editable with(ScoreContent next, ScoreSheet sheet);

        /** Nộp; never refused for lateness. */
        default Submitted submit(ScoreSheet sheet, Submission submission) {
            List<FieldError> errors = content().unready(sheet);
            if (!errors.isEmpty()) {
                throw new Refusal(ScoreReason.NOT_READY, "Bảng tự chấm chưa đủ để nộp.", errors);
            }
            return new Submitted(owner(), content(), submission);
        }
    }

    /** Dự thảo. */
    record Draft(Owner owner, ScoreContent content) implements Editable {

        @Override
        public Draft with(ScoreContent next, ScoreSheet sheet) {
            return new Draft(owner, possible(next, sheet));
        }
    }

    /** Bị trả lại. */
    record Returned(Owner owner, ScoreContent content, String reason) implements Editable {

        @Override
        public Returned with(ScoreContent next, ScoreSheet sheet) {
            return new Returned(owner, possible(next, sheet), reason);
        }
    }

    /** Handed in; the reviewer may verify it, or verify it anew. */
    sealed interface HandedIn extends SelfScore permits Submitted, Verified {

        Submission submission();

        /**
         * Thẩm định: the reviewer's points; where a line is left out, the unit's own stand.
         *
         * @param given by the key of the line
         */
        default Verified verify(
                ScoreSheet sheet, Map<String, Ruling> given, String by, Instant at, LocalDate answerBy) {
            List<FieldError> errors = new ArrayList<>();
            Map<String, BigDecimal> own = content().points();
            Map<String, Ruling> rulings = new LinkedHashMap<>();
            for (ScoreSheet.Line line : sheet.lines()) {
                String key = line.criterion().key();
                BigDecimal self = own.getOrDefault(key, BigDecimal.ZERO);
                Ruling ruling = given.getOrDefault(key, new Ruling(self, ""));
                errors.addAll(ScoreContent.wrong(sheet, key, ruling.points()));
                if (ruling.points().compareTo(self) != 0 && ruling.reason().isBlank()) {
                    errors.add(new FieldError(
                            ScoreContent.at(key), "reason-missing", "Đổi điểm đơn vị tự chấm thì phải ghi lý do."));
                }
                rulings.put(key, new Ruling(ruling.points(), ruling.reason().strip()));
            }
            given.keySet().stream()
                    .filter(key -> sheet.line(key).isEmpty())
                    .forEach(key -> errors.addAll(ScoreContent.wrong(sheet, key, BigDecimal.ZERO)));
            if (!errors.isEmpty()) {
                throw new Refusal(ScoreReason.VERDICT_INCOMPLETE, "Điểm thẩm định chưa ghi nhận được.", errors);
            }
            return new Verified(owner(), content(), submission(), new Verdict(rulings, by, at, answerBy, null));
        }
    }

    /** Đã nộp, chờ thẩm định. */
    record Submitted(Owner owner, ScoreContent content, Submission submission) implements HandedIn {

        /** Trả lại để đơn vị sửa. */
        public Returned giveBack(String reason) {
            return new Returned(owner, content, reason.strip());
        }
    }

    /** Đã thẩm định. */
    record Verified(Owner owner, ScoreContent content, Submission submission, Verdict verdict) implements HandedIn {

        /** The unit agrees, or says why not, until the day that was given. */
        public Verified answer(Answer answer, LocalDate today) {
            if (verdict.answer() != null) {
                throw new Refusal(ScoreReason.ANSWERED_ALREADY, "Đơn vị đã phản hồi điểm thẩm định này.");
            }
            if (today.isAfter(verdict.answerBy())) {
                throw new Refusal(ScoreReason.ANSWER_CLOSED, "Đã hết hạn phản hồi điểm thẩm định.");
            }
            if (!answer.agrees() && answer.text().isBlank()) {
                throw Refusal.at(
                        CommonReason.INVALID,
                        "Cần ghi điểm nào chưa đồng ý và vì sao.",
                        new FieldError("/text", "required", "Cần ghi điểm nào chưa đồng ý và vì sao."));
            }
            return new Verified(
                    owner,
                    content,
                    submission,
                    new Verdict(verdict.rulings(), verdict.by(), verdict.at(), verdict.answerBy(), answer));
        }

        /** The unit may still say something. */
        public boolean awaitsAnswer(LocalDate today) {
            return verdict.answer() == null && !today.isAfter(verdict.answerBy());
        }
    }

    private static ScoreContent possible(ScoreContent content, ScoreSheet sheet) {
        List<FieldError> errors = content.impossible(sheet);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có điểm không hợp lý.", errors);
        }
        return content;
    }

    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Returned _ -> "RETURNED";
            case Submitted _ -> "SUBMITTED";
            case Verified _ -> "VERIFIED";
        };
    }

    default Editable editable() {
        if (this instanceof Editable editable) {
            return editable;
        }
        throw new Refusal(ScoreReason.WRONG_STATE, "Bảng tự chấm đã nộp nên không sửa được.");
    }

    default HandedIn handedIn() {
        if (this instanceof HandedIn handed) {
            return handed;
        }
        throw new Refusal(ScoreReason.WRONG_STATE, "Đơn vị chưa nộp bảng tự chấm.");
    }

    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refusal(ScoreReason.WRONG_STATE, "Chỉ trả lại được bảng tự chấm đang chờ thẩm định.");
    }

    default Verified verified() {
        if (this instanceof Verified verified) {
            return verified;
        }
        throw new Refusal(ScoreReason.WRONG_STATE, "Bảng điểm này chưa được thẩm định.");
    }
}
