package vn.thidua.commitment.registration.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** A person's wish to be registered for a title (đề xuất danh hiệu của mình). One record per state. */
public sealed interface Proposal {

    Wish wish();

    /**
     * Who wishes what.
     *
     * @param note why, in the person's own words
     */
    record Wish(
            UUID id,
            UUID registration,
            String person,
            Title title,
            @Nullable String note,
            Instant at) {

        /** The line that it would be. */
        public Line line() {
            return new Line(title.name(), SubjectKind.PERSON, person);
        }
    }

    /** Who answered, and when. */
    record Answer(String by, Instant at) {}

    /** Chờ trưởng đơn vị trả lời. */
    record Asked(Wish wish) implements Proposal {

        /** Xác nhận. */
        public Confirmed confirm(String by, Instant at) {
            return new Confirmed(wish, new Answer(by, at));
        }

        /** Không đưa vào bản đăng ký. */
        public Declined decline(String reason, String by, Instant at) {
            return new Declined(wish, new Answer(by, at), reason.strip());
        }

        /** Rút lại, by the person. */
        public Withdrawn withdraw(String by, Instant at) {
            return new Withdrawn(wish, new Answer(by, at));
        }

        /** The sheet's lines with this one; a title that needs another one brings it along. */
        public List<Line> addedTo(List<Line> lines) {
            List<Line> next = new ArrayList<>(lines);
            Title required = wish.title().requires();
            if (required != null) {
                add(next, new Line(required.name(), SubjectKind.PERSON, wish.person()));
            }
            add(next, wish.line());
            return next;
        }

        /** The sheet's lines without it, whoever had put it there. */
        public List<Line> takenFrom(List<Line> lines) {
            return lines.stream().filter(line -> !line.equals(wish.line())).toList();
        }

        private static void add(List<Line> lines, Line line) {
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
    }

    /** Đã được xác nhận. */
    record Confirmed(Wish wish, Answer answer) implements Proposal {}

    /** Không được đưa vào, with the head's reason. */
    record Declined(Wish wish, Answer answer, String reason) implements Proposal {}

    /** Đã rút. */
    record Withdrawn(Wish wish, Answer answer) implements Proposal {}

    /**
     * Đề xuất: for oneself, while the unit still writes its sheet, once.
     *
     * @param earlier all that this person proposed for this sheet
     */
    static Asked ask(Wish wish, Registration sheet, Set<String> peopleOfUnit, List<Proposal> earlier) {
        if (!(sheet instanceof Registration.Editable)) {
            throw new Refusal(
                    ProposalReason.SHEET_CLOSED,
                    "Đơn vị đã trình bản đăng ký; xin gặp trưởng đơn vị nếu cần thay đổi.");
        }
        if (!wish.title().isFor(SubjectKind.PERSON)) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Danh hiệu này không dành cho cá nhân.",
                    new FieldError(
                            "/titleCode", "wrong-subject", wish.title().vietnamese() + " là danh hiệu tập thể."));
        }
        if (!peopleOfUnit.contains(wish.person())) {
            throw new Refusal(CommonReason.FORBIDDEN, "Chỉ người của đơn vị được đề xuất vào bản đăng ký này.");
        }
        if (sheet.lines().contains(wish.line())) {
            throw new Refusal(
                    ProposalReason.ALREADY_REGISTERED,
                    "Bản đăng ký của đơn vị đã có " + wish.title().vietnamese() + " cho anh/chị.");
        }
        if (earlier.stream()
                .anyMatch(other -> other instanceof Asked && other.wish().title() == wish.title())) {
            throw new Refusal(
                    ProposalReason.ALREADY_PROPOSED,
                    "Anh/chị đã đề xuất " + wish.title().vietnamese() + " và đang chờ trả lời.");
        }
        return new Asked(wish);
    }

    /** What stands against handing in while somebody waits for an answer. */
    static List<FieldError> unanswered(List<Asked> waiting) {
        return waiting.isEmpty()
                ? List.of()
                : List.of(new FieldError(
                        "/proposals",
                        "unanswered",
                        "Còn " + waiting.size() + " đề xuất của cán bộ chưa được xác nhận hoặc trả lời."));
    }

    /** Still open to an answer, or refused. */
    default Asked asked() {
        if (this instanceof Asked asked) {
            return asked;
        }
        throw new Refusal(ProposalReason.ALREADY_ANSWERED, "Đề xuất này không còn chờ trả lời.");
    }

    default String state() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Confirmed _ -> "CONFIRMED";
            case Declined _ -> "DECLINED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
