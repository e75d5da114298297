package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plans for tests: a sound one, and changes that show only what matters. */
final class Plans {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private String title = "Phong trào thi đua năm 2027";
    private @Nullable LocalDate from = LocalDate.of(2027, 1, 1);
    private @Nullable LocalDate to = LocalDate.of(2027, 12, 31);
    private List<CampaignPlan.Content> contents =
            List.of(new CampaignPlan.Content("III.1", "1.", "Đào tạo", "Mở đủ 46 lớp", null));
    private List<Indicator> indicators = List.of(anIndicator("i1", "III.1", "=", "46", null));
    private List<Milestone> milestones = new ArrayList<>();
    private List<String> participants = List.of("NS-TCT-LLCS", "NS-TCT-NNPL");

    static Plans aPlan() {
        return new Plans();
    }

    static Indicator anIndicator(String id, String content, String op, String value, @Nullable String max) {
        return new Indicator(
                id,
                content,
                "Mở đủ 46 lớp",
                op,
                new BigDecimal(value),
                max == null ? null : new BigDecimal(max),
                "lớp",
                null,
                null,
                null,
                null,
                null);
    }

    Plans titled(String other) {
        title = other;
        return this;
    }

    Plans lasting(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    Plans withoutContents() {
        contents = List.of();
        indicators = List.of();
        return this;
    }

    Plans withIndicators(Indicator... others) {
        indicators = List.of(others);
        return this;
    }

    Plans withoutParticipants() {
        participants = List.of();
        return this;
    }

    Plans with(MilestoneKind kind, @Nullable LocalDate due) {
        milestones.add(Milestone.of("m" + (milestones.size() + 1), kind, due));
        return this;
    }

    Plans with(Milestone milestone) {
        milestones.add(milestone);
        return this;
    }

    static UnaryOperator<CampaignPlan> signed(LocalDate day) {
        return plan -> new CampaignPlan(
                plan.title(),
                plan.form(),
                plan.scope(),
                plan.theme(),
                plan.slogan(),
                plan.periodFrom(),
                plan.periodTo(),
                plan.periodSource(),
                new DocumentHead(null, null, null, null, null, day, null),
                plan.legalBases(),
                plan.objectives(),
                plan.contents(),
                plan.criteria(),
                plan.indicators(),
                plan.milestones(),
                plan.participants(),
                plan.audience(),
                plan.rewards(),
                plan.scoring(),
                plan.duties(),
                plan.recipients(),
                plan.signers(),
                plan.remarks());
    }

    CampaignPlan build() {
        return build(UnaryOperator.identity());
    }

    CampaignPlan build(UnaryOperator<CampaignPlan> change) {
        CampaignPlan empty = CampaignPlan.titled(title);
        return change.apply(new CampaignPlan(
                title,
                Form.THUONG_XUYEN,
                Scope.DON_VI,
                null,
                null,
                from,
                to,
                null,
                empty.document(),
                List.of(),
                List.of(),
                contents,
                List.of(),
                indicators,
                milestones,
                participants,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
