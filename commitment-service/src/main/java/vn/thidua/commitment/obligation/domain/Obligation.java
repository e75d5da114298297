package vn.thidua.commitment.obligation.domain;

import java.time.Duration;
import java.time.Instant;
import vn.thidua.kit.problem.Refusal;

/**
 * Something that a unit owes by a date (việc phải làm). One record per state. Fulfilling follows from what is handed in;
 * nobody sets it by hand.
 */
public sealed interface Obligation {

    Duty duty();

    Instant dueAt();

    /** Still owed. */
    sealed interface Pending extends Obligation permits Running, Overdue {

        /** What it asks for was handed in; late is accepted and seen. */
        default Fulfilled fulfil(Instant at) {
            return new Fulfilled(duty(), dueAt(), at);
        }

        /** A later date was granted (gia hạn). */
        default Extended extend(Instant until, String reason, Instant now) {
            if (!until.isAfter(dueAt()) || !until.isAfter(now)) {
                throw new Refusal(
                        ObligationReason.EXTENSION_NOT_LATER, "Hạn mới phải sau hạn đang có và sau thời điểm này.");
            }
            return new Extended(duty(), until, reason);
        }

        /**
         * The milestone moved (dời mốc). A granted extension stays while it is later than the new date; what was overdue
         * is owed in time again when the new date lies ahead.
         *
         * @param from the milestone's date before
         * @param to   the milestone's date now
         */
        default Pending move(Instant from, Instant to, Instant now) {
            return switch (this) {
                case Open open -> new Open(open.duty(), to);
                case Extended extended -> extended.dueAt().isAfter(to) ? extended : new Open(extended.duty(), to);
                case Overdue overdue -> {
                    boolean extended = overdue.dueAt().isAfter(from);
                    if (extended && overdue.dueAt().isAfter(to)) {
                        yield overdue;
                    }
                    yield to.isAfter(now) ? new Open(overdue.duty(), to) : new Overdue(overdue.duty(), to);
                }
            };
        }

        /** No longer asked of this unit (miễn). */
        default Waived waive(String reason, Instant at) {
            if (reason.isBlank()) {
                throw new Refusal(ObligationReason.REASON_MISSING, "Cần ghi lý do miễn.");
            }
            return new Waived(duty(), dueAt(), at, reason.strip());
        }
    }

    /** The due date has not passed as far as the clock has looked. */
    sealed interface Running extends Pending permits Open, Extended {

        /** The clock has passed the due date (quá hạn). */
        default Overdue lapse(Instant now) {
            if (!now.isAfter(dueAt())) {
                throw new IllegalStateException("not due yet");
            }
            return new Overdue(duty(), dueAt());
        }
    }

    /** Đang mở. */
    record Open(Duty duty, Instant dueAt) implements Running {}

    /** Đã gia hạn. */
    record Extended(Duty duty, Instant dueAt, String reason) implements Running {}

    /** Quá hạn. */
    record Overdue(Duty duty, Instant dueAt) implements Pending {}

    /** Đã hoàn thành; derived from the deliverable. */
    record Fulfilled(Duty duty, Instant dueAt, Instant at) implements Obligation {

        public boolean late() {
            return at.isAfter(dueAt);
        }

        public Duration lateBy() {
            return late() ? Duration.between(dueAt, at) : Duration.ZERO;
        }

        /**
         * What was handed in came back (trả lại); the old due date holds, or the milestone's where that has moved on.
         *
         * @param milestone date of the milestone by now
         */
        public Pending reopen(Instant milestone, Instant now) {
            Instant by = milestone.isAfter(dueAt) ? milestone : dueAt;
            return now.isAfter(by) ? new Overdue(duty, by) : new Open(duty, by);
        }

        /** What was handed in came back and has a date of its own to be mended by. */
        public Extended reopen(Instant mendBy, String reason, Instant now) {
            if (!mendBy.isAfter(now)) {
                throw new Refusal(ObligationReason.EXTENSION_NOT_LATER, "Hạn sửa phải sau thời điểm này.");
            }
            return new Extended(duty, mendBy, reason);
        }
    }

    /** Được miễn. */
    record Waived(Duty duty, Instant dueAt, Instant at, String reason) implements Obligation {}

    /** The state's name in tables, events and views. */
    default String state() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Extended _ -> "EXTENDED";
            case Overdue _ -> "OVERDUE";
            case Fulfilled _ -> "FULFILLED";
            case Waived _ -> "WAIVED";
        };
    }

    /** Refuses when it is no longer owed. */
    default Pending pending() {
        return switch (this) {
            case Pending pending -> pending;
            case Fulfilled _ -> throw new Refusal(ObligationReason.ALREADY_CLOSED, "Việc này đã hoàn thành.");
            case Waived _ -> throw new Refusal(ObligationReason.ALREADY_CLOSED, "Việc này đã được miễn.");
        };
    }
}
