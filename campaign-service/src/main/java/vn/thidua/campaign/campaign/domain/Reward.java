package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A title or form of commendation that the campaign offers (danh hiệu, hình thức khen thưởng).
 *
 * @param code       {@code LDTT}, {@code CSTDCS}, {@code GIAY_KHEN} …
 * @param stage      {@code AWARD}: the launcher awards; {@code PROPOSE_UP}: proposed to the level above
 * @param max        at most so many; null when there is no number
 * @param maxPercent at most this share of {@code base}
 * @param unlimited  the document says that the number is not limited
 */
public record Reward(
        String code,
        @Nullable SubjectKind subject,
        String stage,
        @Nullable BigDecimal max,
        @Nullable BigDecimal maxPercent,
        @Nullable String base,
        boolean unlimited,
        @Nullable Source source) {

    public Reward {
        code = Texts.clean(code);
        stage = Texts.clean(stage);
        base = Texts.orNull(base);
    }
}
