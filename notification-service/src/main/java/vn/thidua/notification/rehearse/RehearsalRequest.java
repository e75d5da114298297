package vn.thidua.notification.rehearse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.ladder.LadderRequest;

/**
 * What to rehearse: a launched campaign as it stands, or a plan that is not stored anywhere.
 *
 * @param ladder    another ladder than the one that holds, to see what it would do
 * @param behaviour nobody answers unless said otherwise
 */
record RehearsalRequest(
        @Nullable String campaignId,
        @Nullable @Valid Plan plan,
        @Nullable @Valid LadderRequest ladder,
        @Nullable Behaviour behaviour) {

    /** A campaign before its launch (dự thảo). */
    record Plan(
            @NotBlank(message = "Cần đơn vị phát động") String ownerUnit,

            @NotBlank(message = "Cần tên phong trào") @Size(max = 2000, message = "Tên phong trào quá dài")
            String title,

            @NotNull(message = "Cần các đơn vị tham gia") @Size(max = 1000, message = "Nhiều nhất 1000 đơn vị tham gia")
            List<@NotBlank String> participants,

            @NotNull(message = "Cần các mốc") @Size(max = 200, message = "Nhiều nhất 200 mốc")
            List<@Valid @NotNull Milestone> milestones) {}

    /** A date of the plan. */
    record Milestone(
            @NotBlank(message = "Cần tên mốc") @Size(max = 2000, message = "Tên mốc quá dài")
            String title,

            @NotNull(message = "Cần ngày của mốc") LocalDate due,
            @NotBlank(message = "Cần sản phẩm của mốc") String deliverable,

            @NotBlank(message = "Cần người thực hiện của mốc")
            String audience) {}
}
