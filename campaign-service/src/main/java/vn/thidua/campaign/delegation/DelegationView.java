package vn.thidua.campaign.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delegation (ủy quyền) on the way out; {@code version} goes into If-Match. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delegation")
record DelegationView(
        UUID id,
        long version,
        String fromPerson,
        String fromName,
        @Nullable String fromPosition,
        String toPerson,
        String toName,
        @Nullable String toPosition,
        String unitCode,
        String unitName,

        @Schema(examples = "unit-head") String role,

        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        State state,
        @Nullable Instant revokedAt,
        List<String> allowedActions) {

    /** Where a delegation stands today. */
    @Schema(name = "DelegationState")
    enum State {
        /** Chưa đến ngày. */
        PLANNED,
        /** Đang có hiệu lực. */
        ACTIVE,
        /** Hết hạn. */
        ENDED,
        /** Đã thu hồi. */
        REVOKED
    }
}
