package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ExtendingAndWaivingTest {

    private static final Map<String, Object> WISH = Map.of("until", "2027-03-10", "reason", "Cả khoa đi thực tế");

    private UUID owed;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        owed = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-03-05"))
                .launch()
                .obligation(LLCS, "PROGRESS_REPORT");
    }

    @Test
    void asked_for_with_a_reason_and_granted() {
        as(TestUser.HEAD_LLCS)
                .post("/obligations/" + owed + "/extension", WISH)
                .statusCode(200)
                .body("obligation.extension.until", equalTo("2027-03-10"))
                .body("obligation.state", equalTo("OPEN"));
        as(TestUser.OFFICER)
                .get("/overview/waiting?size=200")
                .body("items.findAll { it.id == '" + owed + "' }.kind", hasItem("EXTENSION"));

        as(TestUser.OFFICER)
                .post("/obligations/" + owed + "/extension/grant", Map.of())
                .statusCode(200)
                .body("obligation.state", equalTo("EXTENDED"))
                .body("obligation.dueAt", equalTo("2027-03-10T16:59:59Z"))
                .body("obligation.extension", nullValue())
                .body("diary[-2].sentence", equalTo("xin gia hạn đến hết ngày 10/03/2027: Cả khoa đi thực tế."))
                .body("diary[-1].sentence", equalTo("gia hạn đến hết ngày 10/03/2027."));
        assertThat(TestEvents.announced("vn.thidua.obligation.extended.v1", owed.toString()))
                .hasSize(1);
    }

    @Test
    void refused_it_stays_as_it_was() {
        as(TestUser.HEAD_LLCS).post("/obligations/" + owed + "/extension", WISH).statusCode(200);

        as(TestUser.PRINCIPAL)
                .post("/obligations/" + owed + "/extension/refuse", Map.of("reason", "Cần số liệu để họp"))
                .statusCode(200)
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.dueAt", equalTo("2027-03-05T16:59:59Z"))
                .body("diary[-1].sentence", equalTo("không đồng ý gia hạn: Cần số liệu để họp."));
        as(TestUser.PRINCIPAL)
                .post("/obligations/" + owed + "/extension/grant", Map.of())
                .statusCode(409);
    }

    @Test
    void one_wish_at_a_time_and_only_a_later_date() {
        as(TestUser.HEAD_LLCS)
                .post("/obligations/" + owed + "/extension", Map.of("until", "2027-03-05", "reason", "…"))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/extension-not-later"));
        as(TestUser.HEAD_LLCS)
                .post("/obligations/" + owed + "/extension", Map.of("until", "2027-03-10", "reason", " "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].message", equalTo("Cần ghi lý do"));
        as(TestUser.HEAD_LLCS).post("/obligations/" + owed + "/extension", WISH).statusCode(200);
        as(TestUser.HEAD_LLCS).post("/obligations/" + owed + "/extension", WISH).statusCode(409);
    }

    @Test
    void asked_for_from_a_mail_it_waits_for_the_officer_once() {
        TestEvents.send("thidua.notification", wished("2027-03-05", "ngày không muộn hơn"));
        String wish = wished("2027-03-10", "Cả khoa đi thực tế");
        TestEvents.send("thidua.notification", List.of(wish, wish, wished("2027-03-12", "Xin thêm hai ngày")));

        await().untilAsserted(() -> as(TestUser.OFFICER)
                .get("/obligations/" + owed)
                .body("obligation.extension.until", equalTo("2027-03-10"))
                .body("obligation.extension.reason", equalTo("Cả khoa đi thực tế"))
                .body("obligation.allowedActions", hasItem("grant-extension"))
                .body("diary.findAll { it.sentence.startsWith('xin gia hạn') }.size()", equalTo(1)));
        as(TestUser.OFFICER)
                .post("/obligations/" + owed + "/extension/grant", Map.of())
                .statusCode(200)
                .body("obligation.dueAt", equalTo("2027-03-10T16:59:59Z"));
    }

    private String wished(String until, String reason) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/notification-service", "subject": "%s",
                 "type": "vn.thidua.notification.extension-wished.v1", "time": "2027-03-01T02:00:00Z",
                 "datacontenttype": "application/json",
                 "data": {"obligationId": "%s", "personId": "CB-004", "until": "%s", "reason": "%s",
                          "at": "2027-03-01T02:00:00Z"}}""".formatted(UUID.randomUUID(), owed, owed, until, reason);
    }

    @Test
    void handed_in_before_the_answer_it_needs_none() {
        as(TestUser.HEAD_LLCS).post("/obligations/" + owed + "/extension", WISH).statusCode(200);
        String report = as(TestUser.HEAD_LLCS)
                .post("/reports", Map.of("obligationId", owed))
                .extract()
                .path("id");
        as(TestUser.HEAD_LLCS)
                .put("/reports/" + report, 1, Map.of("done", "Đã xong", "blockers", "", "values", List.of()))
                .statusCode(200);

        as(TestUser.HEAD_LLCS).post("/reports/" + report + "/submit", 2).statusCode(200);

        as(TestUser.OFFICER)
                .get("/overview/waiting?size=200&unit=" + LLCS)
                .body("items.findAll { it.id == '" + owed + "' }.kind", empty())
                .body("items.findAll { it.id == '" + report + "' }.kind", hasItem("REPORT"));
        as(TestUser.OFFICER)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.extension", nullValue());
    }

    @Test
    void waived_with_a_reason_it_is_owed_no_more() {
        as(TestUser.OFFICER)
                .post("/obligations/" + owed + "/waive", Map.of("reason", "Khoa mới sáp nhập"))
                .statusCode(200)
                .body("obligation.state", equalTo("WAIVED"));

        as(TestUser.OFFICER)
                .post("/obligations/" + owed + "/waive", Map.of("reason", "lần nữa"))
                .statusCode(409);
        as(TestUser.HEAD_LLCS).post("/reports", Map.of("obligationId", owed)).statusCode(409);
        assertThat(TestEvents.announced("vn.thidua.obligation.waived.v1", owed.toString()))
                .hasSize(1);
    }

    @Test
    void roles_and_units_are_kept_apart() {
        as(TestUser.HEAD_NNPL).post("/obligations/" + owed + "/extension", WISH).statusCode(404);
        as(TestUser.MEMBER).post("/obligations/" + owed + "/extension", WISH).statusCode(403);
        as(TestUser.OFFICER).post("/obligations/" + owed + "/extension", WISH).statusCode(403);
        as(TestUser.HEAD_LLCS)
                .post("/obligations/" + owed + "/waive", Map.of("reason", "tự miễn"))
                .statusCode(403);
        as(TestUser.STRANGER)
                .post("/obligations/" + owed + "/waive", Map.of("reason", "…"))
                .statusCode(404);
        as(TestUser.HEAD_LLCS).get("/obligations/" + owed).body("obligation.state", equalTo("OPEN"));
    }
}
