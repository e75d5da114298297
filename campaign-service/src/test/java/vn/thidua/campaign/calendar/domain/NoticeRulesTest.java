package vn.thidua.campaign.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice must keep beside the law and other notices, and what it changes. */
class NoticeRulesTest {

    private static final WorkingCalendar LAW = WorkingCalendar.standard();
    private static final Notice HELD = swapping("1/TB", "2027-09-03", "2027-08-28");

    @Test
    void a_sound_notice_has_no_flaws_and_says_what_it_does() {
        Notice notice = new Notice(
                2027,
                "2/TB",
                LocalDate.of(2026, 12, 1),
                List.of(new Notice.Swap(LocalDate.of(2027, 4, 29), LocalDate.of(2027, 5, 8), "Nghỉ dịp 30/4")),
                List.of(new Notice.FreeDay(LocalDate.of(2027, 6, 1), "Quốc tang")),
                List.of(new Notice.Split("Tết Âm lịch", 2)));

        assertThat(NoticeRules.flaws(notice, List.of(HELD), LAW)).isEmpty();
        assertThat(notice.inWords())
                .containsExactly(
                        "Nghỉ thứ Năm 29/04/2027, làm bù thứ Bảy 08/05/2027 (Nghỉ dịp 30/4)",
                        "Nghỉ thêm thứ Ba 01/06/2027 (Quốc tang)",
                        "Tết Âm lịch: nghỉ 2 ngày trước ngày chính");
        assertThat(DayChange.between(LAW, LAW.withOnly(List.of(notice)), 2027))
                .extracting(DayChange::inWords)
                .contains(
                        "thứ Năm 29/04/2027: ngày làm việc trở thành ngày nghỉ (Nghỉ dịp 30/4)",
                        "thứ Bảy 08/05/2027: ngày nghỉ (Thứ 7) trở thành ngày làm việc",
                        "thứ Năm 04/02/2027: ngày làm việc trở thành ngày nghỉ (Tết Âm lịch)");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-03, 2027-10-02, /swaps/0/off, swapped-twice",
        "2027-10-01, 2027-08-28, /swaps/0/worked, swapped-twice",
        "2027-10-02, 2027-10-09, /swaps/0/off, already-off",
        "2027-04-30, 2027-10-09, /swaps/0/off, already-off",
        "2027-10-01, 2027-10-04, /swaps/0/worked, already-worked",
        "2027-10-01, 2027-05-01, /swaps/0/worked, holiday",
        "2028-10-02, 2027-10-09, /swaps/0/off, wrong-year",
        "2027-10-01, 2026-10-10, /swaps/0/worked, wrong-year"
    })
    void a_swap_that_cannot_be_is_refused_at_its_day(String off, String worked, String pointer, String code) {
        List<NoticeFlaw> flaws = NoticeRules.flaws(swapping("2/TB", off, worked), List.of(HELD), LAW);

        assertThat(flaws).extracting(NoticeFlaw::pointer, NoticeFlaw::code).containsExactly(tuple(pointer, code));
    }

    @Test
    void one_document_is_entered_once_and_says_something() {
        Notice again = new Notice(2027, "1/TB", LocalDate.of(2028, 1, 1), List.of(), List.of(), List.of());

        assertThat(NoticeRules.flaws(again, List.of(HELD), LAW))
                .extracting(NoticeFlaw::pointer, NoticeFlaw::code)
                .containsExactly(
                        tuple("/number", "repeated"), tuple("/date", "wrong-year"), tuple("/swaps", "required"));
    }

    @Test
    void a_holiday_is_split_once_and_within_its_days() {
        Notice other = splitting("1/TB", "Tết Âm lịch", 2);

        assertThat(NoticeRules.flaws(splitting("2/TB", "Tết Âm lịch", 1), List.of(other), LAW))
                .extracting(NoticeFlaw::code)
                .containsExactly("repeated");
        assertThat(NoticeRules.flaws(splitting("2/TB", "Tết Âm lịch", 5), List.of(), LAW))
                .extracting(NoticeFlaw::pointer)
                .containsExactly("/splits/0/daysBefore");
        assertThat(NoticeRules.flaws(splitting("2/TB", "Trung thu", 1), List.of(), LAW))
                .extracting(NoticeFlaw::code)
                .containsExactly("unknown");
    }

    @Test
    void a_day_that_one_notice_swaps_may_be_free_once_it_is_withdrawn() {
        Notice same = swapping("2/TB", "2027-09-03", "2027-08-28");

        assertThat(NoticeRules.flaws(same, List.of(), LAW)).isEmpty();
    }

    @Test
    void a_file_gives_one_notice_per_year_and_document() {
        NoticeFile.Content content = NoticeFile.read("""
                # ghi chú
                year,document_number,document_date,kind,day,worked_day,days_before,name
                2027,9105/TB-BNV,2026-11-20,BEFORE,,,2,Tết Âm lịch
                2027,9105/TB-BNV,2026-11-20,SWAP,2027-09-03,2027-08-28,,"Quốc khánh", nghỉ dài
                2028,77/TB-BNV,2027-11-20,OFF,2028-06-01,,,Nghỉ thêm
                """);

        assertThat(content.flaws()).isEmpty();
        assertThat(content.notices()).extracting(Notice::year).containsExactly(2027, 2028);
        assertThat(content.notices().getFirst().swaps().getFirst().name()).isEqualTo("\"Quốc khánh\", nghỉ dài");
    }

    @Test
    void what_cannot_be_read_is_named_by_line_and_column() {
        NoticeFile.Content content = NoticeFile.read("""
                year,document_number,document_date,kind,day,worked_day,days_before,name
                2027,1/TB,20-11-2026,SWAP,2027-09-03,,,Quốc khánh
                2027,1/TB,2026-11-20,NGHI,2027-09-03,,,Quốc khánh
                2027,1/TB,2026-11-20,BEFORE,,,hai,Tết Âm lịch
                2027,1/TB
                """);

        assertThat(content.notices()).isEmpty();
        assertThat(content.flaws())
                .extracting(NoticeFlaw::pointer, NoticeFlaw::code)
                .containsExactly(
                        tuple("/2/document_date", "not-a-date"),
                        tuple("/2/worked_day", "required"),
                        tuple("/3/kind", "unknown"),
                        tuple("/4/days_before", "not-a-number"),
                        tuple("/5", "columns"));
        assertThat(NoticeFile.read("a,b\n1,2").flaws())
                .extracting(NoticeFlaw::code)
                .containsExactly("header");
        assertThat(NoticeFile.read("").flaws()).extracting(NoticeFlaw::code).containsExactly("empty");
    }

    private static Notice swapping(String number, String off, String worked) {
        return new Notice(
                2027,
                number,
                LocalDate.of(2026, 12, 1),
                List.of(new Notice.Swap(LocalDate.parse(off), LocalDate.parse(worked), "Nghỉ hoán đổi")),
                List.of(),
                List.of());
    }

    private static Notice splitting(String number, String holiday, int before) {
        return new Notice(
                2027,
                number,
                LocalDate.of(2026, 12, 1),
                List.of(),
                List.of(),
                List.of(new Notice.Split(holiday, before)));
    }
}
