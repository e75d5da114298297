package vn.thidua.commitment.commitment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** A measurable commitment of a unit in a campaign (cam kết). One record per state. */
public sealed interface Commitment {

    Owner owner();

    Promise promise();

    /**
     * Whose it is.
     *
     * @param indicatorId indicator of the campaign that it was taken over from
     */
    record Owner(
            UUID id, UUID campaignId, String unit, @Nullable String indicatorId) {}

    /** The unit is writing. */
    sealed interface Editable extends Commitment permits Draft, Returned {

        Editable with(Promise promise);

        /** Trình; refused without a measurable target. */
        default Submitted submit(String by, Instant at) {
            List<FieldError> errors = promise().errors("/commitments/" + owner().id());
            if (!errors.isEmpty()) {
                throw new Refusal(
                        CommitmentReason.NO_TARGET, "Cam kết “" + promise().name() + "” chưa đo được.", errors);
            }
            return new Submitted(owner(), promise(), by, at);
        }
    }

    /** Dự thảo. */
    record Draft(Owner owner, Promise promise) implements Editable {

        @Override
        public Draft with(Promise next) {
            return new Draft(owner, next);
        }
    }

    /** Bị trả lại. */
    record Returned(Owner owner, Promise promise, String reason) implements Editable {

        @Override
        public Returned with(Promise next) {
            return new Returned(owner, next, reason);
        }
    }

    /** Chờ duyệt. */
    record Submitted(Owner owner, Promise promise, String by, Instant at) implements Commitment {

        public Approved approve() {
            return new Approved(owner, promise);
        }

        public Returned giveBack(String reason) {
            return new Returned(owner, promise, reason.strip());
        }
    }

    /** Đã duyệt. */
    record Approved(Owner owner, Promise promise) implements Commitment {}

    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Approved _ -> "APPROVED";
        };
    }

    default Editable editable() {
        return switch (this) {
            case Editable editable -> editable;
            case Submitted _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Cam kết này đang chờ duyệt.");
            case Approved _ -> throw new Refusal(ReviewReason.WRONG_STATE, "Cam kết này đã được duyệt.");
        };
    }

    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refusal(ReviewReason.WRONG_STATE, "Chỉ duyệt được cam kết đang chờ duyệt.");
    }
}
