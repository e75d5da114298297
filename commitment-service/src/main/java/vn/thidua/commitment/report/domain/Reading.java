package vn.thidua.commitment.report.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a report says of one commitment: a number, or why there is none yet (kết quả thực hiện). */
public record Reading(@Nullable BigDecimal value, @Nullable String note) {

    boolean saysSomething() {
        return value != null || (note != null && !note.isBlank());
    }

    boolean isSame(@Nullable Reading other) {
        return other != null
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                && text(note).equals(text(other.note));
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
