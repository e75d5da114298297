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
}
