package vn.thidua.commitment.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class OverviewTest {

    private TestCampaign campaign;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("REGISTRATION", LocalDate.parse("2027-01-22"))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-06-30"))
                .asking("PLEDGE", LocalDate.parse("2027-03-05"))
                .launch();
        as(TestUser.OFFICER)
                .post("/obligations/" + campaign.obligation(LLCS, "PLEDGE") + "/waive", Map.of("reason", "Miễn"))
                .statusCode(200);
    }

    @Test
    void every_number_is_the_total_of_the_list_it_opens() {
        JsonPath overview = as(TestUser.OFFICER)
                .get("/overview?campaign=" + campaign.id)
                .statusCode(200)
                .body("units.size()", equalTo(2))
                .body("total.owed.value", equalTo(5))
                .body("total.dueSoon.value", equalTo(2))
                .body("total.waived.value", equalTo(1))
                .body("total.late.value", equalTo(0))
                .extract()
                .jsonPath();

        for (String unit : List.of("total", "units[0].counts", "units[1].counts")) {
            for (String count : List.of("owed", "late", "dueSoon", "done", "waived")) {
                String list = overview.getString(unit + "." + count + ".list");
                long total = as(TestUser.OFFICER)
                        .get("/obligations?" + list)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("total");
                assertThat(total)
                        .as(unit + " " + count + " " + list)
                        .isEqualTo(overview.getLong(unit + "." + count + ".value"));
            }
        }
    }

    @Test
    void a_head_sees_the_own_unit_only() {
        as(TestUser.HEAD_LLCS)
                .get("/overview?campaign=" + campaign.id)
                .body("units.unitCode", contains(LLCS))
                .body("units[0].unitName", equalTo("Khoa Lý luận cơ sở"))
                .body("units[0].counts.owed.value", equalTo(2));
        as(TestUser.STRANGER).get("/overview?campaign=" + campaign.id).body("units.size()", equalTo(0));
    }

    @Test
    void lists_are_paged_by_cursor_without_gaps() {
        JsonPath first = as(TestUser.OFFICER)
                .get("/obligations?size=4&campaign=" + campaign.id)
                .body("total", equalTo(6))
                .extract()
                .jsonPath();
        JsonPath second = as(TestUser.OFFICER)
                .get("/obligations?size=4&campaign=" + campaign.id + "&cursor=" + first.getString("next"))
                .extract()
                .jsonPath();

        assertThat(first.getList("items.id")).hasSize(4).doesNotContainAnyElementsOf(second.getList("items.id"));
        assertThat(second.getList("items.id")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        as(TestUser.OFFICER).get("/obligations?cursor=xyz").statusCode(400);
        as(TestUser.OFFICER).get("/obligations?state=GONE").statusCode(400);
    }

    @Test
    void the_tally_of_what_is_closed_is_what_a_count_would_find() {
        TestCampaign own = aCampaign()
                .asking("DOSSIER", LocalDate.parse("2027-04-05"))
                .asking("DOSSIER", LocalDate.parse("2027-05-05"))
                .of(List.of(LLCS))
                .launch();
        String first = TestCampaign.text(
                "select id from obligation where milestone_id = 'M1' and campaign_id = '" + own.id + "'");
        String report = as(TestUser.HEAD_LLCS)
                .post("/reports", Map.of("obligationId", first))
                .extract()
                .path("id");
        Map<String, Object> content = Map.of("done", "Đã xong", "blockers", "", "values", List.of());
        as(TestUser.HEAD_LLCS).put("/reports/" + report, 1, content).statusCode(200);
        as(TestUser.HEAD_LLCS).post("/reports/" + report + "/submit", 2).statusCode(200);
        assertDone(own, 1);
        as(TestUser.OFFICER)
                .post("/reports/" + report + "/return", 3, Map.of("reason", "Thiếu phụ lục"))
                .statusCode(200);
        assertDone(own, 0);
        as(TestUser.HEAD_LLCS).post("/reports/" + report + "/submit", 4).statusCode(200);
        as(TestUser.OFFICER).post("/reports/" + report + "/accept", 5).statusCode(200);
        assertDone(own, 1);

        assertThat(TestCampaign.count("""
                with counted as (
                    select unit_code, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id, state,
                        count(*) as number
                    from obligation where state in ('FULFILLED', 'WAIVED')
                    group by grouping sets ((unit_code, state), (unit_code, campaign_id, state))),
                tallied as (select unit_code, campaign_id, state, number from obligation_tally where number <> 0)
                select count(*) from ((table counted except table tallied) union all (table tallied except table counted)) d""")).isZero();
    }

    private static void assertDone(TestCampaign campaign, int done) {
        as(TestUser.HEAD_LLCS).get("/overview?campaign=" + campaign.id).body("total.done.value", equalTo(done));
    }
}
