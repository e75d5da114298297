package vn.thidua.commitment.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trả lại: why, which places, and until when it is to be mended.
 *
 * @param pins   only these places reopen; none: everything does
 * @param mendBy a date of its own to hand it in again
 */
public record ReturnRequest(
        @NotBlank(message = "Cần ghi lý do trả lại") @Size(max = 2000, message = "Không quá 2.000 ký tự")
        String reason,

        @Nullable @Valid @Size(max = 500, message = "Không quá 500 chỗ")
        List<Pin> pins,

        @Nullable LocalDate mendBy) {

    public List<Pin> places() {
        return Objects.requireNonNullElse(pins, List.of());
    }
}
