package vn.thidua.campaign.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.campaign.domain.Audience;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.MilestoneKind;
import vn.thidua.campaign.reading.KnownPlans;
import vn.thidua.campaign.reading.LaunchDocumentReader;
import vn.thidua.campaign.reading.text.SourceText;

/** A report to the body above is the launcher's own; a report to the launcher is what its units owe. */
class WhoReportsTest {

    @Test
    void the_schools_report_to_bloc_and_department_is_its_own() {
        assertThat(reports("d2-ke-hoach-truong-2027.txt", "", ""))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.audience()).isEqualTo(Audience.OWNER));
    }

    @Test
    void what_the_province_is_reported_to_is_owed_by_everybody_below() {
        assertThat(reports(
                        "d1-chi-thi-tinh-2026-2030.txt",
                        "Báo cáo kết quả thực hiện trước ngày 30/11",
                        "Báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) kết quả thực hiện trước ngày 30/11"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(report -> assertThat(report.audience()).isEqualTo(Audience.PARTICIPANTS));
    }

    @Test
    void the_provinces_report_to_a_ministry_is_its_own() {
        assertThat(reports(
                        "d1-chi-thi-tinh-2026-2030.txt",
                        "Báo cáo kết quả thực hiện trước ngày 30/11",
                        "Báo cáo Bộ Nội vụ kết quả thực hiện trước ngày 30/11"))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.audience()).isEqualTo(Audience.OWNER));
    }

    @Test
    void members_report_to_their_bloc() {
        assertThat(reports("d3-giao-uoc-khoi-2027.txt", "gửi báo cáo 6 tháng", "gửi báo cáo khối thi đua 6 tháng"))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.audience()).isEqualTo(Audience.PARTICIPANTS));
    }

    private static List<Milestone> reports(String sample, String words, String instead) {
        String text = new String(School.sample(sample), UTF_8);
        assertThat(text).contains(words);
        String canonical = words.isEmpty() ? text : text.replace(words, instead);
        var reading = LaunchDocumentReader.read(SourceText.of(canonical), WorkingCalendar.standard(), KnownPlans.NONE);
        return new PlanFromReading(canonical, reading)
                .plan(List.of(), List.of()).milestones().stream()
                        .filter(milestone -> milestone.kind() == MilestoneKind.REPORT_DUE)
                        .toList();
    }
}
