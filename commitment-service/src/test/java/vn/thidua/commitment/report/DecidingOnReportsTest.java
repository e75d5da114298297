package vn.thidua.commitment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.MovableClock;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class DecidingOnReportsTest {

    @Inject
    MovableClock clock;

    private TestCampaign campaign;
    private UUID owed;
    private String commitment;
    private String id;

    @BeforeEach
    void handed_in() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .asking("DOSSIER", LocalDate.parse("2027-12-05"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .launch();
        owed = campaign.obligation(NNPL, "PROGRESS_REPORT");
        Map<String, Object> sheet = Map.of("campaignId", campaign.id, "unitCode", NNPL);
        as(TestUser.HEAD_NNPL).post("/commitments/take-over", sheet).statusCode(200);
        commitment = as(TestUser.HEAD_NNPL)
                .post("/commitments/submit", sheet)
                .extract()
                .path("commitments[0].id");
        as(TestUser.OFFICER).post("/commitments/" + commitment + "/approve", 2).statusCode(200);
        id = begin("PROGRESS_REPORT");
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 1, content("Đã mở 12 lớp", 12))
                .statusCode(200);
        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/submit", 2)
                .statusCode(200)
                .body("allowedActions", contains("withdraw"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void taken_back_before_anybody_decided_it_is_a_draft_and_owed_again() {
        as(TestUser.MEMBER).post("/reports/" + id + "/withdraw", 3).statusCode(403);
        as(TestUser.HEAD_LLCS).post("/reports/" + id + "/withdraw", 3).statusCode(404);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/withdraw", 2).statusCode(412);

        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/withdraw", 3)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("done", equalTo("Đã mở 12 lớp"))
                .body("submittedAt", nullValue())
                .body("allowedActions", containsInAnyOrder("edit", "submit"));

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.review", equalTo("NONE"))
                .body("diary.sentence", hasItem("rút lại “Việc 1” trước khi duyệt."));
        as(TestUser.OFFICER).get("/overview/waiting?campaign=" + campaign.id).body("total", equalTo(0));
        assertThat(TestEvents.announced("vn.thidua.obligation.reopened.v1", owed.toString()))
                .hasSize(1);
        as(TestUser.OFFICER).post("/reports/" + id + "/accept", 4).statusCode(409);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 4).statusCode(200);
    }

    @Test
    void taken_back_after_a_return_only_the_returned_places_are_open_again() {
        as(TestUser.OFFICER)
                .post("/reports/" + id + "/return", 3, remark("/done"))
                .statusCode(200);
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 4).statusCode(200);

        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/withdraw", 5)
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("openPlaces", contains("/done"));

        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.review", equalTo("RETURNED"));
        as(TestUser.HEAD_NNPL)
                .put("/reports/" + id, 6, content("Đã mở 13 lớp", 13))
                .statusCode(422);
    }

    @Test
    void what_was_decided_on_is_not_taken_back() {
        as(TestUser.OFFICER).post("/reports/" + id + "/accept", 3).statusCode(200);

        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/withdraw", 4)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/wrong-state"));
        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("FULFILLED"));
    }

    @Test
    void accepted_in_part_the_excepted_places_do_not_count_and_nothing_reopens() {
        as(TestUser.OFFICER)
                .post("/reports/" + id + "/accept-in-part", 3, remark())
                .statusCode(422);
        as(TestUser.OFFICER)
                .post("/reports/" + id + "/accept-in-part", 3, remark("/nothing"))
                .statusCode(422);
        as(TestUser.HEAD_NNPL)
                .post("/reports/" + id + "/accept-in-part", 3, remark("/done"))
                .statusCode(403);

        as(TestUser.OFFICER)
                .post("/reports/" + id + "/accept-in-part", 3, remark("/values/" + commitment))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("exceptions.pointer", contains("/values/" + commitment))
                .body("exceptions.reason", contains("Chưa có biên bản"))
                .body("allowedActions", empty());

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.review", equalTo("ACCEPTED"))
                .body("diary.sentence", hasItem("chấp nhận một phần “Việc 1”: Thiếu căn cứ."));
        as(TestUser.HEAD_NNPL).get("/reports/" + begin("DOSSIER")).body("values[0].earlier", empty());
    }

    @Test
    void a_file_that_was_not_accepted_is_not_announced_as_evidence() {
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/withdraw", 3).statusCode(200);
        String file = as(TestUser.HEAD_NNPL)
                .upload(
                        "/reports/" + id + "/evidence",
                        "a.pdf",
                        ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII))
                .extract()
                .path("evidence[0].id");
        as(TestUser.HEAD_NNPL).post("/reports/" + id + "/submit", 5).statusCode(200);

        as(TestUser.OFFICER)
                .post("/reports/" + id + "/accept-in-part", 6, remark("/evidence/" + file))
                .statusCode(200);

        assertThat(TestEvents.announced("vn.thidua.commitment.report-accepted.v1", id)
                        .getFirst()
                        .data()
                        .path("evidence"))
                .isEmpty();
    }

    @Test
    void a_return_with_a_date_of_its_own_is_owed_by_that_date() {
        as(TestUser.OFFICER)
                .post(
                        "/reports/" + id + "/return",
                        3,
                        Map.of("reason", "Thiếu căn cứ", "pins", List.of(), "mendBy", "2027-04-20"))
                .statusCode(200);

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("EXTENDED"))
                .body("obligation.dueAt", equalTo("2027-04-20T16:59:59Z"))
                .body(
                        "diary.sentence",
                        hasItem("trả lại “Việc 1”: Thiếu căn cứ. Sửa và nộp lại đến hết ngày 20/04/2027."));
    }

    @Test
    void after_the_period_nothing_more_is_promised_but_what_is_owed_is_still_taken_late() {
        String dossier = begin("DOSSIER");
        clock.moveTo(Instant.parse("2028-01-05T02:00:00Z"));
        Map<String, Object> sheet = Map.of("campaignId", campaign.id, "unitCode", NNPL);
        Map<String, Object> own = Map.of(
                "campaignId",
                campaign.id,
                "unitCode",
                NNPL,
                "name",
                "Sáng kiến",
                "op",
                ">=",
                "value",
                2,
                "measure",
                "sáng kiến");

        as(TestUser.HEAD_NNPL)
                .post("/commitments", own)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/period-closed"))
                .body(
                        "detail",
                        equalTo(
                                "“Phong trào thi đua năm 2027” đã kết thúc ngày 31/12/2027; không đăng ký hay cam kết thêm"
                                        + " được. Báo cáo còn thiếu vẫn nộp được."));
        as(TestUser.HEAD_NNPL).post("/commitments/take-over", sheet).statusCode(409);
        as(TestUser.HEAD_NNPL).post("/registrations", sheet).statusCode(409);
        assertThat(TestCampaign.count("select count(*) from commitment where campaign_id = '" + campaign.id + "'"))
                .isEqualTo(1);
        assertThat(TestCampaign.count("select count(*) from registration where campaign_id = '" + campaign.id + "'"))
                .isZero();

        as(TestUser.HEAD_NNPL)
                .put("/reports/" + dossier, 1, content("Tổng kết", 46))
                .statusCode(200);
        as(TestUser.HEAD_NNPL)
                .post("/reports/" + dossier + "/submit", 2)
                .statusCode(200)
                .body("late", equalTo(true));
    }

    private String begin(String kind) {
        return as(TestUser.HEAD_NNPL)
                .post("/reports", Map.of("obligationId", campaign.obligation(NNPL, kind)))
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Map<String, Object> remark(String... places) {
        return Map.of(
                "reason",
                "Thiếu căn cứ",
                "pins",
                List.of(places).stream()
                        .map(place -> Map.of("pointer", place, "reason", "Chưa có biên bản"))
                        .toList());
    }

    private Map<String, Object> content(String done, Number value) {
        return Map.of(
                "done", done, "blockers", "", "values", List.of(Map.of("commitmentId", commitment, "value", value)));
    }
}
