package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2027, 2, 8);
    private static final Function<LocalDate, Optional<String>> DAY_OFF =
            day -> day.equals(HOLIDAY) ? Optional.of("Nghỉ bù Tết Nguyên đán") : Optional.empty();

    @Test
    void adding_the_milestone_takes_its_advice_away() {
        var without = aPlan().build();
        var with = aPlan().with(MilestoneKind.INTERIM_REVIEW, LocalDate.of(2027, 7, 9))
                .build();

        assertThat(codes(without)).contains(AdviceCode.INTERIM_REVIEW_MISSING, AdviceCode.A17_PLAN);
        assertThat(codes(with)).doesNotContain(AdviceCode.INTERIM_REVIEW_MISSING, AdviceCode.A17_PLAN);
        assertThat(AdviceCode.INTERIM_REVIEW_MISSING.milestone()).isEqualTo(MilestoneKind.INTERIM_REVIEW);
    }

    @Test
    void a_deadline_on_a_day_off_is_advice_at_its_milestone_and_no_obstacle() {
        var plan = aPlan().with(MilestoneKind.REGISTRATION_DUE, HOLIDAY).build();

        assertThat(Advice.on(plan, DAY_OFF))
                .filteredOn(advice -> advice.code() == AdviceCode.DEADLINE_ON_DAY_OFF)
                .extracting(Advice::pointer, Advice::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/milestones/0/due", "“Đăng ký thi đua” rơi vào Nghỉ bù Tết Nguyên đán"));
        assertThat(Readiness.flaws(plan, Plans.TODAY)).isEmpty();
    }

    @Test
    void what_the_reader_found_unclear_stays_until_it_is_settled() {
        var remark = new CampaignPlan.Remark("YEAR_INFERRED", new Source("từ 22/11 đến 26/11/2027", 10, 33), false);
        var settled = new CampaignPlan.Remark("TEXT_NOISE", null, true);
        var unknown = new CampaignPlan.Remark("SOMETHING_OF_LATER", null, false);

        var advice = Advice.on(withRemarks(remark, settled, unknown), DAY_OFF);

        assertThat(advice)
                .contains(
                        new Advice(AdviceCode.YEAR_INFERRED, "/remarks/0", "từ 22/11 đến 26/11/2027", remark.source()));
        assertThat(advice).extracting(Advice::code).doesNotContain(AdviceCode.TEXT_NOISE);
    }

    private static CampaignPlan withRemarks(CampaignPlan.Remark... remarks) {
        return aPlan().build(plan -> new CampaignPlan(
                plan.title(),
                plan.form(),
                plan.scope(),
                null,
                null,
                plan.periodFrom(),
                plan.periodTo(),
                null,
                plan.document(),
                List.of(),
                List.of(),
                plan.contents(),
                List.of(),
                plan.indicators(),
                plan.milestones(),
                plan.participants(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(remarks)));
    }

    private static List<AdviceCode> codes(CampaignPlan plan) {
        return Advice.on(plan, DAY_OFF).stream().map(Advice::code).toList();
    }
}
