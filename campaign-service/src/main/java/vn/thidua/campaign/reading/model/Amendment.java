package vn.thidua.campaign.reading.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan that this document changes and how (điều chỉnh, bổ sung kế hoạch đã ban hành). */
public record Amendment(
        @Nullable DocumentType type,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable LocalDate effectiveFrom,
        boolean restUnchanged,
        List<Change> changes,
        String text,
        Span span) {

    public Amendment {
        changes = List.copyOf(changes);
    }

    /** What is done to the place named (thay thế, bổ sung, bãi bỏ). */
    public enum Op {
        REPLACE,
        ADD,
        REPEAL
    }

    /** One change (nội dung sửa đổi). {@code ref} is the section path in the amended plan; {@code kept} what stays there. */
    public record Change(
            Op op,
            @Nullable String ref,
            @Nullable String what,
            @Nullable String from,
            @Nullable String to,
            @Nullable String kept,
            boolean resolvable,
            String text,
            Span span) {}
}
