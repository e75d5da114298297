package vn.thidua.commitment.report.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** What a unit hands in for an obligation: progress report, self-score, dossier … (báo cáo). One record per state. */
public sealed interface Report {

    Owner owner();

    Content content();

    /** For which obligation of which unit. */
    record Owner(UUID id, UUID obligationId, UUID campaignId, String campaignTitle, String unit, String title) {}

    /** Who handed it in, when, and how late that was. */
    record Submission(String by, Instant at, Duration lateBy) {

        public boolean late() {
            return !lateBy.isZero();
        }
    }

    /** The unit is writing. */
    sealed interface Editable extends Report permits Draft, Returned {

        Editable with(Content content, Map<UUID, Measure> commitments);

        /** Refuses when the files may not be changed now. */
        void requireFilesOpen(String pointer);

        /** Nộp; never refused for lateness. */
        default Submitted submit(Set<UUID> commitments, Instant dueAt, String by, Instant at) {
            List<FieldError> errors = content().unready(commitments);
            if (!errors.isEmpty()) {
                throw new Refusal(ReviewReason.NOT_READY, "Báo cáo chưa đủ để nộp.", errors);
            }
            Duration lateBy = at.isAfter(dueAt) ? Duration.between(dueAt, at) : Duration.ZERO;
            return new Submitted(owner(), content(), new Submission(by, at, lateBy));
        }
    }

    /** Dự thảo. */
    record Draft(Owner owner, Content content) implements Editable {

        @Override
        public Draft with(Content next, Map<UUID, Measure> commitments) {
            return new Draft(owner, possible(next, commitments));
        }

        @Override
        public void requireFilesOpen(String pointer) {
            // everything is open in a draft
        }
    }

    /** Bị trả lại; where places are pinned, only those may change. */
    record Returned(Owner owner, Content content, String reason, List<Pin> pins) implements Editable {

        @Override
        public Returned with(Content next, Map<UUID, Measure> commitments) {
            possible(next, commitments);
            if (!pins.isEmpty()) {
                List<FieldError> locked = next.differences(content).stream()
                        .filter(pointer -> !isPinned(pointer))
                        .map(pointer -> new FieldError(pointer, "locked", "Chỗ này không bị trả lại nên giữ nguyên."))
                        .toList();
                if (!locked.isEmpty()) {
                    throw new Refusal(ReviewReason.ONLY_RETURNED_PLACES, "Chỉ sửa những chỗ bị trả lại.", locked);
                }
            }
            return new Returned(owner, next, reason, pins);
        }

        /** A file may be taken away where it was pinned, and added where any file was. */
        @Override
        public void requireFilesOpen(String pointer) {
            boolean open = pins.isEmpty()
                    || isPinned(pointer)
                    || isPinned("/evidence")
                    || (pointer.equals("/evidence")
                            && pins.stream().anyMatch(pin -> pin.pointer().startsWith("/evidence/")));
            if (!open) {
                throw Refusal.at(
                        ReviewReason.ONLY_RETURNED_PLACES,
                        "Minh chứng này không bị trả lại nên giữ nguyên.",
                        new FieldError(pointer, "locked", "Chỉ sửa những chỗ bị trả lại."));
            }
        }

        private boolean isPinned(String pointer) {
            return pins.stream().anyMatch(pin -> pin.pointer().equals(pointer));
        }
    }

    /** Đã nộp, chờ duyệt. */
    record Submitted(Owner owner, Content content, Submission submission) implements Report {

        /** Chấp nhận. */
        public Accepted accept() {
            return new Accepted(owner, content, submission, "", List.of());
        }

        /** Chấp nhận một phần: all but these places, each with a reason; nothing reopens. */
        public Accepted acceptExcept(String reason, List<Pin> exceptions, Set<UUID> files) {
            if (exceptions.isEmpty()) {
                throw Refusal.at(
                        ReviewReason.UNKNOWN_PLACE,
                        "Chưa chọn chỗ nào không chấp nhận.",
                        new FieldError("/pins", "required", "Chọn ít nhất một chỗ, hoặc chấp nhận toàn bộ."));
            }
            requirePlaces(exceptions, files);
            return new Accepted(owner, content, submission, reason.strip(), exceptions);
        }

        /**
         * Rút lại, before anybody decided: as it was before it was handed in.
         *
         * @param before the return that it answered, if it had come back
         */
        public Editable withdraw(Optional<Returned> before) {
            return before.<Editable>map(returned -> new Returned(owner, content, returned.reason(), returned.pins()))
                    .orElseGet(() -> new Draft(owner, content));
        }

        /**
         * Trả lại.
         *
         * @param files ids of the files that it came with
         */
        public Returned giveBack(String reason, List<Pin> pins, Set<UUID> files) {
            requirePlaces(pins, files);
            return new Returned(owner, content, reason.strip(), pins);
        }

        private void requirePlaces(List<Pin> pins, Set<UUID> files) {
            List<FieldError> errors = pins.stream()
                    .filter(pin -> !isPlace(pin.pointer(), files))
                    .map(pin -> new FieldError(pin.pointer(), "unknown", "Báo cáo không có chỗ này."))
                    .toList();
            if (!errors.isEmpty()) {
                throw new Refusal(ReviewReason.UNKNOWN_PLACE, "Có chỗ không nằm trong báo cáo.", errors);
            }
        }

        private boolean isPlace(String pointer, Set<UUID> files) {
            return Set.of("/done", "/blockers", "/evidence").contains(pointer)
                    || content.values().keySet().stream().anyMatch(id -> pointer.equals("/values/" + id))
                    || files.stream().anyMatch(id -> pointer.equals("/evidence/" + id));
        }
    }

    /**
     * Đã chấp nhận.
     *
     * @param reason     why not all of it
     * @param exceptions places that were not accepted; none: all of it was
     */
    record Accepted(Owner owner, Content content, Submission submission, String reason, List<Pin> exceptions)
            implements Report {}

    private static Content possible(Content content, Map<UUID, Measure> commitments) {
        List<FieldError> errors = content.impossible(commitments);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Báo cáo có số liệu chưa đúng.", errors);
        }
        return content;
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
            case Submitted _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Báo cáo đang chờ duyệt.");
            case Accepted _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Báo cáo đã được chấp nhận.");
        };
    }

    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refusal(ReviewReason.WRONG_STATE, "Chỉ duyệt được báo cáo đang chờ duyệt.");
    }
}
