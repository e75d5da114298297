package vn.thidua.commitment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class RegisteringTitlesTest {

    private static final List<String> LECTURERS =
            List.of("CB-004", "CB-005", "CB-006", "CB-007", "CB-008", "CB-009", "CB-011");

    private TestCampaign campaign;
    private String id;

    @BeforeEach
    void begin() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("REGISTRATION", LocalDate.parse("2027-02-27"))
                .reward(Map.of("code", "LDTT", "stage", "AWARD", "subject", "CA_NHAN"))
                .reward(Map.of(
                        "code",
                        "CSTDCS",
                        "stage",
                        "AWARD",
                        "subject",
                        "CA_NHAN",
                        "maxPercent",
                        15,
                        "base",
                        "LDTT_COUNT"))
                .launch();
        id = as(TestUser.HEAD_LLCS)
                .post("/registrations", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("year", equalTo(2027))
                .body("people.personId", hasItem("CB-004"))
                .body("people.personId", not(hasItem("CB-010")))
                .extract()
                .path("id");
    }

    @Test
    void the_caps_follow_every_save() {
        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 1, sheet(List.of("CB-004")))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("caps.size()", equalTo(1))
                .body("caps[0].exceeded", equalTo(false))
                .body(
                        "caps[0].sentence",
                        equalTo("Đơn vị 1 (được 1 = 15% của 7 Lao động tiên tiến, làm tròn xuống); toàn cơ quan 1/1."));

        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 2, sheet(List.of("CB-004", "CB-005")))
                .statusCode(200)
                .body("caps[0].exceeded", equalTo(true))
                .body(
                        "caps[0].sentence",
                        equalTo("Đơn vị 2 (được 1 = 15% của 7 Lao động tiên tiến, làm tròn xuống); toàn cơ quan 2/1."));
        as(TestUser.HEAD_LLCS)
                .post("/registrations/" + id + "/submit", 3)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/not-ready"))
                .body("errors.pointer", contains("/caps/CSTDCS"));
        as(TestUser.HEAD_LLCS)
                .get("/registrations/" + id)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(3));
    }

    @Test
    void handed_in_fulfils_and_accepted_is_announced() {
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        submit(List.of("CB-004"));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.review", equalTo("WAITING"))
                .body("obligation.deliverableId", equalTo(id));
        as(TestUser.OFFICER)
                .get("/overview/waiting?campaign=" + campaign.id)
                .body("total", equalTo(1))
                .body("items[0].kind", equalTo("REGISTRATION"))
                .body("items[0].id", equalTo(id));
        as(TestUser.OFFICER)
                .post("/registrations/" + id + "/accept", 3)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", empty());

        EventEnvelope accepted = only("vn.thidua.commitment.registration-accepted.v1", id);
        assertThat(accepted.data().path("unitCode").asText()).isEqualTo(LLCS);
        assertThat(accepted.data().path("year").asInt()).isEqualTo(2027);
        assertThat(accepted.data().path("lines")).hasSize(9);
        assertThat(count(
                        "select count(*) from audit where subject_type = 'registration' and subject_id = '" + id + "'"))
                .isEqualTo(3);
        as(TestUser.OFFICER).get("/overview/waiting?campaign=" + campaign.id).body("total", equalTo(0));
    }

    @Test
    void returned_rows_alone_reopen_and_the_unit_owes_it_again() {
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        submit(List.of());

        as(TestUser.OFFICER)
                .post(
                        "/registrations/" + id + "/return",
                        3,
                        Map.of(
                                "reason",
                                "Một người chưa đủ thời gian.",
                                "pins",
                                List.of(Map.of("pointer", "/lines/LDTT/CB-011", "reason", "Chưa đủ 10 tháng")),
                                "mendBy",
                                "2027-03-05"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("EXTENDED"))
                .body("obligation.review", equalTo("RETURNED"))
                .body("obligation.dueAt", equalTo("2027-03-05T16:59:59Z"))
                .body(
                        "diary[-1].sentence",
                        equalTo(
                                "trả lại bản đăng ký thi đua: Một người chưa đủ thời gian. Sửa và nộp lại đến hết ngày 05/03/2027."))
                .body("diary[-1].who", equalTo("Nông Thị Ánh Tuyết (Phó Trưởng phòng)"));
        as(TestUser.HEAD_LLCS)
                .get("/registrations/" + id)
                .body("lines.find { it.pointer == '/lines/LDTT/CB-011' }.returnReason", equalTo("Chưa đủ 10 tháng"))
                .body("lines.find { it.pointer == '/lines/LDTT/CB-004' }.locked", equalTo(true))
                .body("reviews[0].remark.decision", equalTo("RETURNED"))
                .body("reviews[0].lines.size()", equalTo(8));
        assertThat(only("vn.thidua.commitment.registration-returned.v1", id)
                        .data()
                        .path("obligationId")
                        .asText())
                .isEqualTo(owed.toString());
        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 4, Map.of("lines", List.of(line("LDTT", "PERSON", "CB-011"))))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/only-returned-places"));

        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 4, sheet(List.of(), "CB-011"))
                .statusCode(200);
        as(TestUser.HEAD_LLCS).post("/registrations/" + id + "/submit", 5).statusCode(200);
        as(TestUser.HEAD_LLCS).get("/obligations/" + owed).body("obligation.state", equalTo("FULFILLED"));
        assertThat(TestEvents.announced("vn.thidua.obligation.reopened.v1", owed.toString()))
                .hasSize(1);
        assertThat(TestEvents.announced("vn.thidua.obligation.fulfilled.v1", owed.toString()))
                .hasSize(2);
    }

    @Test
    void a_stale_version_overwrites_nothing() {
        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 1, sheet(List.of("CB-004")))
                .statusCode(200);

        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 1, Map.of("lines", List.of()))
                .statusCode(412)
                .body("type", equalTo("https://thidua.vn/problems/stale-version"));
        as(TestUser.HEAD_LLCS).get("/registrations/" + id).body("lines.size()", equalTo(9));
    }

    @Test
    void people_of_another_unit_are_refused_and_nothing_is_kept() {
        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 1, Map.of("lines", List.of(line("LDTT", "PERSON", "CB-017"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/subjectId"));
        as(TestUser.HEAD_LLCS)
                .get("/registrations/" + id)
                .body("lines", empty())
                .body("version", equalTo(1));
    }

    @Test
    void roles_and_units_are_kept_apart() {
        as(TestUser.HEAD_NNPL).get("/registrations/" + id).statusCode(404);
        as(TestUser.HEAD_NNPL).put("/registrations/" + id, 1, sheet(List.of())).statusCode(404);
        as(TestUser.HEAD_NNPL)
                .post("/registrations", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .statusCode(404);
        as(TestUser.OFFICER).put("/registrations/" + id, 1, sheet(List.of())).statusCode(403);
        submit(List.of());
        as(TestUser.HEAD_LLCS).post("/registrations/" + id + "/accept", 3).statusCode(403);
        as(TestUser.STRANGER).post("/registrations/" + id + "/accept", 3).statusCode(404);
    }

    @Test
    void a_second_beginning_answers_the_first() {
        as(TestUser.HEAD_LLCS)
                .post("/registrations", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void what_is_with_the_officer_does_not_change() {
        submit(List.of());

        as(TestUser.HEAD_LLCS)
                .put("/registrations/" + id, 3, sheet(List.of()))
                .statusCode(409)
                .body("type", containsString("wrong-state"));
    }

    private void submit(List<String> fighters) {
        as(TestUser.HEAD_LLCS).put("/registrations/" + id, 1, sheet(fighters)).statusCode(200);
        as(TestUser.HEAD_LLCS)
                .post("/registrations/" + id + "/submit", 2)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
    }

    private static EventEnvelope only(String type, String subject) {
        List<EventEnvelope> events = TestEvents.announced(type, subject);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** The faculty as excellent collective, everyone as advanced worker, some as fighters. */
    private static Map<String, Object> sheet(List<String> fighters, String... without) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line("TTLDXS", "UNIT", LLCS));
        LECTURERS.stream()
                .filter(person -> !List.of(without).contains(person))
                .forEach(person -> lines.add(line("LDTT", "PERSON", person)));
        fighters.forEach(person -> lines.add(line("CSTDCS", "PERSON", person)));
        return Map.of("lines", lines);
    }

    private static Map<String, String> line(String title, String kind, String subject) {
        return Map.of("titleCode", title, "subjectKind", kind, "subjectId", subject);
    }
}
