package vn.thidua.commitment.obligation.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what, and from where that is known; never changes.
 *
 * @param sourceText     the sentence of the launch document (câu nguồn)
 * @param documentNumber its number (số, ký hiệu)
 */
public record Duty(
        UUID id,
        UUID campaignId,
        String campaignTitle,
        String milestoneId,
        Deliverable kind,
        String title,
        String unit,
        @Nullable String person,
        @Nullable String sourceText,
        @Nullable String documentNumber,
        Instant openedAt) {}
