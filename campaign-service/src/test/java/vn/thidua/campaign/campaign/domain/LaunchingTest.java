package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thidua.campaign.campaign.domain.Plans.TODAY;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;
import static vn.thidua.campaign.campaign.domain.Plans.anIndicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaunchingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2026, 12, 1);

    @Test
    void a_launch_also_asks_every_unit_to_acknowledge() {
        var plan = aPlan().with(MilestoneKind.REGISTRATION_DUE, LocalDate.of(2027, 2, 27))
                .build();

        var launched = submitted(plan).launch(TODAY, ACKNOWLEDGE_BY, NOW);

        assertThat(launched.plan().milestones())
                .extracting(Milestone::kind)
                .containsExactly(MilestoneKind.ACKNOWLEDGEMENT, MilestoneKind.REGISTRATION_DUE);
        assertThat(launched.plan().milestones().getFirst())
                .isEqualTo(new Milestone(
                        "acknowledgement",
                        MilestoneKind.ACKNOWLEDGEMENT,
                        "Xác nhận đã nhận, đã quán triệt",
                        ACKNOWLEDGE_BY,
                        null,
                        Deliverable.ACKNOWLEDGEMENT,
                        Audience.PARTICIPANTS,
                        null,
                        null));
        assertThat(launched.launchedAt()).isEqualTo(NOW);
    }

    @Test
    void the_officers_own_day_for_acknowledging_stays() {
        var plan = aPlan().with(MilestoneKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 11, 30))
                .build();

        var launched = submitted(plan).launch(TODAY, ACKNOWLEDGE_BY, NOW);

        assertThat(launched.plan()).isEqualTo(plan);
    }

    @Test
    void what_a_launch_needs_is_asked_for_at_its_place() {
        var plan = aPlan().titled(" ")
                .withoutContents()
                .withoutParticipants()
                .lasting(null, null)
                .build();

        var refused = catchThrowableOfType(
                CampaignRefused.class, () -> submitted(plan).launch(TODAY, ACKNOWLEDGE_BY, NOW));

        assertThat(refused.reason()).isEqualTo(CampaignRefused.Reason.NOT_READY);
        assertThat(refused.flaws())
                .extracting(Flaw::pointer)
                .containsExactly("/title", "/contents", "/participants", "/periodFrom", "/periodTo");
    }

    @Test
    void a_milestone_needs_a_day_within_the_period_that_has_not_passed() {
        var plan = aPlan().lasting(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
                .with(MilestoneKind.INTERIM_REVIEW, null)
                .with(MilestoneKind.REPORT_DUE, TODAY.minusDays(1))
                .with(MilestoneKind.FINAL_REVIEW, LocalDate.of(2028, 1, 1))
                .with(MilestoneKind.DOSSIER_DUE, TODAY)
                .with(MilestoneKind.REGISTRATION_DUE, LocalDate.of(2027, 12, 31))
                .build();

        assertThat(Readiness.flaws(plan, TODAY))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/milestones/0/due", "required"),
                        org.assertj.core.groups.Tuple.tuple("/milestones/1/due", "past"),
                        org.assertj.core.groups.Tuple.tuple("/milestones/2/due", "outside-period"));
    }

    @Test
    void only_acknowledging_may_come_before_the_first_day() {
        var plan = aPlan().with(MilestoneKind.ACKNOWLEDGEMENT, ACKNOWLEDGE_BY)
                .with(MilestoneKind.REGISTRATION_DUE, ACKNOWLEDGE_BY)
                .build();

        assertThat(Readiness.flaws(plan, TODAY)).extracting(Flaw::pointer).containsExactly("/milestones/1/due");
    }

    @Test
    void a_period_runs_forward_and_is_not_over() {
        var backwards = aPlan().lasting(LocalDate.of(2027, 12, 31), LocalDate.of(2027, 1, 1))
                .build();
        var over = aPlan().lasting(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31))
                .build();

        assertThat(Readiness.flaws(backwards, TODAY)).extracting(Flaw::code).containsExactly("before-start");
        assertThat(Readiness.flaws(over, TODAY)).extracting(Flaw::code).containsExactly("past");
    }

    @Test
    void an_indicator_belongs_to_a_content_that_is_there() {
        var plan = aPlan().withIndicators(anIndicator("i1", "IX.9", "=", "1", null))
                .build();

        assertThat(Readiness.flaws(plan, TODAY)).extracting(Flaw::pointer).containsExactly("/indicators/0/contentRef");
    }

    @Test
    void what_could_not_be_launched_is_not_submitted_either() {
        var draft = draft(aPlan().withoutContents().build());

        var refused = catchThrowableOfType(CampaignRefused.class, () -> draft.submit(TODAY));

        assertThat(refused.reason()).isEqualTo(CampaignRefused.Reason.NOT_READY);
    }

    @Test
    void a_plan_that_contradicts_itself_is_not_kept() {
        var twice = aPlan().withIndicators(
                        anIndicator("i1", "III.1", "=", "1", null), anIndicator("i1", "III.1", "BETWEEN", "5", "3"))
                .build();

        var refused = catchThrowableOfType(
                CampaignRefused.class, () -> draft(aPlan().build()).edit(twice));

        assertThat(refused.reason()).isEqualTo(CampaignRefused.Reason.PLAN_INVALID);
        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/indicators/1/id", "/indicators/1/max");
    }

    @Test
    void a_reward_for_nobody_or_for_more_than_all_is_asked_about() {
        var plan = aPlan().build(sound -> rewarding(sound, reward(null, "101"), reward("0", null), reward("12", "15")));

        assertThat(Readiness.flaws(plan, TODAY))
                .extracting(Flaw::pointer)
                .containsExactly("/rewards/0/maxPercent", "/rewards/1/max");
    }

    private static Reward reward(@Nullable String max, @Nullable String percent) {
        return new Reward(
                "GIAY_KHEN",
                SubjectKind.CA_NHAN,
                "AWARD",
                max == null ? null : new BigDecimal(max),
                percent == null ? null : new BigDecimal(percent),
                null,
                false,
                null);
    }

    private static CampaignPlan rewarding(CampaignPlan plan, Reward... rewards) {
        return new CampaignPlan(
                plan.title(),
                plan.form(),
                plan.scope(),
                plan.theme(),
                plan.slogan(),
                plan.periodFrom(),
                plan.periodTo(),
                plan.periodSource(),
                plan.document(),
                plan.legalBases(),
                plan.objectives(),
                plan.contents(),
                plan.criteria(),
                plan.indicators(),
                plan.milestones(),
                plan.participants(),
                plan.audience(),
                List.of(rewards),
                plan.scoring(),
                plan.duties(),
                plan.recipients(),
                plan.signers(),
                plan.remarks());
    }

    @Test
    void words_that_no_plan_needs_are_refused_at_their_place() {
        String endless = "chữ ".repeat(5_001);
        var tooLong = aPlan().build(plan -> plan.withContents(
                List.of(new CampaignPlan.Content("III.1", null, endless, "Mở đủ 46 lớp", null)), plan.indicators()));

        var refused = catchThrowableOfType(
                CampaignRefused.class, () -> draft(aPlan().build()).edit(tooLong));

        assertThat(refused.flaws())
                .containsExactly(new Flaw("/contents/0/heading", "too-long", "Nội dung dài quá 20000 ký tự."));
    }

    @Test
    void a_plan_that_no_message_holds_is_kept_but_not_launched() {
        var contents = IntStream.rangeClosed(1, 14)
                .mapToObj(i -> new CampaignPlan.Content("III." + i, null, null, "ữ".repeat(18_000), null))
                .toList();
        var long14 = aPlan().build(plan -> plan.withContents(contents, List.of()));
        var long13 = aPlan().build(plan -> plan.withContents(contents.subList(0, 13), List.of()));

        assertThat(draft(aPlan().build()).edit(long14).plan()).isEqualTo(long14);
        assertThat(Readiness.flaws(long14, TODAY))
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/contents", "too-long"));
        assertThat(Readiness.flaws(long13, TODAY)).isEmpty();
    }

    @Test
    void an_unfinished_plan_is_kept_as_it_is() {
        var unfinished = aPlan().withoutContents()
                .lasting(null, null)
                .with(MilestoneKind.FINAL_REVIEW, null)
                .build();

        assertThat(draft(aPlan().build()).edit(unfinished).plan()).isEqualTo(unfinished);
    }

    @Test
    void a_return_names_places_and_reasons() {
        var submitted = submitted(aPlan().build());

        var returned = submitted.sendBack(List.of(new ReturnRemark("/milestones/0/due", " Trùng kỳ thi ")));

        assertThat(returned.remarks()).containsExactly(new ReturnRemark("/milestones/0/due", "Trùng kỳ thi"));
        assertThat(returned.submit(TODAY).plan()).isEqualTo(submitted.plan());
    }

    @Test
    void a_return_without_reason_or_place_is_refused() {
        var submitted = submitted(aPlan().build());

        var silent = catchThrowableOfType(CampaignRefused.class, () -> submitted.sendBack(List.of()));
        var vague = catchThrowableOfType(
                CampaignRefused.class, () -> submitted.sendBack(List.of(new ReturnRemark("/nowhere", " "))));

        assertThat(silent.reason()).isEqualTo(CampaignRefused.Reason.REASON_MISSING);
        assertThat(vague.flaws()).extracting(Flaw::pointer).containsExactly("/remarks/0/reason", "/remarks/0/pointer");
    }

    private static Campaign.Draft draft(CampaignPlan plan) {
        return new Campaign.Draft(CampaignId.random(), "NS-TCT", plan);
    }

    private static Campaign.Submitted submitted(CampaignPlan plan) {
        return new Campaign.Submitted(CampaignId.random(), "NS-TCT", plan);
    }
}
