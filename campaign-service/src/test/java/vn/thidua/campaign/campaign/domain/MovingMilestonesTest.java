package vn.thidua.campaign.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.campaign.campaign.domain.Plans.TODAY;
import static vn.thidua.campaign.campaign.domain.Plans.aPlan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving milestones of a launched campaign, and those that hang on them. */
class MovingMilestonesTest {

    private static final WorkDays CALENDAR = new VietnameseWorkDays();
    private static final LocalDate BEFORE_TET = LocalDate.of(2027, 1, 29);
    private static final LocalDate AFTER_TET = LocalDate.of(2027, 2, 16);

    @Test
    void what_hangs_on_a_milestone_goes_with_it_across_tet() {
        var province = Milestone.of("tinh", MilestoneKind.REPORT_DUE, BEFORE_TET);
        var units = after("tinh", "donvi", -10, Relation.Counting.WORKING_DAYS);
        var council = after("donvi", "hoidong", 3, Relation.Counting.WORKING_DAYS);
        var launched = launched(aPlan().with(units).with(province).with(council));
        assertThat(launched.plan().milestones())
                .extracting(Milestone::due)
                .containsExactly(LocalDate.of(2027, 1, 15), BEFORE_TET, LocalDate.of(2027, 1, 20));

        var moved = launched.reschedule(List.of(to("tinh", AFTER_TET)), TODAY, CALENDAR);

        // 5, 8 and 9 February are Tết, 10 and 11 make up for its weekend
        assertThat(moved.shifts())
                .extracting(shift -> shift.milestone().id(), Rescheduling.Shift::to, Rescheduling.Shift::asked)
                .containsExactly(
                        tuple("donvi", LocalDate.of(2027, 1, 26), false),
                        tuple("tinh", AFTER_TET, true),
                        tuple("hoidong", LocalDate.of(2027, 1, 29), false));
        assertThat(moved.flaws()).isEmpty();
        assertThat(moved.shifts()).extracting(Rescheduling.Shift::dayOff).containsOnlyNulls();
    }

    @Test
    void a_day_of_tet_is_named_and_the_next_working_day_offered() {
        var launched = launched(aPlan().with(Milestone.of("m1", MilestoneKind.REGISTRATION_DUE, BEFORE_TET)));

        var shift = launched.reschedule(List.of(to("m1", LocalDate.of(2027, 2, 8))), TODAY, CALENDAR)
                .shifts()
                .getFirst();

        assertThat(shift.dayOff()).isEqualTo("Tết Âm lịch");
        assertThat(shift.workDay()).isEqualTo(LocalDate.of(2027, 2, 12));
    }

    @Test
    void a_milestone_moved_by_hand_no_longer_follows_another() {
        var launched = launched(aPlan().with(Milestone.of("m1", MilestoneKind.INTERIM_REVIEW, LocalDate.of(2027, 7, 9)))
                .with(after("m1", "m2", 5, Relation.Counting.CALENDAR_DAYS)));

        var moved = launched.move(List.of(to("m2", LocalDate.of(2027, 8, 2))), "Trùng kỳ thi", TODAY, CALENDAR);

        assertThat(moved.plan().milestones())
                .extracting(Milestone::id, Milestone::due, Milestone::relation)
                .containsExactly(
                        tuple("m1", LocalDate.of(2027, 7, 9), null), tuple("m2", LocalDate.of(2027, 8, 2), null));
    }

    @Test
    void what_was_signed_later_counts_from_the_signing_day() {
        var milestone = Milestone.of("m1", MilestoneKind.PLAN_DUE, null)
                .hangingOn(new Relation(Relation.Anchor.SIGNING, null, 5, Relation.Counting.WORKING_DAYS));

        var plan = aPlan().with(milestone).build(Plans.signed(LocalDate.of(2026, 11, 23)));

        // 24/11 is a day off from 2026 on
        assertThat(plan.scheduled(CALENDAR).milestones().getFirst().due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(aPlan().with(milestone)
                        .build()
                        .scheduled(CALENDAR)
                        .milestones()
                        .getFirst()
                        .due())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "m1, 2028-01-03, /moves/0/due, outside-period",
        "m1, 2026-12-31, /moves/0/due, outside-period",
        "m1, 2026-11-20, /moves/0/due, past",
        // m2 comes 20 days after m1
        "m1, 2027-12-20, /moves/0/due, outside-period"
    })
    void a_day_that_cannot_be_is_shown_and_refused(String id, LocalDate day, String pointer, String code) {
        var launched = launched(aPlan().with(Milestone.of("m1", MilestoneKind.INTERIM_REVIEW, LocalDate.of(2027, 7, 9)))
                .with(after("m1", "m2", 20, Relation.Counting.CALENDAR_DAYS)));

        var preview = launched.reschedule(List.of(to(id, day)), TODAY, CALENDAR);
        var refused = catchThrowableOfType(
                CampaignRefused.class, () -> launched.move(List.of(to(id, day)), "Vì vậy", TODAY, CALENDAR));

        assertThat(preview.shifts())
                .anySatisfy(shift -> assertThat(shift.problem()).isNotNull());
        assertThat(refused.reason()).isEqualTo(CampaignRefused.Reason.MOVE_INVALID);
        assertThat(refused.flaws()).anySatisfy(flaw -> {
            assertThat(flaw.pointer()).isEqualTo(pointer);
            assertThat(flaw.code()).isEqualTo(code);
        });
    }

    @Test
    void a_loop_is_refused_in_a_draft_and_in_a_move() {
        var loop = aPlan().with(after("m2", "m1", 5, Relation.Counting.WORKING_DAYS))
                .with(after("m1", "m2", 5, Relation.Counting.WORKING_DAYS))
                .build();
        var launched = launched(aPlan().with(Milestone.of("m1", MilestoneKind.INTERIM_REVIEW, LocalDate.of(2027, 7, 9)))
                .with(after("m1", "m2", 5, Relation.Counting.CALENDAR_DAYS)));
        var back = new MilestoneMove(
                "m1", null, new Relation(Relation.Anchor.MILESTONE, "m2", 5, Relation.Counting.WORKING_DAYS));

        var inDraft = catchThrowableOfType(
                CampaignRefused.class,
                () -> new Campaign.Draft(CampaignId.random(), "NS-TCT", aPlan().build()).edit(loop));
        var inMove =
                catchThrowableOfType(CampaignRefused.class, () -> launched.reschedule(List.of(back), TODAY, CALENDAR));

        assertThat(inDraft.flaws())
                .extracting(Flaw::pointer, Flaw::code)
                .containsExactly(tuple("/milestones/0/relation", "loop"), tuple("/milestones/1/relation", "loop"));
        assertThat(inMove.flaws()).extracting(Flaw::code).contains("loop");
        assertThat(loop.scheduled(CALENDAR).milestones())
                .extracting(Milestone::due)
                .containsOnlyNulls();
    }

    @Test
    void asking_for_nothing_sensible_is_refused() {
        var launched =
                launched(aPlan().with(Milestone.of("m1", MilestoneKind.INTERIM_REVIEW, LocalDate.of(2027, 7, 9))));

        assertThat(codes(launched, List.of())).containsExactly("required");
        assertThat(codes(launched, List.of(to("m9", AFTER_TET), to("m1", null))))
                .containsExactly("unknown", "required");
        assertThat(codes(launched, List.of(to("m1", AFTER_TET), to("m1", BEFORE_TET))))
                .containsExactly("repeated");
        assertThat(codes(launched, List.of(to("m1", LocalDate.of(2027, 7, 9))))).containsExactly("unchanged");
        var silent = catchThrowableOfType(
                CampaignRefused.class, () -> launched.move(List.of(to("m1", AFTER_TET)), " ", TODAY, CALENDAR));
        assertThat(silent.reason()).isEqualTo(CampaignRefused.Reason.CHANGE_REASON_MISSING);
    }

    private static List<String> codes(Campaign.Launched launched, List<MilestoneMove> moves) {
        return catchThrowableOfType(CampaignRefused.class, () -> launched.reschedule(moves, TODAY, CALENDAR))
                .flaws()
                .stream()
                .map(Flaw::code)
                .toList();
    }

    private static MilestoneMove to(String id, @Nullable LocalDate day) {
        return new MilestoneMove(id, day, null);
    }

    private static Milestone after(String anchor, String id, int days, Relation.Counting counting) {
        return Milestone.of(id, MilestoneKind.PLAN_DUE, null)
                .hangingOn(new Relation(Relation.Anchor.MILESTONE, anchor, days, counting));
    }

    private static Campaign.Launched launched(Plans plan) {
        return new Campaign.Launched(
                CampaignId.random(), "NS-TCT", plan.build().scheduled(CALENDAR), Instant.parse("2026-11-23T02:00:00Z"));
    }
}
