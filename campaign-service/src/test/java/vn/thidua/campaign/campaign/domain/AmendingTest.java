package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.thidua.campaign.campaign.domain.Plans.TODAY;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change of a launched campaign, from the officer's desk to the approval. */
class AmendingTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 7, 9);
    private static final WorkDays CALENDAR = new VietnameseWorkDays();

    @Test
    void it_tells_every_place_that_changes() {
        CampaignPlan base = base();
        CampaignPlan wanted = aPlan().titled("Phong trào thi đua năm 2027 (điều chỉnh)")
                .with(MilestoneKind.INTERIM_REVIEW, REVIEW.plusDays(7))
                .with(MilestoneKind.REPORT_DUE, LocalDate.of(2027, 12, 1))
                .build();

        Addendum addendum = Addendum.begin(base, base, "").edit(wanted, "Tỉnh lùi lịch", CALENDAR);

        assertThat(addendum.differences())
                .extracting(PlanDifference::section, PlanDifference::what, PlanDifference::before)
                .containsExactly(
                        tuple("title", "Tên phong trào", "Phong trào thi đua năm 2027"),
                        tuple("milestones", "Sơ kết", "Sơ kết, 09/07/2027"),
                        tuple("milestones", "Báo cáo", null));
        assertThat(addendum.flaws(TODAY)).isEmpty();
        assertThat(addendum.submit(TODAY).approve(TODAY, Set.of()).plan()).isEqualTo(wanted);
    }

    @Test
    void a_target_is_told_as_people_write_it() {
        CampaignPlan base = base();
        Indicator target = new Indicator(
                "i9",
                null,
                "Thu ngân sách",
                ">=",
                new BigDecimal("1234.50"),
                null,
                "tỷ đồng",
                null,
                null,
                LocalDate.of(2027, 11, 30),
                null,
                null);
        CampaignPlan wanted = base.withContents(base.contents(), List.of(target));

        assertThat(Addendum.begin(base, base, "").edit(wanted, "Thêm", CALENDAR).differences())
                .extracting(PlanDifference::after)
                .contains("Thu ngân sách: ≥ 1.234,5 tỷ đồng, đến 30/11/2027");
    }

    @Test
    void a_law_that_it_rests_on_is_a_change_as_well() {
        CampaignPlan base = base();
        CampaignPlan.LegalBasis law = new CampaignPlan.LegalBasis(
                "LUAT", "06/2022/QH15", null, null, "BASIS", "Luật Thi đua, khen thưởng số 06/2022/QH15", null);
        CampaignPlan wanted = resting(base, law);

        assertThat(Addendum.begin(base, base, "").edit(wanted, "Thêm", CALENDAR).differences())
                .containsExactly(
                        new PlanDifference("legalBases", "Căn cứ", null, "Luật Thi đua, khen thưởng số 06/2022/QH15"));
    }

    private static CampaignPlan resting(CampaignPlan plan, CampaignPlan.LegalBasis law) {
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
                List.of(law),
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

    @Test
    void without_a_change_or_a_reason_it_goes_nowhere() {
        Addendum untouched = Addendum.begin(base(), base(), "Vì vậy");
        Addendum silent = untouched.edit(moved(7), " ", CALENDAR);

        assertThat(refusal(() -> untouched.submit(TODAY)).reason())
                .isEqualTo(CampaignRefused.Reason.ADDENDUM_UNCHANGED);
        CampaignRefused refused = refusal(() -> silent.submit(TODAY));
        assertThat(refused.reason()).isEqualTo(CampaignRefused.Reason.CHANGE_REASON_MISSING);
        assertThat(refused.flaws()).extracting(Flaw::pointer).contains("/reason");
    }

    @Test
    void a_day_that_has_passed_stands_in_the_way_only_when_it_is_new() {
        LocalDate later = LocalDate.of(2027, 8, 1);
        Addendum named = Addendum.begin(base(), base(), "Đổi tên")
                .edit(
                        aPlan().titled("Tên khác")
                                .with(MilestoneKind.INTERIM_REVIEW, REVIEW)
                                .build(),
                        "Đổi tên",
                        CALENDAR);
        Addendum back = named.edit(moved(-1), "Lùi về", CALENDAR);

        assertThat(named.flaws(later)).isEmpty();
        assertThat(back.flaws(later)).extracting(Flaw::code).containsExactly("past");
    }

    @Test
    void each_step_has_its_time() {
        Addendum draft = Addendum.begin(base(), base(), "").edit(moved(7), "Tỉnh lùi lịch", CALENDAR);
        Addendum submitted = draft.submit(TODAY);

        assertThat(refusal(() -> draft.approve(TODAY, Set.of())).reason())
                .isEqualTo(CampaignRefused.Reason.WRONG_STATE);
        assertThat(refusal(() -> submitted.edit(moved(8), "Nữa", CALENDAR)).reason())
                .isEqualTo(CampaignRefused.Reason.WRONG_STATE);
        assertThat(refusal(submitted::withdraw).reason()).isEqualTo(CampaignRefused.Reason.WRONG_STATE);
        assertThat(refusal(() -> submitted.sendBack(List.of())).reason())
                .isEqualTo(CampaignRefused.Reason.REASON_MISSING);
        assertThat(submitted
                        .sendBack(List.of(new ReturnRemark("/milestones/0", "Trùng kỳ thi")))
                        .state())
                .isEqualTo(Addendum.State.RETURNED);
        assertThat(submitted.approve(TODAY, Set.of()).state()).isEqualTo(Addendum.State.APPROVED);
    }

    @Test
    void a_loop_and_a_day_outside_the_period_are_refused() {
        Addendum draft = Addendum.begin(base(), base(), "");
        CampaignPlan loop = base().withMilestones(List.of(
                base().milestones().getFirst().hangingOn(new Relation(Relation.Anchor.MILESTONE, "m1", 3, null))));

        assertThat(refusal(() -> draft.edit(loop, "Vòng", CALENDAR)).flaws())
                .extracting(Flaw::code)
                .contains("loop");
        assertThat(draft.edit(moved(300), "Xa quá", CALENDAR).flaws(TODAY))
                .extracting(Flaw::code)
                .containsExactly("outside-period");
    }

    @Test
    void a_new_milestone_never_takes_the_id_of_one_that_is_gone() {
        Milestone hanging = Milestone.of("m3", MilestoneKind.REPORT_DUE, null)
                .hangingOn(new Relation(Relation.Anchor.MILESTONE, "m2", -5, Relation.Counting.CALENDAR_DAYS));
        CampaignPlan wanted = aPlan().with(MilestoneKind.INTERIM_REVIEW, REVIEW)
                .with(MilestoneKind.FINAL_REVIEW, LocalDate.of(2027, 12, 20))
                .with(hanging)
                .build();

        CampaignPlan approved = Addendum.begin(base(), base(), "")
                .edit(wanted, "Thêm mốc", CALENDAR)
                .submit(TODAY)
                .approve(TODAY, Set.of("m2"))
                .plan();

        assertThat(approved.milestones()).extracting(Milestone::id).containsExactly("m1", "b1", "m3");
        assertThat(approved.milestones().getLast().relation().milestoneId()).isEqualTo("b1");
        assertThat(approved.milestones().getLast().due()).isEqualTo(LocalDate.of(2027, 12, 15));
    }

    @Test
    void what_it_left_alone_follows_a_move_that_came_between() {
        CampaignPlan wanted = aPlan().titled("Tên khác")
                .with(MilestoneKind.INTERIM_REVIEW, REVIEW)
                .build();

        Addendum rebased = Addendum.begin(base(), base(), "")
                .edit(wanted, "Đổi tên", CALENDAR)
                .onTopOf(moved(7), CALENDAR);

        assertThat(rebased.plan().milestones().getFirst().due()).isEqualTo(REVIEW.plusDays(7));
        assertThat(rebased.differences()).extracting(PlanDifference::section).containsExactly("title");
    }

    private static CampaignPlan base() {
        return aPlan().with(MilestoneKind.INTERIM_REVIEW, REVIEW).build();
    }

    private static CampaignPlan moved(int days) {
        return aPlan().with(MilestoneKind.INTERIM_REVIEW, REVIEW.plusDays(days)).build();
    }

    private static CampaignRefused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return assertThatExceptionOfType(CampaignRefused.class).isThrownBy(step).actual();
    }
}
