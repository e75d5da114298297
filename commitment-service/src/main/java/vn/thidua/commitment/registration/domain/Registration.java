package vn.thidua.commitment.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** A unit's registration of titles for a campaign's year (đăng ký thi đua). One record per state. */
public sealed interface Registration {

    Sheet sheet();

    List<Line> lines();

    /** Whose registration it is. */
    record Sheet(UUID id, UUID campaignId, String unit, int year) {}

    /** Who handed it in, and when. */
    record Submission(String by, Instant at) {}

    /** The unit is writing. */
    sealed interface Editable extends Registration permits Draft, Returned {

        Editable with(List<Line> lines, Set<String> peopleOfUnit);

        /** Trình: complete, within the caps, and with an answer for everybody who proposed something. */
        default Submitted submit(List<Cap.Use> caps, List<Proposal.Asked> unanswered, String by, Instant at) {
            List<FieldError> errors = new ArrayList<>(Lines.unready(lines()));
            errors.addAll(Proposal.unanswered(unanswered));
            caps.stream()
                    .filter(Cap.Use::exceeded)
                    .map(use -> new FieldError(
                            "/caps/" + use.cap().title().name(),
                            "cap-exceeded",
                            use.cap().title().vietnamese() + " vượt giới hạn. " + use.sentence()))
                    .forEach(errors::add);
            if (!errors.isEmpty()) {
                throw new Refusal(
                        ReviewReason.NOT_READY,
                        "Đăng ký chưa trình được: " + errors.getFirst().message(),
                        errors);
            }
            return new Submitted(sheet(), lines(), new Submission(by, at));
        }
    }

    /** Dự thảo. */
    record Draft(Sheet sheet, List<Line> lines) implements Editable {

        @Override
        public Draft with(List<Line> next, Set<String> peopleOfUnit) {
            return new Draft(sheet, possible(next, sheet, peopleOfUnit));
        }
    }

    /** Bị trả lại; where lines are pinned, only those may change. */
    record Returned(Sheet sheet, List<Line> lines, String reason, List<Pin> pins) implements Editable {

        @Override
        public Returned with(List<Line> next, Set<String> peopleOfUnit) {
            possible(next, sheet, peopleOfUnit);
            if (!pins.isEmpty()) {
                keepTheRest(next);
            }
            return new Returned(sheet, List.copyOf(next), reason, pins);
        }

        private void keepTheRest(List<Line> next) {
            Set<String> pinned = new HashSet<>();
            pins.forEach(pin -> pinned.add(pin.pointer()));
            List<FieldError> errors = new ArrayList<>();
            for (Line line : lines) {
                if (!pinned.contains(line.pointer()) && !next.contains(line)) {
                    errors.add(new FieldError(line.pointer(), "locked", "Dòng này không bị trả lại nên giữ nguyên."));
                }
            }
            if (!errors.isEmpty()) {
                throw new Refusal(ReviewReason.ONLY_RETURNED_PLACES, "Chỉ sửa những dòng bị trả lại.", errors);
            }
        }
    }

    /** Đã trình, chờ duyệt. */
    record Submitted(Sheet sheet, List<Line> lines, Submission submission) implements Registration {

        /** Chấp nhận. */
        public Accepted accept() {
            return new Accepted(sheet, lines, submission);
        }

        /** Trả lại, pinned to lines or as a whole. */
        public Returned giveBack(String reason, List<Pin> pins) {
            Set<String> known = new HashSet<>();
            lines.forEach(line -> known.add(line.pointer()));
            List<FieldError> errors = pins.stream()
                    .filter(pin -> !known.contains(pin.pointer()))
                    .map(pin -> new FieldError(pin.pointer(), "unknown", "Không có dòng này."))
                    .toList();
            if (!errors.isEmpty()) {
                throw new Refusal(ReviewReason.UNKNOWN_PLACE, "Có dòng không nằm trong bản đã trình.", errors);
            }
            return new Returned(sheet, lines, reason.strip(), pins);
        }
    }

    /** Đã chấp nhận. */
    record Accepted(Sheet sheet, List<Line> lines, Submission submission) implements Registration {}

    private static List<Line> possible(List<Line> lines, Sheet sheet, Set<String> peopleOfUnit) {
        List<FieldError> errors = Lines.impossible(lines, sheet.unit(), peopleOfUnit);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có dòng đăng ký chưa đúng.", errors);
        }
        return List.copyOf(lines);
    }

    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Accepted _ -> "ACCEPTED";
        };
    }

    default Editable editable() {
        return switch (this) {
            case Editable editable -> editable;
            case Submitted _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Bản đăng ký đang chờ duyệt.");
            case Accepted _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Bản đăng ký đã được chấp nhận.");
        };
    }

    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refusal(ReviewReason.WRONG_STATE, "Chỉ duyệt được bản đăng ký đang chờ duyệt.");
    }
}
