package vn.thidua.commitment.score.domain;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a step of scoring is refused. */
public enum ScoreReason implements Reason {
    NO_SHEET(409, "score-sheet-not-issued", "Bảng chấm điểm chưa được ban hành"),
    SHEET_WRONG(422, "score-sheet-wrong", "Bảng chấm điểm chưa đúng"),
    SHEET_LOCKED(409, "score-sheet-locked", "Bảng chấm điểm đã khóa"),
    WRONG_STATE(409, "score-wrong-state", "Bước này không làm được ở trạng thái hiện tại"),
    NOT_READY(422, "score-not-ready", "Bảng tự chấm chưa đủ"),
    VERDICT_INCOMPLETE(422, "score-verdict-incomplete", "Điểm thẩm định chưa đủ"),
    ANSWER_BY_PAST(422, "answer-by-past", "Hạn phản hồi phải từ hôm nay trở đi"),
    ANSWER_CLOSED(409, "answer-closed", "Đã hết hạn phản hồi"),
    ANSWERED_ALREADY(409, "answered-already", "Đã phản hồi"),
    ROUND_CLOSED(409, "scoring-closed", "Đã chốt bảng xếp hạng"),
    NOT_ALL_VERIFIED(409, "scores-not-verified", "Còn bảng tự chấm chưa thẩm định"),
    ANSWERS_OPEN(409, "answers-open", "Còn đơn vị trong hạn phản hồi"),
    FOREIGN_EVIDENCE(422, "foreign-evidence", "Minh chứng không phải của đơn vị");

    private final ProblemType type;

    ScoreReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
