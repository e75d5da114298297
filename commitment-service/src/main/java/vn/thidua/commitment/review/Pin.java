package vn.thidua.commitment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A place that the reviewer sent back, with the reason (chỗ cần sửa).
 *
 * @param pointer where: {@code /lines/CSTDCS/CB-008}, {@code /done}, {@code /values/<commitment>}, {@code /evidence/<id>}
 */
public record Pin(
        @NotBlank(message = "Cần chỉ rõ chỗ cần sửa") @Size(max = 200, message = "Không quá 200 ký tự")
        String pointer,

        @NotBlank(message = "Cần ghi lý do") @Size(max = 1000, message = "Không quá 1.000 ký tự")
        String reason) {}
