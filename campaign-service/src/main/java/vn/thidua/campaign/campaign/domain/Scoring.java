package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How points are given (thang điểm) and which points make which grade (xếp loại): {@code min} ≤ điểm &lt; {@code below}. */
public record Scoring(
        @Nullable BigDecimal total,
        @Nullable BigDecimal bonusMax,
        List<Part> parts,
        List<Grade> grades,
        @Nullable Source source) {

    public Scoring {
        parts = parts == null ? List.of() : List.copyOf(parts);
        grades = grades == null ? List.of() : List.copyOf(grades);
    }

    /** A part of the scale, of a content ({@code ref}) or of its own ({@code label}). */
    public record Part(@Nullable String ref, @Nullable String label, BigDecimal max) {}

    /** A grade. */
    public record Grade(
            String name, @Nullable BigDecimal min, @Nullable BigDecimal below) {}
}
