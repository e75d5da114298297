package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A new plan out of last year's: a year later, on working days, without what belonged to the old document. */
class CopyingLastYearTest {

    private static final WorkDays CALENDAR = new VietnameseWorkDays();

    @Test
    void dates_come_a_year_later_on_working_days() {
        CampaignPlan copy = aPlan().with(
                        Milestone.of("acknowledgement", MilestoneKind.ACKNOWLEDGEMENT, day(2026, 12, 1)))
                // 26/01/2028 is the first day of Tết, off until the first of February
                .with(Milestone.of("m1", MilestoneKind.REGISTRATION_DUE, day(2027, 1, 26)))
                // 30/12/2028 is a Saturday, and behind it comes the end of the period
                .with(Milestone.of("m2", MilestoneKind.FINAL_REVIEW, day(2027, 12, 30)))
                .with(Milestone.of("m3", MilestoneKind.DOSSIER_DUE, null)
                        .hangingOn(new Relation(Relation.Anchor.MILESTONE, "m2", -5, Relation.Counting.WORKING_DAYS)))
                .build()
                .nextYear(Set.of("NS-TCT-LLCS"), CALENDAR);

        assertThat(copy.title()).isEqualTo("Phong trào thi đua năm 2028");
        assertThat(copy.periodFrom()).isEqualTo("2028-01-01");
        assertThat(copy.periodTo()).isEqualTo("2028-12-31");
        assertThat(copy.milestones())
                .extracting(Milestone::id, Milestone::due)
                .containsExactly(
                        tuple("m1", day(2028, 2, 1)), tuple("m2", day(2028, 12, 29)), tuple("m3", day(2028, 12, 22)));
        assertThat(copy.milestones()).extracting(Milestone::due).allMatch(due -> CALENDAR.off(due)
                .isEmpty());
        // the other unit no longer takes part
        assertThat(copy.participants()).containsExactly("NS-TCT-LLCS");
    }

    @Test
    void what_belongs_to_the_old_document_stays_there() {
        CampaignPlan copy = aPlan().build(Plans.signed(day(2026, 11, 20))).nextYear(Set.of(), CALENDAR);

        assertThat(copy.document()).isEqualTo(DocumentHead.EMPTY);
        assertThat(copy.contents()).hasSize(1).allMatch(content -> content.source() == null);
        assertThat(copy.indicators()).hasSize(1).allMatch(indicator -> indicator.source() == null);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
