package vn.thidua.commitment.registration.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;

/**
 * How many may aim at a title (giới hạn số lượng): a number, or a share of another title. A unit that stays
 * within its own share is never refused because others asked for more; a unit that asks for more than its share may,
 * as long as the whole body has room.
 *
 * @param percent share of those who register {@code base}, in the unit and in the whole body
 */
public record Cap(
        Title title,
        @Nullable SubjectKind kind,
        @Nullable Integer max,
        @Nullable BigDecimal percent,
        @Nullable Title base,
        RoundingMode rounding) {

    /** Lines of the unit and of all other units of the campaign. */
    public Use use(List<Line> own, List<Line> others) {
        long unitCount = count(own, title, kind);
        long totalCount = unitCount + count(others, title, kind);
        long unitBase = base == null ? 0 : count(own, base, null);
        long totalBase = unitBase + (base == null ? 0 : count(others, base, null));
        Long unitAllowed = percent == null ? null : share(unitBase);
        Long totalAllowed = least(percent == null ? null : share(totalBase), max);
        boolean exceeded = totalAllowed != null
                && totalCount > totalAllowed
                && unitCount > 0
                && (unitAllowed == null || unitCount > unitAllowed);
        return new Use(this, unitCount, unitBase, unitAllowed, totalCount, totalBase, totalAllowed, exceeded);
    }

    private long share(long of) {
        return percent == null
                ? 0
                : BigDecimal.valueOf(of)
                        .multiply(percent)
                        .divide(BigDecimal.valueOf(100), 0, rounding)
                        .longValueExact();
    }

    private static @Nullable Long least(@Nullable Long share, @Nullable Integer max) {
        if (share == null) {
            return max == null ? null : Long.valueOf(max);
        }
        return max == null ? share : Long.valueOf(Math.min(share, max));
    }

    private static long count(List<Line> lines, Title title, @Nullable SubjectKind kind) {
        return lines.stream()
                .filter(line -> line.titleCode().equals(title.name()))
                .filter(line -> kind == null || line.subjectKind() == kind)
                .count();
    }

    /** The cap with its numbers. */
    public record Use(
            Cap cap,
            long unitCount,
            long unitBase,
            @Nullable Long unitAllowed,
            long totalCount,
            long totalBase,
            @Nullable Long totalAllowed,
            boolean exceeded) {

        /** {@code Đơn vị 2 (được 1 = 15% của 8 LĐTT) · toàn cơ quan 5/6}. */
        public String sentence() {
            String share = cap.percent() == null || cap.base() == null
                    ? ""
                    : " (được %d = %s%% của %d %s%s)"
                            .formatted(
                                    unitAllowed,
                                    plain(cap.percent()),
                                    unitBase,
                                    cap.base().vietnamese(),
                                    rounded());
            return "Đơn vị %d%s; toàn cơ quan %d/%d.".formatted(unitCount, share, totalCount, totalAllowed);
        }

        /** How a share that is no whole number was rounded; nothing where it is one. */
        private String rounded() {
            BigDecimal share = BigDecimal.valueOf(unitBase)
                    .multiply(cap.percent() == null ? BigDecimal.ZERO : cap.percent())
                    .divide(BigDecimal.valueOf(100))
                    .stripTrailingZeros();
            return share.scale() <= 0
                    ? ""
                    : switch (cap.rounding()) {
                        case FLOOR, DOWN -> ", làm tròn xuống";
                        case CEILING, UP -> ", làm tròn lên";
                        default -> ", làm tròn";
                    };
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }
}
