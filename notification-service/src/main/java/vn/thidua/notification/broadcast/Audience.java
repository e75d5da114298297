package vn.thidua.notification.broadcast;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an officer writes to (người nhận thư chung).
 *
 * @param campaignId  for {@link Kind#OWING}
 * @param milestoneId for {@link Kind#OWING}: only those who owe this milestone
 * @param units       for {@link Kind#HEADS} and {@link Kind#EVERYBODY}
 * @param people      for {@link Kind#PEOPLE}
 */
record Audience(
        @NotNull(message = "Cần chọn nhóm người nhận") Kind kind,
        @Nullable String campaignId,
        @Nullable String milestoneId,

        @Nullable @Size(max = 1000, message = "Nhiều nhất 1000 đơn vị")
        List<@NotBlank String> units,

        @Nullable @Size(max = 1000, message = "Nhiều nhất 1000 người")
        List<@NotBlank String> people) {

    enum Kind {
        /** Những ai còn nợ việc. */
        OWING,
        /** Trưởng các đơn vị. */
        HEADS,
        /** Mọi người của các đơn vị. */
        EVERYBODY,
        /** Những người được chọn. */
        PEOPLE
    }
}
