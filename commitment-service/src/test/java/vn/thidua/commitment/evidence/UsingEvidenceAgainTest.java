package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class UsingEvidenceAgainTest {

    private TestCampaign campaign;
    private String first;
    private String second;
    private String file;
    private String name;

    @BeforeEach
    void a_file_proves_the_first_report() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .asking("DOSSIER", LocalDate.parse("2027-12-05"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .launch();
        first = begin(TestUser.MEMBER, NNPL, "PROGRESS_REPORT");
        second = begin(TestUser.HEAD_NNPL, NNPL, "DOSSIER");
        name = "bien-ban-" + UUID.randomUUID() + ".pdf";
        file = as(TestUser.MEMBER)
                .upload("/reports/" + first + "/evidence", name, SomeFile.pdf())
                .extract()
                .path("evidence[0].id");
    }

    @Test
    void one_file_proves_many_things_and_says_where_since_when_and_by_whom() {
        String commitment = as(TestUser.HEAD_NNPL)
                .post("/commitments/take-over", Map.of("campaignId", campaign.id, "unitCode", NNPL))
                .extract()
                .path("commitments[0].id");
        long stored = count("select count(*) from stored_file");

        use(TestUser.HEAD_NNPL, "/reports/" + second)
                .statusCode(200)
                .body("evidence.name", contains(name))
                .body("version", equalTo(2));
        use(TestUser.HEAD_NNPL, "/reports/" + second)
                .body("evidence", hasSize(1))
                .body("version", equalTo(2));
        use(TestUser.MEMBER, "/commitments/" + commitment).statusCode(200).body("name", contains(name));

        as(TestUser.OFFICER)
                .get("/evidence/" + file + "/uses")
                .statusCode(200)
                .body("kind", contains("REPORT", "REPORT", "COMMITMENT"))
                .body("title", contains("Việc 1", "Việc 2", "Mở đủ 46 lớp"))
                .body("linkedBy", contains("Lò Thị Pâng", "Vũ Thị Thúy Nga", "Lò Thị Pâng"))
                .body("linkedAt[0]", notNullValue());
        as(TestUser.OFFICER)
                .get("/evidence?name=" + name.toUpperCase(Locale.ROOT))
                .body("total", equalTo(1))
                .body("items[0].file.id", equalTo(file))
                .body("items[0].used", equalTo(3));
        assertThat(count("select count(*) from stored_file")).isEqualTo(stored);
        assertThat(count("select count(*) from audit where subject_type = 'evidence' and action = 'link'"
                        + " and subject_id = '" + file + "'"))
                .isEqualTo(3);
    }

    @Test
    void taken_from_one_place_it_still_proves_the_others() {
        use(TestUser.HEAD_NNPL, "/reports/" + second).statusCode(200);

        as(TestUser.MEMBER).delete("/reports/" + first + "/evidence/" + file, 2).body("evidence", empty());

        as(TestUser.OFFICER).get("/evidence/" + file + "/content").statusCode(200);
        as(TestUser.OFFICER).get("/evidence/" + file + "/uses").body("placeId", contains(second));
    }

    @Test
    void a_file_is_seen_and_used_only_by_those_who_see_what_it_proves() {
        String ofOthers = begin(TestUser.HEAD_LLCS, LLCS, "PROGRESS_REPORT");

        use(TestUser.HEAD_LLCS, "/reports/" + ofOthers).statusCode(404);
        as(TestUser.HEAD_LLCS).get("/evidence/" + file + "/uses").statusCode(404);
        as(TestUser.HEAD_LLCS).get("/evidence?name=" + name).body("total", equalTo(0));
        use(TestUser.HEAD_LLCS, "/reports/" + second).statusCode(404);
        as(TestUser.HEAD_LLCS)
                .get("/reports/" + ofOthers)
                .body("evidence", empty())
                .body("version", equalTo(1));
        as(TestUser.OFFICER).get("/evidence/" + file + "/uses").body("placeId", contains(first));
    }

    @Test
    void the_list_goes_on_by_cursor() {
        as(TestUser.MEMBER)
                .upload("/reports/" + first + "/evidence", "x-" + name, SomeFile.pdf())
                .statusCode(200);

        String next = as(TestUser.OFFICER)
                .get("/evidence?size=1&unit=" + NNPL + "&name=" + name)
                .body("total", equalTo(2))
                .body("items.file.name", contains("x-" + name))
                .extract()
                .path("next");
        as(TestUser.OFFICER)
                .get("/evidence?size=1&unit=" + NNPL + "&name=" + name + "&cursor=" + next)
                .body("items.file.name", contains(name))
                .body("next", equalTo(null));
    }

    private String begin(TestUser user, String unit, String kind) {
        return as(user).post("/reports", Map.of("obligationId", campaign.obligation(unit, kind)))
                .statusCode(200)
                .extract()
                .path("id");
    }

    private ValidatableResponse use(TestUser user, String place) {
        return as(user).put(place + "/evidence/" + file, 0, Map.of());
    }
}
