package vn.thidua.commitment.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

class ReportRulesTest {

    private static final Instant DUE = Instant.parse("2027-04-05T16:59:59Z");
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Set<UUID> COMMITMENTS = Set.of(ONE, TWO);
    private static final Map<UUID, Measure> MEASURES = Map.of(
            ONE, new Measure("Lớp", new BigDecimal(46), "Mở đủ 46 lớp"),
            TWO, new Measure("%", new BigDecimal(95), "Học viên đạt khá, giỏi"));
    private static final UUID FILE = UUID.randomUUID();
    private static final Content FULL =
            new Content("Đã mở 12 lớp", "", Map.of(ONE, number("12"), TWO, new Reading(null, "Cuối năm mới có")));

    @Test
    void needs_what_was_done_and_for_each_commitment_a_number_or_a_reason() {
        Report.Draft draft = draft(new Content(" ", "", Map.of(ONE, number("12"))));

        Refusal refusal = refused(() -> draft.submit(COMMITMENTS, DUE, "P1", DUE));

        assertThat(refusal.reason()).isEqualTo(ReviewReason.NOT_READY);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/done", "/values/" + TWO);
    }

    @Test
    void numbers_that_make_no_sense_are_not_kept() {
        Content content =
                new Content("", "", Map.of(ONE, number("-1"), TWO, number("1000000000000"), FILE, number("1")));

        Refusal refusal = refused(() -> draft(FULL).with(content, MEASURES));

        assertThat(refusal.reason()).isEqualTo(CommonReason.INVALID);
        assertThat(refusal.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/values/" + ONE, "negative"),
                        org.assertj.core.groups.Tuple.tuple("/values/" + TWO, "out-of-range"),
                        org.assertj.core.groups.Tuple.tuple("/values/" + FILE, "unknown"));
    }

    @Test
    void a_number_fits_what_it_counts() {
        Content content = new Content("", "", Map.of(ONE, number("12.5"), TWO, number("100.5")));

        Refusal refusal = refused(() -> draft(FULL).with(content, MEASURES));

        assertThat(refusal.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/values/" + ONE, "not-whole"),
                        org.assertj.core.groups.Tuple.tuple("/values/" + TWO, "over-hundred"));
    }

    @Test
    void plans_and_growth_may_exceed_a_hundred_per_cent() {
        Content content = new Content("", "", Map.of(ONE, number("12.0"), TWO, number("105.5")));
        Map<UUID, Measure> plan = Map.of(
                ONE, new Measure("lớp", new BigDecimal(46), "Mở lớp"),
                TWO, new Measure("%", new BigDecimal(100), "Hoàn thành kế hoạch năm"));

        assertThat(draft(FULL).with(content, plan).content()).isEqualTo(content);
    }

    @Test
    void late_is_taken_and_marked() {
        Report.Submitted inTime = draft(FULL).submit(COMMITMENTS, DUE, "P1", DUE);
        Report.Submitted late = draft(FULL).submit(COMMITMENTS, DUE, "P1", DUE.plus(Duration.ofHours(30)));

        assertThat(inTime.submission().late()).isFalse();
        assertThat(late.submission().lateBy()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void only_the_places_that_came_back_may_change() {
        Report.Returned returned = draft(FULL)
                .submit(COMMITMENTS, DUE, "P1", DUE)
                .giveBack("Số chưa khớp", List.of(new Pin("/values/" + ONE, "Kiểm tra lại")), Set.of(FILE));
        Content mended = new Content(
                FULL.done(), "", Map.of(ONE, number("11"), TWO, FULL.values().get(TWO)));
        Content more = new Content("Viết lại", "Thiếu người", mended.values());

        assertThat(returned.with(mended, MEASURES).content()).isEqualTo(mended);
        Refusal refusal = refused(() -> returned.with(more, MEASURES));
        assertThat(refusal.reason()).isEqualTo(ReviewReason.ONLY_RETURNED_PLACES);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/blockers", "/done");
    }

    @Test
    void the_same_number_written_otherwise_is_no_change() {
        Report.Returned returned = draft(FULL)
                .submit(COMMITMENTS, DUE, "P1", DUE)
                .giveBack("Viết rõ hơn", List.of(new Pin("/done", "Ghi tên lớp")), Set.of());
        Content mended = new Content(
                "Rõ hơn", "", Map.of(ONE, number("12.00"), TWO, FULL.values().get(TWO)));

        assertThat(returned.with(mended, MEASURES).content()).isEqualTo(mended);
    }

    @Test
    void a_file_changes_only_where_files_came_back() {
        Report.Returned text = submitted().giveBack("…", List.of(new Pin("/done", "Viết lại")), Set.of(FILE));
        Report.Returned file = submitted().giveBack("…", List.of(new Pin("/evidence/" + FILE, "Mờ quá")), Set.of(FILE));

        assertThat(refused(() -> text.requireFilesOpen("/evidence")).reason())
                .isEqualTo(ReviewReason.ONLY_RETURNED_PLACES);
        file.requireFilesOpen("/evidence/" + FILE);
        file.requireFilesOpen("/evidence");
        assertThat(refused(() -> file.requireFilesOpen("/evidence/" + ONE)).reason())
                .isEqualTo(ReviewReason.ONLY_RETURNED_PLACES);
    }

    @Test
    void a_return_names_places_that_are_there() {
        assertThat(refused(() -> submitted().giveBack("…", List.of(new Pin("/evidence/" + ONE, "…")), Set.of(FILE)))
                        .reason())
                .isEqualTo(ReviewReason.UNKNOWN_PLACE);
    }

    private static Report.Submitted submitted() {
        return draft(FULL).submit(COMMITMENTS, DUE, "P1", DUE);
    }

    private static Report.Draft draft(Content content) {
        return new Report.Draft(
                new Report.Owner(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Phong trào", "U1", "Báo cáo quý I"),
                content);
    }

    private static Reading number(String value) {
        return new Reading(new BigDecimal(value), null);
    }

    private static Refusal refused(Runnable step) {
        return catchThrowableOfType(Refusal.class, step::run);
    }
}
