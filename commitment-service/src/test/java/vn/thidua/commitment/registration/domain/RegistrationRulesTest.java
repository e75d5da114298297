package vn.thidua.commitment.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class RegistrationRulesTest {

    private static final Instant NOW = Instant.parse("2027-01-18T02:00:00Z");
    private static final Registration.Sheet SHEET =
            new Registration.Sheet(UUID.randomUUID(), UUID.randomUUID(), "U1", 2027);
    private static final Set<String> PEOPLE = Set.of("P1", "P2");
    private static final Cap FIFTEEN_PERCENT =
            new Cap(Title.CSTDCS, SubjectKind.PERSON, null, BigDecimal.valueOf(15), Title.LDTT, RoundingMode.FLOOR);

    @Test
    void only_known_titles_of_the_units_own_people_each_once() {
        Refusal refusal = refused(() -> draft().with(
                        List.of(
                                person("LDTT", "P1"),
                                person("LDTT", "P1"),
                                person("LDTT", "P9"),
                                person("VO_DICH", "P1"),
                                person("TTLDXS", "P1"),
                                new Line("TTLDXS", SubjectKind.UNIT, "U2")),
                        PEOPLE));

        assertThat(refusal.reason()).isEqualTo(CommonReason.INVALID);
        assertThat(refusal.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/lines/1", "twice"),
                        org.assertj.core.groups.Tuple.tuple("/lines/2/subjectId", "not-of-unit"),
                        org.assertj.core.groups.Tuple.tuple("/lines/3/titleCode", "unknown-title"),
                        org.assertj.core.groups.Tuple.tuple("/lines/4/titleCode", "wrong-subject"),
                        org.assertj.core.groups.Tuple.tuple("/lines/5/subjectId", "not-of-unit"));
    }

    @Test
    void a_grassroots_fighter_must_register_advanced_worker_too_before_it_is_handed_in() {
        Registration.Draft draft = draft().with(List.of(person("CSTDCS", "P1")), PEOPLE);

        Refusal refusal = refused(() -> draft.submit(List.of(), List.of(), "P1", NOW));

        assertThat(refusal.reason()).isEqualTo(ReviewReason.NOT_READY);
        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly("needs-ldtt");
    }

    @Test
    void an_empty_sheet_is_not_handed_in() {
        assertThat(refused(() -> draft().submit(List.of(), List.of(), "P1", NOW))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("empty");
    }

    @Test
    void the_share_is_rounded_down_and_shown_with_its_numbers() {
        List<Line> own = new ArrayList<>(advancedWorkers("A", 8));
        own.add(person("CSTDCS", "A1"));

        Cap.Use use = FIFTEEN_PERCENT.use(own, advancedWorkers("B", 11));

        assertThat(use.unitAllowed()).isEqualTo(1);
        assertThat(use.totalAllowed()).isEqualTo(2);
        assertThat(use.exceeded()).isFalse();
        assertThat(use.sentence())
                .isEqualTo("Đơn vị 1 (được 1 = 15% của 8 Lao động tiên tiến, làm tròn xuống); toàn cơ quan 1/2.");
    }

    @Test
    void a_unit_above_its_share_is_refused_only_when_the_body_has_no_room() {
        List<Line> own = new ArrayList<>(advancedWorkers("A", 4));
        own.add(person("CSTDCS", "A1"));

        assertThat(FIFTEEN_PERCENT.use(own, advancedWorkers("B", 10)).exceeded())
                .isFalse();
        assertThat(FIFTEEN_PERCENT.use(own, advancedWorkers("B", 2)).exceeded()).isTrue();
    }

    @Test
    void a_unit_within_its_share_is_not_refused_because_others_asked_for_more() {
        List<Line> own = new ArrayList<>(advancedWorkers("A", 7));
        own.add(person("CSTDCS", "A1"));
        List<Line> others = new ArrayList<>(advancedWorkers("B", 3));
        others.add(person("CSTDCS", "B1"));
        others.add(person("CSTDCS", "B2"));

        assertThat(FIFTEEN_PERCENT.use(own, others).exceeded()).isFalse();
    }

    @Test
    void a_cap_that_is_exceeded_stops_the_sheet() {
        List<Line> own = List.of(person("LDTT", "P1"), person("CSTDCS", "P1"));
        Registration.Draft draft = draft().with(own, PEOPLE);

        Refusal refusal =
                refused(() -> draft.submit(List.of(FIFTEEN_PERCENT.use(own, List.of())), List.of(), "P1", NOW));

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/caps/CSTDCS");
    }

    @Test
    void only_the_lines_that_came_back_may_change() {
        List<Line> lines = List.of(person("LDTT", "P1"), person("LDTT", "P2"));
        Registration.Submitted submitted = draft().with(lines, PEOPLE).submit(List.of(), List.of(), "P1", NOW);
        Registration.Returned returned =
                submitted.giveBack("Xem lại", List.of(new Pin("/lines/LDTT/P2", "Chưa đủ 10 tháng")));

        Registration.Returned mended = returned.with(List.of(person("LDTT", "P1")), PEOPLE);

        assertThat(mended.lines()).containsExactly(person("LDTT", "P1"));
        Refusal refusal = refused(() -> returned.with(List.of(person("LDTT", "P2")), PEOPLE));
        assertThat(refusal.reason()).isEqualTo(ReviewReason.ONLY_RETURNED_PLACES);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/lines/LDTT/P1");
    }

    @Test
    void a_return_names_lines_that_are_there() {
        Registration.Submitted submitted =
                draft().with(List.of(person("LDTT", "P1")), PEOPLE).submit(List.of(), List.of(), "P1", NOW);

        assertThat(refused(() -> submitted.giveBack("Sai", List.of(new Pin("/lines/LDTT/P7", "…"))))
                        .reason())
                .isEqualTo(ReviewReason.UNKNOWN_PLACE);
    }

    private static Registration.Draft draft() {
        return new Registration.Draft(SHEET, List.of());
    }

    private static Line person(String title, String id) {
        return new Line(title, SubjectKind.PERSON, id);
    }

    private static List<Line> advancedWorkers(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> person("LDTT", prefix + i))
                .toList();
    }

    private static Refusal refused(Runnable step) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, step::run);
    }

    @Test
    void the_rounding_is_configured_and_told() {
        Cap up = new Cap(
                Title.CSTDCS, SubjectKind.PERSON, null, BigDecimal.valueOf(15), Title.LDTT, RoundingMode.CEILING);
        List<Line> eight = IntStream.range(0, 8)
                .mapToObj(i -> new Line("LDTT", SubjectKind.PERSON, "CB-" + i))
                .toList();

        assertThat(up.use(eight, List.of()).sentence())
                .isEqualTo("Đơn vị 0 (được 2 = 15% của 8 Lao động tiên tiến, làm tròn lên); toàn cơ quan 0/2.");
    }
}
