package vn.thidua.commitment.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reviewer decided, as it is shown (ý kiến duyệt). */
public record ReviewRemark(
        Instant at, String who, String decision, @Nullable String reason, List<Pin> pins) {}
