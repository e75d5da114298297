package vn.thidua.campaign.reading.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Period.Precision;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Dates in all the styles of administrative writing, against a campaign of the year 2027. */
class DatesTest {

    private static final Period YEAR_2027 = new Period(
            LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), Precision.YEAR, "năm 2027", new Span(0, 8));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nộp trước ngày 28/02/2027; BEFORE; ; 2027-02-27",
                "chậm nhất là ngày 15 tháng 4 năm 2027; BY; ; 2027-04-15",
                "chậm nhất 25/11; BY; ; 2027-11-25",
                "đến hết ngày 31/3; BY; ; 2027-03-31",
                "muộn nhất ngày 05.6.2027; BY; ; 2027-06-05",
                "trước ngày 01-7-2027; BEFORE; ; 2027-06-30",
                "trước ngày 01/01/2028; BEFORE; ; 2027-12-31",
                "vào ngày 9/7/2027; ON; 2027-07-09; 2027-07-09",
                "ngày 30 tháng Mười một năm 2027; ON; 2027-11-30; 2027-11-30",
                "ngày mười lăm tháng ba năm 2027; ON; 2027-03-15; 2027-03-15",
                "từ ngày 14/6 đến ngày 18/6/2027; IN; 2027-06-14; 2027-06-18",
                "trong khoảng từ 20 đến 25 tháng 7 năm 2027; IN; 2027-07-20; 2027-07-25",
                "từ 25-11 đến 30-11-2027; IN; 2027-11-25; 2027-11-30",
                "giữa tháng 7/2027; IN; 2027-07-11; 2027-07-20",
                "cuối tháng 02/2027; IN; 2027-02-21; 2027-02-28",
                "tuần đầu tháng 6/2027; IN; 2027-06-01; 2027-06-07",
                "trong quý III/2027; IN; 2027-07-01; 2027-09-30",
                "vào quý II năm 2028; IN; 2028-04-01; 2028-06-30",
                "đến hết quý I; BY; ; 2027-03-31",
                "trong tháng 11 năm 2027; IN; 2027-11-01; 2027-11-30",
                "trong 6 tháng cuối năm; IN; 2027-07-01; 2027-12-31",
                "trước tháng 12/2027; BEFORE; ; 2027-11-30",
                "đến năm 2030; BY; ; 2030-12-31",
                "trước Quốc khánh 2/9/2027; BEFORE; ; 2027-09-01",
                "trước ngày 3l/3/2O27; BEFORE; ; 2027-03-30",
                "tuần cuối tháng 9/2027; IN; 2027-09-24; 2027-09-30",
                "10 ngày cuối tháng 9/2027; IN; 2027-09-21; 2027-09-30",
                "tuần cuối tháng 8/2027; IN; 2027-08-25; 2027-08-31",
                "trong tháng 5 hoặc tháng 6 năm 2027; IN; 2027-05-01; 2027-06-30",
                "quý II và quý III năm 2027; IN; 2027-04-01; 2027-09-30",
                "từ quý II đến quý IV năm 2027; IN; 2027-04-01; 2027-12-31",
            })
    void a_printed_date_means_these_days(String words, Due.Bound bound, LocalDate first, LocalDate last) {
        Due due = due(words);

        assertThat(due.bound()).isEqualTo(bound);
        assertThat(due.first() == null ? null : due.first().date()).isEqualTo(first);
        assertThat(due.lastDate()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trước ngày 31/3 hằng năm; --03-30",
                "chậm nhất ngày 15 tháng 12 hàng năm; --12-15",
                "trong quý I hằng năm; --03-31",
            })
    void a_yearly_date_has_no_year(String words, String last) {
        Due due = due(words);

        assertThat(due.recurs()).isEqualTo(Due.Recurrence.YEARLY);
        assertThat(due.last()).hasToString(last);
    }

    @Test
    void a_day_of_every_month_keeps_the_day() {
        Due due = due("ngày 25 hằng tháng");

        assertThat(due.recurs()).isEqualTo(Due.Recurrence.MONTHLY);
        assertThat(due.dayOfMonth()).isEqualTo(25);
        assertThat(due.last()).isNull();
    }

    @Test
    void the_hour_and_the_weekday_are_kept() {
        DateMention mention = only("8 giờ 30 thứ Sáu, ngày 05/3/2027");

        assertThat(mention.time()).isEqualTo("08:30");
        assertThat(mention.weekday()).isEqualTo(java.time.DayOfWeek.FRIDAY);
    }

    @Test
    void a_relative_date_keeps_its_relation() {
        DateMention mention = only("trong vòng 05 ngày làm việc kể từ ngày ký");

        assertThat(mention.shape()).isEqualTo(DateMention.Shape.RELATIVE);
        assertThat(mention.relative()).isNotNull().satisfies(relative -> {
            assertThat(relative.days()).isEqualTo(5);
            assertThat(relative.working()).isTrue();
        });
    }

    @Test
    void a_missing_year_is_inferred_and_said_so() {
        assertThat(due("chậm nhất 30/11").yearInferred()).isTrue();
        assertThat(due("chậm nhất 30/11/2027").yearInferred()).isFalse();
    }

    @Test
    void a_day_that_does_not_exist_is_left_open() {
        String words = "trước ngày 31/02/2027";

        assertThat(new DueDates(new Text(words), YEAR_2027, null).of(only(words)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/21 chỉ tiêu",
                "14/14 bản",
                "đạt từ 4,2/5 điểm",
                "ít nhất 2/3 số hộ",
                "Nghị định số 152/2025/NĐ-CP",
                "từ 12 tháng trở lên",
                "ngày    tháng    năm 2027",
                "mỗi tháng 2 buổi",
                "quy định tại Điều 3"
            })
    void these_are_no_days(String words) {
        Text text = new Text(words);

        assertThat(Dates.find(text, 0, text.length())).noneMatch(DateMention::hasDay);
    }

    private static DateMention only(String words) {
        Text text = new Text(words);
        List<DateMention> found = Dates.find(text, 0, text.length());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Due due(String words) {
        Due due = new DueDates(new Text(words), YEAR_2027, LocalDate.of(2027, 1, 15)).of(only(words));
        assertThat(due).isNotNull();
        return due;
    }
}
