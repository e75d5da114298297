package vn.thidua.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient and what became of it (lượt gửi). The key (about, rung, person, channel) exists once.
 *
 * @param about    what it is about: an obligation, a campaign, a decision's item …
 * @param role     why this person: name of a {@link Role}
 * @param unitCode the unit that it concerns; who may see the row follows from it
 * @param facts    what the mail says, beyond what is read again at the time of sending
 * @param reason   why it was skipped, deferred or failed
 * @param answer   what its reader answered from the mail, in words
 */
public record Delivery(
        UUID id,
        Kind kind,
        String about,
        String rung,
        @Nullable String personId,
        String role,
        String unitCode,
        @Nullable String campaignId,
        @Nullable String obligationId,
        String title,
        JsonNode facts,
        State state,
        @Nullable String reason,
        @Nullable String address,
        String messageId,
        Instant createdAt,
        Instant notBefore,
        int attempts,
        @Nullable Instant endedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Loại thư. */
    public enum Kind {
        /** Nhắc việc theo lịch. */
        REMINDER,
        /** Nhắc việc do cán bộ gửi. */
        MANUAL_REMINDER,
        /** Dời hạn. */
        MOVED,
        /** Thư buổi sáng: carries what is due. */
        DIGEST,
        /** Trả lời từ thư, told to the officer in the app. */
        ANSWERED,
        /** Phát động. */
        LAUNCH,
        /** Trả lại. */
        RETURNED,
        /** Chấp nhận, duyệt. */
        ACCEPTED,
        /** Điểm thẩm định, xếp hạng. */
        POINTS,
        /** Giao ước đủ chữ ký. */
        SEALED,
        /** Đề xuất danh hiệu, to the head. */
        PROPOSED,
        /** Trả lời đề xuất, to the person. */
        PROPOSAL_ANSWERED,
        /** Quyết định khen thưởng. */
        COMMENDED,
        /** Hủy bỏ, rà soát danh hiệu. */
        REVOKED,
        /** Báo người thay: somebody's mails do not arrive. */
        UNREACHABLE,
        /** Thư chung của cán bộ. */
        BROADCAST;

        /** True for what tells of no duty: the reader may turn it off. */
        public boolean isOptional() {
            return this == ACCEPTED || this == SEALED || this == PROPOSAL_ANSWERED || this == COMMENDED;
        }

        /** True for what its head has to answer for the unit: who acts for the head is told as well. */
        public boolean asksTheHead() {
            return this == RETURNED || this == POINTS || this == PROPOSED;
        }
    }

    /** Vì sao người này nhận thư. */
    public enum Role {
        /** Người phải làm. */
        OWNER,
        /** Cấp phó của đơn vị. */
        DEPUTY,
        /** Trưởng đơn vị. */
        HEAD,
        /** Cán bộ thi đua, khen thưởng. */
        OFFICER,
        /** Thủ trưởng. */
        PRINCIPAL,
        /** Đứng đầu đơn vị tham gia. */
        PARTICIPANT,
        /** Có tên ở nơi nhận. */
        RECIPIENT,
        /** Được khen thưởng. */
        COMMENDED
    }

    /** Trạng thái gửi. */
    public enum State {
        /** Chờ gửi. */
        QUEUED,
        /** Hoãn, sẽ gửi lại. */
        DEFERRED,
        /** Đã gửi. */
        SENT,
        /** Không gửi được. */
        FAILED,
        /** Không gửi, có lý do. */
        SKIPPED;

        /** True until it has left or was given up. */
        public boolean isWaiting() {
            return this == QUEUED || this == DEFERRED;
        }
    }

    /** A mail to be sent: who, about what, why. */
    public record Order(
            Kind kind,
            String about,
            String rung,
            @Nullable String personId,
            String role,
            String unitCode,
            @Nullable String campaignId,
            @Nullable String obligationId,
            String title,
            Object facts) {}
}
