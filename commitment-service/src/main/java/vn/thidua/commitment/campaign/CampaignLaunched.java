package vn.thidua.commitment.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code campaign.launched}. */
public record CampaignLaunched(
        UUID campaignId,
        String ownerUnit,
        String title,
        @Nullable String documentNumber,
        @Nullable String scope,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant launchedAt,
        List<String> participants,
        @Nullable List<Content> contents,
        @Nullable List<Indicator> indicators,
        List<Milestone> milestones,
        @Nullable List<Reward> rewards,
        @Nullable Scoring scoring) {

    public static final String TYPE = "vn.thidua.campaign.launched.v1";

    /** Nội dung thi đua. */
    public record Content(String ref, @Nullable String heading, String text) {}

    /** Chỉ tiêu of the launch document. */
    public record Indicator(
            String id,
            @Nullable String contentRef,
            String name,
            @Nullable String op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable LocalDate due,
            @Nullable String evidence) {}

    /** Mốc thời gian: what is to be handed in, by whom, until when. */
    public record Milestone(
            String id,
            String title,
            Instant dueAt,
            @Nullable String sourceText,
            String deliverable,
            String audience) {}

    /** Hình thức khen and its cap. */
    public record Reward(
            String code,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable Integer max,
            @Nullable BigDecimal maxPercent,
            @Nullable String base) {}

    /** Thang điểm; {@code text} holds the words of the document or its table. */
    public record Scoring(
            @Nullable BigDecimal total,
            @Nullable BigDecimal bonusMax,
            List<ScoredPart> parts,
            List<ScoredGrade> grades,
            @Nullable String text) {}

    /** A part of the scale. */
    public record ScoredPart(
            @Nullable String ref,
            @Nullable String label,
            @Nullable String name,
            BigDecimal max) {}

    /** Xếp loại: {@code min} ≤ điểm &lt; {@code below}. */
    public record ScoredGrade(
            String name, @Nullable BigDecimal min, @Nullable BigDecimal below) {}
}
