package vn.thidua.campaign.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Campaign;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Form;
import vn.thidua.campaign.campaign.domain.Recipient;
import vn.thidua.campaign.campaign.domain.Scope;
import vn.thidua.kit.time.Days;

/** Event {@code vn.thidua.campaign.launched.v1}: what others need to derive obligations, mails and rewards from. */
record CampaignLaunched(
        String campaignId,
        String ownerUnit,
        String title,
        @Nullable String theme,
        @Nullable String documentNumber,
        String form,
        String scope,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        Instant launchedAt,
        List<String> participants,
        List<Content> contents,
        List<Indicator> indicators,
        List<Milestone> milestones,
        List<Reward> rewards,
        List<To> recipients,
        @Nullable Scoring scoring) {

    static final String TYPE = "vn.thidua.campaign.launched.v1";

    record Content(String ref, @Nullable String heading, String text) {}

    record Indicator(
            String id,
            @Nullable String contentRef,
            String name,
            String op,
            BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable LocalDate due,
            @Nullable String evidence) {}

    /** {@code dueAt}: the last moment that is in time, the end of the due day in Vietnam. */
    record Milestone(
            String id,
            String kind,
            String title,
            Instant dueAt,
            @Nullable String sourceText,
            String deliverable,
            String audience) {}

    record Reward(
            String code,
            @Nullable String subject,
            String stage,
            @Nullable BigDecimal max,
            @Nullable BigDecimal maxPercent,
            @Nullable String base) {}

    /** How points are given, where the document says so; {@code text} holds its words or its table. */
    record Scoring(
            @Nullable BigDecimal total,
            @Nullable BigDecimal bonusMax,
            List<Part> parts,
            List<Grade> grades,
            @Nullable String text) {

        /** A part of the scale, named as the content that it is about. */
        record Part(
                @Nullable String ref,
                @Nullable String label,
                @Nullable String name,
                BigDecimal max) {}

        record Grade(
                String name,
                @Nullable BigDecimal min,
                @Nullable BigDecimal below) {}
    }

    /**
     * One receiver; a line like "Các khoa, phòng" gives one per unit, an unknown receiver keeps only its words.
     *
     * @param email of a receiver outside, who gets it by mail
     */
    record To(
            String text,
            @Nullable String unitCode,
            @Nullable String personId,
            @Nullable String email) {}

    static CampaignLaunched of(Campaign.Launched campaign) {
        CampaignPlan plan = campaign.plan();
        return new CampaignLaunched(
                campaign.id().toString(),
                campaign.ownerUnit(),
                plan.title(),
                plan.theme() == null ? null : plan.theme().text(),
                plan.document().number(),
                (plan.form() == null ? Form.THUONG_XUYEN : plan.form()).name(),
                (plan.scope() == null ? Scope.DON_VI : plan.scope()).name(),
                plan.periodFrom(),
                plan.periodTo(),
                campaign.launchedAt(),
                plan.participants(),
                plan.contents().stream()
                        .map(content -> new Content(content.ref(), content.heading(), content.text()))
                        .toList(),
                plan.indicators().stream()
                        .map(i -> new Indicator(
                                i.id(),
                                i.contentRef(),
                                i.name(),
                                i.op(),
                                i.value(),
                                i.max(),
                                i.unit(),
                                i.due(),
                                i.evidence()))
                        .toList(),
                plan.milestones().stream().map(CampaignLaunched::milestone).toList(),
                plan.rewards().stream()
                        .map(r -> new Reward(
                                r.code(),
                                r.subject() == null ? null : r.subject().name(),
                                r.stage(),
                                r.max(),
                                r.maxPercent(),
                                r.base()))
                        .toList(),
                receivers(plan.recipients()),
                scoring(plan));
    }

    private static @Nullable Scoring scoring(CampaignPlan plan) {
        var scoring = plan.scoring();
        return scoring == null
                ? null
                : new Scoring(
                        scoring.total(),
                        scoring.bonusMax(),
                        scoring.parts().stream()
                                .map(part ->
                                        new Scoring.Part(part.ref(), part.label(), heading(plan, part), part.max()))
                                .toList(),
                        scoring.grades().stream()
                                .map(grade -> new Scoring.Grade(grade.name(), grade.min(), grade.below()))
                                .toList(),
                        scoring.source() == null ? null : scoring.source().text());
    }

    private static @Nullable String heading(CampaignPlan plan, vn.thidua.campaign.campaign.domain.Scoring.Part part) {
        return plan.contents().stream()
                .filter(content -> content.ref().equals(part.ref()))
                .map(CampaignPlan.Content::heading)
                .findFirst()
                .orElse(null);
    }

    static List<To> receivers(List<Recipient> recipients) {
        List<To> receivers = new ArrayList<>();
        for (Recipient recipient : recipients) {
            recipient.unitCodes().forEach(unit -> receivers.add(new To(recipient.text(), unit, null, null)));
            recipient.personIds().forEach(person -> receivers.add(new To(recipient.text(), null, person, null)));
            if (recipient.email() != null
                    || (recipient.unitCodes().isEmpty() && recipient.personIds().isEmpty())) {
                receivers.add(new To(recipient.text(), null, null, recipient.email()));
            }
        }
        return List.copyOf(receivers);
    }

    private static Milestone milestone(vn.thidua.campaign.campaign.domain.Milestone milestone) {
        LocalDate due = milestone.due();
        if (due == null) {
            throw new IllegalStateException("A launched plan has no milestone without a day");
        }
        return new Milestone(
                milestone.id(),
                milestone.kind().name(),
                milestone.title(),
                Days.endOf(due),
                milestone.source() == null ? null : milestone.source().text(),
                milestone.deliverable().name(),
                milestone.audience().name());
    }
}
