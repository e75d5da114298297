package vn.thidua.campaign.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar of working days: holidays, compensation, swapped days, the lunar feasts. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12"
    })
    void lunar_feasts_fall_on_the_days_of_the_vietnamese_calendar(int year, LocalDate newYear, LocalDate hungKings) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(newYear);
        assertThat(LunarCalendar.hungKings(year)).isEqualTo(hungKings);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-09-01", "2026-09-02",
                "2026-08-31",
        "2026-01-02", "2026-11-24", "2025-01-27", "2025-01-31", "2025-05-02", "2027-05-03", "2028-01-03", "2029-11-26",
                "2030-11-25",
        "2024-02-14", "2024-04-29", "2023-09-04", "2029-09-04"
    })
    void these_weekdays_are_off(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.reasonOff(day)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13",
        "2026-02-23",
        "2025-11-24",
        "2025-04-26",
        "2026-08-22",
        "2026-01-10",
        "2024-05-04",
        "2030-02-08",
        "2026-11-25"
    })
    void these_days_are_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void a_holiday_on_a_weekend_is_made_up_for_on_the_next_working_day() {
        assertThat(calendar.reasonOff(LocalDate.of(2026, 4, 27)))
                .hasValueSatisfying(off -> assertThat(off.kind()).isEqualTo(DayOff.Kind.COMPENSATION));
        assertThat(calendar.reasonOff(LocalDate.of(2028, 5, 2)))
                .hasValueSatisfying(off -> assertThat(off.kind()).isEqualTo(DayOff.Kind.COMPENSATION));
    }

    @Test
    void five_working_days_from_the_eve_of_the_day_of_culture_end_on_the_first_of_december() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 11, 23), 5)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void counting_back_passes_over_tet() {
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 2, 24), 3)).isEqualTo(LocalDate.of(2026, 2, 12));
    }

    @Test
    void a_notice_entered_for_a_year_replaces_what_was_known() {
        LocalDate off = LocalDate.of(2027, 4, 30).plusDays(-1);
        LocalDate worked = LocalDate.of(2027, 5, 8);
        YearNotice notice = new YearNotice(
                2027,
                "Thông báo thử",
                LocalDate.of(2026, 12, 1),
                Map.of(off, "Nghỉ hoán đổi"),
                Set.of(worked),
                Map.of("Tết Âm lịch", 2));

        WorkingCalendar changed = calendar.with(notice);

        assertThat(changed.isWorkingDay(off)).isFalse();
        assertThat(changed.isWorkingDay(worked)).isTrue();
        assertThat(changed.isProvisional(2027)).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
        assertThat(calendar.isWorkingDay(off)).isTrue();
        assertThat(calendar.isProvisional(2027)).isTrue();
    }

    @Property
    void adding_and_taking_away_working_days_ends_on_working_days(
            @ForAll @IntRange(min = 0, max = 9_400) int offset, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate start = LocalDate.of(2020, 1, 1).plusDays(offset);

        LocalDate later = calendar.plusWorkingDays(start, days);
        LocalDate earlier = calendar.minusWorkingDays(start, days);

        assertThat(calendar.isWorkingDay(later)).isTrue();
        assertThat(calendar.isWorkingDay(earlier)).isTrue();
        assertThat(start.plusDays(1)
                        .datesUntil(later.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(days);
        assertThat(earlier.datesUntil(start).filter(calendar::isWorkingDay).count())
                .isEqualTo(days);
    }

    @Property
    void going_forth_and_back_from_a_working_day_returns_to_it(
            @ForAll @IntRange(min = 0, max = 9_400) int offset, @ForAll @IntRange(min = 0, max = 60) int days) {
        LocalDate start = calendar.sameOrNextWorkingDay(LocalDate.of(2020, 1, 1).plusDays(offset));

        assertThat(calendar.minusWorkingDays(calendar.plusWorkingDays(start, days), days))
                .isEqualTo(start);
    }

    @Property(tries = 26)
    void every_year_has_its_public_holidays_and_none_is_lost_to_a_weekend(
            @ForAll @IntRange(min = 2020, max = 2045) int year) {
        long weekdaysOff = calendar.daysOff(year).stream()
                .filter(off -> off.kind() != DayOff.Kind.SWAP)
                .filter(off -> off.date().getDayOfWeek() != DayOfWeek.SATURDAY
                        && off.date().getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
        int lawful = year >= 2026 ? 12 : year >= 2021 ? 11 : 10;
        // a compensation day may pass into the next year, or come from the one before
        assertThat(weekdaysOff).isBetween((long) lawful - 1, (long) lawful + 1);
    }

    @Property(tries = 26)
    void tet_lies_between_20_january_and_21_february(@ForAll @IntRange(min = 2020, max = 2045) int year) {
        assertThat(LunarCalendar.newYear(year)).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
    }
}
