package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.campaign.campaign.domain.Plans.TODAY;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body below carries out what was launched above. */
class CarryingOutTest {

    private static final WorkDays CALENDAR = new VietnameseWorkDays();

    @Test
    void its_own_date_is_counted_back_from_the_parents_and_follows_it() {
        CampaignPlan parent = aPlan().with(MilestoneKind.REPORT_DUE, LocalDate.of(2027, 6, 15))
                .with(MilestoneKind.FINAL_REVIEW, LocalDate.of(2027, 12, 20))
                .build();

        CampaignPlan child = ChildPlan.of(parent, null, List.of("NS-TCT-LLCS"), TODAY, CALENDAR);

        assertThat(child.milestones()).extracting(Milestone::id).containsExactly("p-m1", "c-m1", "p-m2");
        assertThat(child.milestones().get(0).obliges()).isFalse();
        assertThat(child.milestones().get(1).due()).isEqualTo(LocalDate.of(2027, 6, 8));
        assertThat(child.milestones().get(1).deliverable()).isEqualTo(Deliverable.PROGRESS_REPORT);
        CampaignPlan later = child.withMilestones(child.milestones().stream()
                        .map(milestone -> milestone.id().equals("p-m1")
                                ? milestone.standingOn(LocalDate.of(2027, 6, 22))
                                : milestone)
                        .toList())
                .scheduled(CALENDAR);
        assertThat(later.milestones().get(1).due()).isEqualTo(LocalDate.of(2027, 6, 15));
        assertThat(child.contents()).isEqualTo(parent.contents());
        assertThat(ChildPlan.inherited(child, parent))
                .containsExactly("/contents/0", "/indicators/0", "/milestones/0", "/milestones/1", "/milestones/2");
    }

    @Test
    void of_five_years_one_is_carried_out_at_a_time() {
        CampaignPlan parent = aPlan().lasting(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31))
                .with(MilestoneKind.REPORT_DUE, LocalDate.of(2027, 11, 20))
                .with(MilestoneKind.REPORT_DUE, LocalDate.of(2028, 11, 20))
                .build();

        CampaignPlan next = ChildPlan.of(parent, null, List.of(), TODAY, CALENDAR);
        CampaignPlan chosen = ChildPlan.of(parent, 2028, List.of(), TODAY, CALENDAR);

        assertThat(next.periodFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(next.periodTo()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(next.title()).endsWith("(năm 2027)");
        assertThat(next.milestones()).extracting(Milestone::id).containsExactly("p-m1", "c-m1");
        assertThat(chosen.milestones()).extracting(Milestone::id).containsExactly("p-m2", "c-m2");
    }

    @Test
    void what_has_passed_is_not_asked_again() {
        CampaignPlan parent = aPlan().lasting(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 6, 30))
                .with(MilestoneKind.REPORT_DUE, TODAY.minusDays(1))
                .with(MilestoneKind.REPORT_DUE, TODAY.plusDays(2))
                .with(MilestoneKind.ACKNOWLEDGEMENT, TODAY.plusDays(9))
                .build();

        assertThat(ChildPlan.of(parent, null, List.of(), TODAY, CALENDAR).milestones())
                .extracting(Milestone::id)
                .containsExactly("p-m2");
    }
}
