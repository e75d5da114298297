package vn.thidua.commitment.score.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/**
 * The score sheet of a campaign on its way: drafted, issued in an edition that scoring rests on, closed with the ranking.
 *
 * @param edition how often it was issued; each edition is kept
 */
public record IssuedSheet(ScoreSheet sheet, State state, int edition) {

    /** Bảng chấm điểm đang ở bước nào. */
    public enum State {
        DRAFT,
        ISSUED,
        CLOSED
    }

    public List<FieldError> problems() {
        return SheetProblems.of(sheet);
    }

    /** Sửa dự thảo; sums may still be wrong. */
    public IssuedSheet with(ScoreSheet next) {
        requireDraft();
        List<FieldError> errors = SheetProblems.impossible(next);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Bảng chấm điểm không lưu được.", errors);
        }
        return new IssuedSheet(next, State.DRAFT, edition);
    }

    /** Ban hành: every sum must be right; units can score from now on. */
    public IssuedSheet issue() {
        requireDraft();
        List<FieldError> errors = problems();
        if (!errors.isEmpty()) {
            throw new Refusal(ScoreReason.SHEET_WRONG, errors.getFirst().message(), errors);
        }
        return new IssuedSheet(sheet, State.ISSUED, edition + 1);
    }

    /** Thu hồi để sửa, while nobody has begun to score. */
    public IssuedSheet withdraw(@Nullable String firstScorer) {
        requireIssued();
        if (firstScorer != null) {
            throw new Refusal(
                    ScoreReason.SHEET_LOCKED, firstScorer + " đã bắt đầu chấm theo bảng này nên không sửa được nữa.");
        }
        return new IssuedSheet(sheet, State.DRAFT, edition);
    }

    /** Chốt. */
    public IssuedSheet close() {
        requireIssued();
        return new IssuedSheet(sheet, State.CLOSED, edition);
    }

    /** Scoring goes on. */
    public void requireIssued() {
        switch (state) {
            case DRAFT ->
                throw new Refusal(
                        ScoreReason.NO_SHEET, "Bảng chấm điểm còn là dự thảo; cán bộ thi đua ban hành thì chấm được.");
            case CLOSED -> throw new Refusal(ScoreReason.ROUND_CLOSED, "Bảng xếp hạng đã chốt nên không đổi được nữa.");
            case ISSUED -> {}
        }
    }

    private void requireDraft() {
        switch (state) {
            case ISSUED ->
                throw new Refusal(ScoreReason.SHEET_LOCKED, "Bảng chấm điểm đã ban hành; xin thu hồi trước khi sửa.");
            case CLOSED -> throw new Refusal(ScoreReason.ROUND_CLOSED, "Bảng xếp hạng đã chốt nên không đổi được nữa.");
            case DRAFT -> {}
        }
    }
}
