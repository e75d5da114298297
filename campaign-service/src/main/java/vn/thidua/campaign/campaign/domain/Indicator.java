package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measurable target of the campaign (chỉ tiêu).
 *
 * @param contentRef content that it belongs to, {@code III.1}
 * @param op         {@code =}, {@code >=}, {@code >}, {@code <=}, {@code <} or {@code BETWEEN} (then up to {@code max})
 * @param of         what a share is taken of
 * @param per        {@code PER_YEAR}, {@code PER_QUARTER}, {@code PER_MONTH}, {@code PER_WEEK}
 * @param due        last day; null when the campaign's end applies
 * @param evidence   what proves it (minh chứng)
 */
public record Indicator(
        String id,
        @Nullable String contentRef,
        String name,
        String op,
        BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable String of,
        @Nullable String per,
        @Nullable LocalDate due,
        @Nullable String evidence,
        @Nullable Source source) {

    public Indicator {
        id = Texts.clean(id);
        contentRef = Texts.orNull(contentRef);
        name = Texts.clean(name);
        op = Texts.clean(op);
        unit = Texts.orNull(unit);
        of = Texts.orNull(of);
        per = Texts.orNull(per);
        evidence = Texts.orNull(evidence);
    }
}
