package vn.thidua.campaign.reading.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A title or form of commendation that the campaign offers (khen thưởng), for whom, by whom, how many. */
public record Reward(
        Code code,
        @Nullable SubjectKind subject,
        Stage stage,
        @Nullable Quota quota,
        @Nullable String quotaInherited,
        String text,
        Span span) {

    /** Danh hiệu thi đua và hình thức khen thưởng. */
    public enum Code {
        LDTT,
        CSTDCS,
        CSTDT,
        TTLDTT,
        TTLDXS,
        CO_THI_DUA_TINH,
        GIAY_KHEN,
        BANG_KHEN_TINH
    }

    /** The launcher awards, or proposes to the level above (đề nghị cấp trên). */
    public enum Stage {
        AWARD,
        PROPOSE_UP
    }

    /** How many (số lượng, tỷ lệ). {@code base} names what a percentage is taken of. */
    public record Quota(
            @Nullable BigDecimal exact,
            @Nullable BigDecimal max,
            @Nullable BigDecimal maxPercent,
            @Nullable String base,
            boolean unlimited,
            @Nullable BigDecimal ofWhichMin) {}
}
