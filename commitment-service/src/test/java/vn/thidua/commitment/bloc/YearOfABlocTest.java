package vn.thidua.commitment.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.MovableClock;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/** Three members of the sample bloc: its head, its deputy head and the hospital. */
@QuarkusTest
@ServiceTest
class YearOfABlocTest {

    private static final String HEAD = "NS-TCD";
    private static final String DEPUTY = "NS-TCT";
    private static final String HOSPITAL = "NS-BVDK";

    @Inject
    MovableClock clock;

    private TestCampaign campaign;
    private String room;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .ofBloc(HEAD)
                .of(List.of(HEAD, DEPUTY, HOSPITAL))
                .asking("SELF_SCORE", LocalDate.parse("2027-11-20"))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-06-20"))
                .scoring(Map.of(
                        "total",
                        100,
                        "parts",
                        List.of(
                                Map.of("label", "I", "name", "Nhiệm vụ", "max", 60),
                                Map.of("label", "II", "name", "Thi đua", "max", 40)),
                        "grades",
                        List.of()))
                .launch();
        room = "/blocs/" + campaign.id;
        as(TestUser.BLOC_HEAD)
                .post("/scores/rounds", Map.of("campaignId", campaign.id))
                .statusCode(200);
        as(TestUser.BLOC_HEAD)
                .post("/scores/rounds/" + campaign.id + "/issue", 1)
                .statusCode(200);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void members_check_each_other_argue_and_the_head_signs_the_table() throws IOException {
        String head = handIn(TestUser.BLOC_HEAD, HEAD, "60", "40");
        String deputy = handIn(TestUser.PRINCIPAL, DEPUTY, "60", "40");
        handIn(TestUser.STRANGER, HOSPITAL, "50", "30");
        as(TestUser.PRINCIPAL).get(room).body("checks", empty()).body("allowedActions", empty());
        as(TestUser.BLOC_HEAD)
                .post(room + "/assign", Map.of("checks", 1))
                .statusCode(200)
                .body("checks", hasSize(3))
                .body("members.role", containsInAnyOrder("HEAD", "DEPUTY", "MEMBER"));
        as(TestUser.BLOC_HEAD)
                .post("/scores/" + deputy + "/verify", 3, Map.of("marks", List.of(), "answerBy", "2027-02-01"))
                .statusCode(403);

        // the hospital checks the head, the head the deputy, the deputy the hospital
        as(TestUser.STRANGER).get("/scores/" + head).statusCode(200).body("allowedActions", empty());
        as(TestUser.STRANGER).get("/scores/" + deputy).statusCode(404);
        check(TestUser.STRANGER, HOSPITAL, HEAD, 1, "P1", "55", "", true)
                .statusCode(422)
                .body("errors[0].code", equalTo("reason-missing"));
        check(TestUser.STRANGER, HOSPITAL, HEAD, 1, "P1", "55", "Thiếu một chỉ tiêu", true)
                .statusCode(200);
        check(TestUser.BLOC_HEAD, HEAD, DEPUTY, 1, "P2", "39,5", "Nộp báo cáo chậm", false)
                .statusCode(200);
        as(TestUser.PRINCIPAL).get(room).body("checks.checkerUnit", contains(DEPUTY));
        check(TestUser.BLOC_HEAD, HEAD, DEPUTY, 1, "P2", "39", "Nộp báo cáo chậm", true)
                .statusCode(412);
        check(TestUser.BLOC_HEAD, HEAD, DEPUTY, 2, "P2", "38", "Nộp báo cáo chậm", true)
                .statusCode(200);
        check(TestUser.BLOC_HEAD, HEAD, DEPUTY, 3, "P2", "40", "x", true)
                .statusCode(409)
                .body("type", containsString("check-handed-in"));
        settle(DEPUTY).statusCode(200);
        settle(HOSPITAL).statusCode(409).body("type", containsString("checks-missing"));
        check(TestUser.PRINCIPAL, DEPUTY, HOSPITAL, 1, "P1", "50", "", true).statusCode(200);

        String file = evidenceOf(TestUser.PRINCIPAL, DEPUTY);
        String dispute = as(TestUser.PRINCIPAL)
                .post(room + "/disputes", said(DEPUTY, "P2", DEPUTY, "Báo cáo gửi đúng ngày", List.of(file)))
                .statusCode(200)
                .body("disputes[0].statements[0].evidence[0].name", equalTo("bk.pdf"))
                .body("disputes[0].allowedActions", contains("speak"))
                .extract()
                .path("disputes[0].id");
        as(TestUser.BLOC_HEAD).get("/evidence/" + file).statusCode(200);
        as(TestUser.STRANGER).get("/evidence/" + file).statusCode(404);
        as(TestUser.PRINCIPAL)
                .post(room + "/disputes", said(DEPUTY, "P1", DEPUTY, "x", List.of()))
                .statusCode(422)
                .body("type", containsString("nothing-disputed"));
        as(TestUser.STRANGER)
                .post("/blocs/disputes/" + dispute + "/statements", Map.of("byUnit", HOSPITAL, "said", "x"))
                .statusCode(403);
        as(TestUser.BLOC_HEAD)
                .post("/blocs/disputes/" + dispute + "/statements", Map.of("byUnit", HEAD, "said", "Xin xem sổ đến"))
                .statusCode(200);
        settle(DEPUTY).statusCode(409).body("type", containsString("dispute-open"));
        decide(TestUser.PRINCIPAL, dispute, "40").statusCode(403);
        decide(TestUser.BLOC_HEAD, dispute, "41").statusCode(400);
        decide(TestUser.BLOC_HEAD, dispute, "39,5").statusCode(200).body("disputes[0].points", equalTo(39.5f));
        decide(TestUser.BLOC_HEAD, dispute, "40").statusCode(409);

        String own = as(TestUser.BLOC_HEAD)
                .post(room + "/disputes", said(HEAD, "P1", HEAD, "Đủ chỉ tiêu", List.of()))
                .statusCode(200)
                .extract()
                .path("disputes.find { it.unitCode == '" + HEAD + "' }.id");
        decide(TestUser.BLOC_HEAD, own, "60").statusCode(403).body("type", containsString("own-dispute"));
        decide(TestUser.PRINCIPAL, own, "57").statusCode(200);

        for (String unit : List.of(HEAD, DEPUTY, HOSPITAL)) {
            settle(unit).statusCode(200);
        }
        as(TestUser.PRINCIPAL)
                .get("/scores/" + deputy)
                .body("verdict.result.total", equalTo(99.5f))
                .body("verdict.marks[1].reason", equalTo("Quyết định tranh chấp: Theo sổ văn bản đến"));
        agree(TestUser.PRINCIPAL, deputy);
        agree(TestUser.BLOC_HEAD, head);
        agree(
                TestUser.STRANGER,
                as(TestUser.STRANGER)
                        .get(room)
                        .extract()
                        .path("members.find { it.unitCode == '" + HOSPITAL + "' }.scoreId"));
        as(TestUser.BLOC_HEAD)
                .post("/scores/rounds/" + campaign.id + "/close", 2, Map.of())
                .statusCode(200)
                .body("ranking.content.rows.unitCode", contains(DEPUTY, HEAD, HOSPITAL))
                .body("ranking.content.rows.rank", contains(1, 2, 3));
        as(TestUser.STRANGER).get("/scores/rounds/" + campaign.id).body("ranking.content.rows", hasSize(3));

        byte[] pack = as(TestUser.BLOC_HEAD)
                .get(room + "/handover")
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, String> files = unzip(pack);
        assertThat(files).containsOnlyKeys("ban-giao.html", "bang-xep-hang.xlsx");
        assertThat(files.get("ban-giao.html"))
                .contains("Khối thi đua các trường và đơn vị sự nghiệp năm 2027")
                .contains("<td>99,5</td>", "Theo sổ văn bản đến", "Không có giao ước", "Đã hoàn thành", "Việc 2");
        as(TestUser.STRANGER).get(room + "/handover").statusCode(403);
    }

    @Test
    void the_room_is_for_the_bloc_and_each_step_for_who_takes_it() {
        TestCampaign school =
                aCampaign().asking("SELF_SCORE", LocalDate.parse("2027-11-20")).launch();

        as(TestUser.OFFICER).get("/blocs/" + school.id).statusCode(404);
        as(TestUser.HEAD_LLCS).get(room).statusCode(404);
        as(TestUser.STRANGER).post(room + "/assign", Map.of("checks", 1)).statusCode(403);
        as(TestUser.BLOC_HEAD).post(room + "/assign", Map.of("checks", 3)).statusCode(400);
        as(TestUser.BLOC_HEAD).post(room + "/assign", Map.of("checks", 2)).statusCode(200);
        check(TestUser.PRINCIPAL, DEPUTY, DEPUTY, 1, "P1", "60", "", true)
                .statusCode(422)
                .body("type", containsString("self-check"));
        check(TestUser.PRINCIPAL, HEAD, HEAD, 1, "P1", "60", "", true).statusCode(404);
        check(TestUser.PRINCIPAL, HEAD, DEPUTY, 1, "P1", "60", "", true).statusCode(404);
        check(TestUser.PRINCIPAL, DEPUTY, HOSPITAL, 1, "P1", "60", "", true)
                .statusCode(409)
                .body("type", containsString("score-not-handed-in"));
        as(TestUser.BLOC_HEAD).get(room).body("allowedActions", contains("assign", "handover"));
        as(TestUser.OFFICER)
                .get(room)
                .body("checks.checkerUnit", not(empty()))
                .body("members.scoreId.findAll { it != null }", empty());
    }

    @Test
    void a_member_that_never_checks_does_not_hold_up_the_others() throws IOException {
        handIn(TestUser.BLOC_HEAD, HEAD, "60", "40");
        handIn(TestUser.PRINCIPAL, DEPUTY, "60", "40");
        handIn(TestUser.STRANGER, HOSPITAL, "50", "30");
        as(TestUser.BLOC_HEAD)
                .post(room + "/assign", Map.of("checks", 1, "checkBy", "2027-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/checkBy"));
        as(TestUser.BLOC_HEAD)
                .post(room + "/assign", Map.of("checks", 1, "checkBy", "2027-01-20"))
                .statusCode(200)
                .body("checks.checkBy.unique()", contains("2027-01-20"));
        // the hospital checks the head, the head the deputy, the deputy the hospital
        check(TestUser.BLOC_HEAD, HEAD, DEPUTY, 1, "P2", "38", "Nộp báo cáo chậm", true)
                .statusCode(200);
        check(TestUser.PRINCIPAL, DEPUTY, HOSPITAL, 1, "P1", "20", "Viết dở", false)
                .statusCode(200);

        close(TestUser.BLOC_HEAD, DEPUTY, HOSPITAL, 2, "Không nộp")
                .statusCode(409)
                .body("type", containsString("check-still-due"));
        clock.moveTo(Instant.parse("2027-01-21T02:00:00Z"));
        close(TestUser.BLOC_HEAD, DEPUTY, HOSPITAL, 2, " ").statusCode(400);
        close(TestUser.BLOC_HEAD, DEPUTY, HOSPITAL, 1, "Không nộp").statusCode(412);
        close(TestUser.STRANGER, DEPUTY, HOSPITAL, 2, "Không nộp").statusCode(403);
        close(TestUser.HEAD_LLCS, DEPUTY, HOSPITAL, 2, "Không nộp").statusCode(403);
        close(TestUser.BLOC_HEAD, HEAD, DEPUTY, 2, "Không nộp")
                .statusCode(409)
                .body("type", containsString("check-handed-in"));
        close(TestUser.BLOC_HEAD, HOSPITAL, HEAD, 1, "Không nộp")
                .statusCode(403)
                .body("type", containsString("own-dispute"));
        settle(HOSPITAL).statusCode(409).body("type", containsString("checks-missing"));

        close(TestUser.BLOC_HEAD, DEPUTY, HOSPITAL, 2, "Không nộp sau hai lần nhắc")
                .statusCode(200);
        close(TestUser.PRINCIPAL, HOSPITAL, HEAD, 1, "Bệnh viện báo không cử được người")
                .statusCode(200);
        check(TestUser.PRINCIPAL, DEPUTY, HOSPITAL, 3, "P1", "20", "Viết dở", true)
                .statusCode(409)
                .body("type", containsString("check-closed"));
        as(TestUser.STRANGER)
                .get(room)
                .body(
                        "checks.find { it.unitCode == '" + HOSPITAL + "' }.closedReason",
                        equalTo("Không nộp sau hai lần nhắc"))
                .body("checks.find { it.unitCode == '" + HOSPITAL + "' }.marks", empty());
        for (String unit : List.of(HEAD, DEPUTY, HOSPITAL)) {
            settle(unit).statusCode(200);
        }
        String hospital = as(TestUser.BLOC_HEAD)
                .get(room)
                .extract()
                .path("members.find { it.unitCode == '" + HOSPITAL + "' }.scoreId");
        as(TestUser.STRANGER)
                .get("/scores/" + hospital)
                .body("verdict.result.total", equalTo(80))
                .body("verdict.marks.reason.findAll { it }", empty());

        Map<String, String> files = unzip(as(TestUser.BLOC_HEAD)
                .get(room + "/handover")
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(files.get("ban-giao.html"))
                .contains("Đã nộp, chấm khác 1 dòng")
                .contains("khép ngày 21/01/2027: Không nộp sau hai lần nhắc")
                .contains("Bệnh viện báo không cử được người");
    }

    private ValidatableResponse close(TestUser user, String checker, String unit, long version, String reason) {
        return as(user).post(
                        room + "/checks/close",
                        version,
                        Map.of("checkerUnit", checker, "unitCode", unit, "reason", reason));
    }

    private String handIn(TestUser user, String unit, String first, String second) {
        String score = as(user).post("/scores", Map.of("campaignId", campaign.id, "unitCode", unit))
                .statusCode(200)
                .extract()
                .path("id");
        as(user).put(
                        "/scores/" + score,
                        1,
                        Map.of(
                                "explanation",
                                "",
                                "marks",
                                List.of(Map.of("key", "P1", "points", first), Map.of("key", "P2", "points", second))))
                .statusCode(200);
        as(user).post("/scores/" + score + "/submit", 2).statusCode(200);
        return score;
    }

    private ValidatableResponse check(
            TestUser user,
            String checker,
            String unit,
            long version,
            String key,
            String points,
            String reason,
            boolean done) {
        return as(user).put(
                        room + "/checks",
                        version,
                        Map.of(
                                "checkerUnit",
                                checker,
                                "unitCode",
                                unit,
                                "done",
                                done,
                                "marks",
                                List.of(Map.of("key", key, "points", points, "reason", reason))));
    }

    private ValidatableResponse settle(String unit) {
        return as(TestUser.BLOC_HEAD).post(room + "/settle", Map.of("unitCode", unit, "answerBy", "2027-02-01"));
    }

    private static ValidatableResponse decide(TestUser user, String dispute, String points) {
        return as(user).post(
                        "/blocs/disputes/" + dispute + "/decide",
                        Map.of("points", points, "reason", "Theo sổ văn bản đến"));
    }

    private static Map<String, Object> said(String unit, String line, String by, String text, List<String> files) {
        return Map.of("unitCode", unit, "line", line, "byUnit", by, "said", text, "evidence", files);
    }

    private static void agree(TestUser user, String score) {
        int version = as(user).get("/scores/" + score).extract().path("version");
        as(user).post("/scores/" + score + "/answer", version, Map.of("agrees", true))
                .statusCode(200);
    }

    private String evidenceOf(TestUser user, String unit) {
        String report = as(user).post("/reports", Map.of("obligationId", campaign.obligation(unit, "PROGRESS_REPORT")))
                .extract()
                .path("id");
        return as(user).upload(
                        "/reports/" + report + "/evidence",
                        "bk.pdf",
                        ("%PDF-1.7 bloc " + campaign.id).getBytes(StandardCharsets.US_ASCII))
                .extract()
                .path("evidence[0].id");
    }

    private static Map<String, String> unzip(byte[] pack) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
