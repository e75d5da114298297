package vn.thidua.campaign.reading.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How points are given (thang điểm, bảng chấm điểm). {@code totalFrom} is {@code SUM} when no total is printed. */
public record Scoring(
        @Nullable BigDecimal total,
        @Nullable String totalFrom,
        BigDecimal sum,
        @Nullable BigDecimal bonusMax,
        List<Part> parts,
        List<Grade> grades,
        String text,
        Span span) {

    public Scoring {
        parts = List.copyOf(parts);
        grades = List.copyOf(grades);
    }

    /** A part of the scale: of a content ({@code ref}) or of a score table ({@code label}), with the points of its items. */
    public record Part(@Nullable String ref, @Nullable String label, BigDecimal max, List<BigDecimal> items) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /** Xếp loại: {@code min} ≤ điểm &lt; {@code below}. */
    public record Grade(@Nullable BigDecimal min, @Nullable BigDecimal below, String name) {}
}
