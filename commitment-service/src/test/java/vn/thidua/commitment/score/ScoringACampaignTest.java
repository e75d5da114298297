package vn.thidua.commitment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ScoringACampaignTest {

    private static final String ROUNDS = "/scores/rounds";

    private TestCampaign campaign;
    private String round;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("SELF_SCORE", LocalDate.parse("2027-11-20"))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-06-20"))
                .scoring(Map.of(
                        "total",
                        100,
                        "bonusMax",
                        5,
                        "parts",
                        List.of(Map.of("label", "I", "max", 60), Map.of("label", "II", "max", 40)),
                        "grades",
                        List.of(Map.of("name", "Xuất sắc", "min", 90)),
                        "text",
                        """
                        | TT | Nội dung | Điểm tối đa | Tự chấm |
                        |----|----------|----|----|
                        | I | THỰC HIỆN NHIỆM VỤ | 60 | |
                        | 1 | Hoàn thành chỉ tiêu | 40 | |
                        | 2 | Sáng kiến, đề tài | 20 | |
                        | II | CÔNG TÁC THI ĐUA | 40 | |
                        | | TỔNG CỘNG | 100 | |
                        | | Điểm thưởng (bằng khen) | 5 | |"""))
                .launch();
        round = ROUNDS + "/" + campaign.id;
        as(TestUser.OFFICER).post(ROUNDS, Map.of("campaignId", campaign.id)).statusCode(200);
    }

    @Test
    void the_sheet_is_drafted_from_the_table_of_the_launch_document_and_seen_by_its_writers_only() {
        as(TestUser.OFFICER)
                .get(round)
                .body("state", equalTo("DRAFT"))
                .body("sheet.parts.name", contains("Thực hiện nhiệm vụ", "Công tác thi đua"))
                .body("sheet.parts[0].criteria.name", contains("Hoàn thành chỉ tiêu", "Sáng kiến, đề tài"))
                .body("sheet.bonus[0].name", equalTo("Điểm thưởng (bằng khen)"))
                .body("problems", empty())
                .body("allowedActions", contains("edit", "issue"));
        assertThat(statesListed(TestUser.HEAD_LLCS)).containsExactly("NONE");
        assertThat(statesListed(TestUser.OFFICER)).containsExactly("DRAFT");
        assertThat(statesListed(TestUser.STRANGER)).isEmpty();
        as(TestUser.HEAD_LLCS)
                .get(round)
                .body("state", equalTo("NONE"))
                .body("sheet", nullValue())
                .body("units.unitCode", contains(LLCS))
                .body("units[0].mayBegin", equalTo(false));
    }

    /** Of this campaign, on all pages of the list: how many other tests launched is not known here. */
    private List<String> statesListed(TestUser user) {
        List<String> states = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page =
                    as(user).get(ROUNDS + "?size=100" + cursor).extract().jsonPath();
            states.addAll(page.getList("items.findAll { it.campaignId == '" + campaign.id + "' }.state"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return states;
    }

    @Test
    void sums_are_checked_before_it_is_issued_and_it_stands_still_once_scoring_has_begun() {
        Map<String, Object> sheet =
                new LinkedHashMap<>(as(TestUser.OFFICER).get(round).extract().path("sheet"));
        sheet.put("total", "100.5"); // text is not guessed at
        as(TestUser.OFFICER).put(round, 1, sheet).statusCode(400).body("type", containsString("malformed"));
        sheet.put("total", 90);
        as(TestUser.OFFICER)
                .put(round, 1, sheet)
                .statusCode(200)
                .body("problems[0].message", equalTo("Các phần cộng lại là 100 điểm, tổng ghi 90 điểm."));
        as(TestUser.OFFICER)
                .post(round + "/issue", 2)
                .statusCode(422)
                .body("type", containsString("score-sheet-wrong"));
        as(TestUser.OFFICER).put(round, 1, sheet).statusCode(412);
        sheet.put("total", 100);
        as(TestUser.OFFICER).put(round, 2, sheet).statusCode(200);
        as(TestUser.HEAD_LLCS)
                .post("/scores", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .statusCode(409)
                .body("type", containsString("score-sheet-not-issued"));

        as(TestUser.OFFICER).post(round + "/issue", 3).statusCode(200).body("edition", equalTo(1));
        as(TestUser.OFFICER).put(round, 4, sheet).statusCode(409);
        as(TestUser.OFFICER).post(round + "/withdraw", 4).statusCode(200).body("state", equalTo("DRAFT"));
        as(TestUser.OFFICER).post(round + "/issue", 5).body("edition", equalTo(2));
        begin(TestUser.HEAD_LLCS, LLCS);
        as(TestUser.OFFICER)
                .post(round + "/withdraw", 6)
                .statusCode(409)
                .body("type", containsString("score-sheet-locked"))
                .body("detail", containsString("Khoa Lý luận cơ sở"));
    }

    @Test
    void a_unit_scores_itself_and_handing_in_fulfils_what_it_owes() {
        issue();
        String file = evidenceOf(TestUser.HEAD_LLCS, LLCS);
        String score = begin(TestUser.HEAD_LLCS, LLCS);
        assertThat(begin(TestUser.HEAD_LLCS, LLCS)).isEqualTo(score);

        as(TestUser.HEAD_LLCS)
                .put(score, 1, marks("39,5", "12.5", "40", "0"))
                .statusCode(400)
                .body("errors[0].code", equalTo("ambiguous-number"));
        as(TestUser.HEAD_LLCS)
                .put(score, 1, marks("39,5", "20", "40", "6"))
                .statusCode(400)
                .body("errors[0].code", equalTo("over-max"));
        Map<String, Object> typed = marks("39,5", "20", "40", "2");
        as(TestUser.HEAD_LLCS)
                .put(score, 1, typed)
                .statusCode(200)
                .body("self.total", equalTo(101.5f))
                .body("problems.code", contains("unproved"))
                .body("available.id", hasItem(file));
        as(TestUser.HEAD_LLCS).post(score + "/submit", 2).statusCode(422);
        ((Map<String, Object>) ((List<?>) typed.get("marks")).get(3)).put("evidence", List.of(file));
        as(TestUser.HEAD_LLCS).put(score, 1, typed).statusCode(412);
        as(TestUser.HEAD_LLCS).put(score, 2, typed).statusCode(200);
        as(TestUser.HEAD_LLCS)
                .get("/evidence/" + file + "/uses")
                .body("kind", containsInAnyOrder("REPORT", "SELF_SCORE"))
                .body(
                        "find { it.kind == 'SELF_SCORE' }.title",
                        equalTo("Bảng tự chấm điểm: Phong trào thi đua năm 2027"));
        as(TestUser.HEAD_LLCS).put(score, 3, marks("39,5", "20", "40", "2")).statusCode(200);
        as(TestUser.HEAD_LLCS).get("/evidence/" + file + "/uses").body("kind", contains("REPORT"));
        as(TestUser.HEAD_LLCS).put(score, 4, typed).statusCode(200);
        as(TestUser.OFFICER).get("/evidence/" + file + "/content").statusCode(200);
        as(TestUser.HEAD_NNPL).get("/evidence/" + file + "/content").statusCode(404);
        as(TestUser.HEAD_NNPL).get("/evidence/" + file + "/uses").statusCode(404);
        as(TestUser.HEAD_LLCS)
                .post(score + "/submit", 5)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("lateBy", nullValue());

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + campaign.obligation(LLCS, "SELF_SCORE"))
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.review", equalTo("WAITING"))
                .body("diary[-1].sentence", equalTo("nộp bảng tự chấm điểm."));
        as(TestUser.OFFICER)
                .get("/overview/waiting?campaign=" + campaign.id)
                .body("items.kind", contains("SELF_SCORE"));
        requireEvent("vn.thidua.commitment.self-score-submitted.v1", id(score));
        as(TestUser.HEAD_LLCS).put(score, 6, typed).statusCode(409);
    }

    @Test
    void changed_points_need_a_reason_the_unit_answers_and_the_table_is_closed() throws IOException {
        issue();
        String one = handIn(TestUser.HEAD_LLCS, LLCS, "39,5", "20", "40", "0");
        String other = handIn(TestUser.HEAD_NNPL, NNPL, "0", "0", "0", "0");
        as(TestUser.OFFICER).get(round).body("allowedActions", contains("close"));
        as(TestUser.OFFICER)
                .post(round + "/close", 2, Map.of())
                .statusCode(409)
                .body("type", containsString("scores-not-verified"));

        as(TestUser.OFFICER)
                .post(one + "/verify", 3, ruling("P2", "35", "", "2027-01-25"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/marks/P2"));
        as(TestUser.OFFICER)
                .post(one + "/verify", 3, ruling("P2", "35", "Nộp báo cáo chậm", "2027-01-17"))
                .statusCode(422)
                .body("type", containsString("answer-by-past"));
        as(TestUser.OFFICER)
                .post(one + "/verify", 3, ruling("P2", "35", "Nộp báo cáo chậm", "2027-01-25"))
                .statusCode(200)
                .body("self.total", equalTo(99.5f))
                .body("verdict.result.total", equalTo(94.5f))
                .body("verdict.result.grade", equalTo("Xuất sắc"))
                .body("steps.step", contains("VERIFIED", "SUBMITTED"));
        as(TestUser.OFFICER)
                .post(other + "/verify", 3, Map.of("marks", List.of(), "answerBy", "2027-01-25"))
                .statusCode(200)
                .body("verdict.result.total", equalTo(0));
        as(TestUser.OFFICER)
                .post(round + "/close", 2, Map.of())
                .statusCode(409)
                .body("type", containsString("answers-open"));
        as(TestUser.HEAD_LLCS).get(round).body("ranking", nullValue()).body("units", hasSize(1));

        as(TestUser.HEAD_LLCS)
                .post(one + "/answer", 4, Map.of("agrees", false, "text", " "))
                .statusCode(400);
        as(TestUser.HEAD_LLCS)
                .post(one + "/answer", 4, Map.of("agrees", false, "text", "Báo cáo quý II nộp đúng hạn"))
                .statusCode(200)
                .body("verdict.answer.text", equalTo("Báo cáo quý II nộp đúng hạn"));
        as(TestUser.OFFICER)
                .post(one + "/verify", 5, ruling("P2", "38", "Chỉ chậm một lần", "2027-01-18"))
                .statusCode(200)
                .body("allowedActions", contains("verify"));
        as(TestUser.HEAD_LLCS).post(one + "/answer", 6, Map.of("agrees", true)).statusCode(200);
        as(TestUser.HEAD_NNPL)
                .post(other + "/answer", 4, Map.of("agrees", true))
                .statusCode(200);
        requireEvent("vn.thidua.commitment.score-verified.v1", id(one));

        as(TestUser.OFFICER)
                .post(round + "/close", 2, Map.of("exclusions", List.of(Map.of("unitCode", "XX", "reason", "x"))))
                .statusCode(400);
        as(TestUser.OFFICER)
                .post(round + "/close", 2, Map.of())
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("ranking.content.rows.rank", contains(1, 2))
                .body("ranking.content.rows.total", contains(97.5f, 0));
        as(TestUser.HEAD_NNPL)
                .get(round)
                .body("ranking.closed", equalTo(true))
                .body("ranking.closedBy", equalTo("Nông Thị Ánh Tuyết"))
                .body("ranking.content.rows.unitCode", contains(LLCS, NNPL));
        requireEvent("vn.thidua.commitment.ranking-closed.v1", campaign.id.toString());
        as(TestUser.OFFICER)
                .post(one + "/verify", 7, ruling("P2", "40", "x", "2027-01-25"))
                .statusCode(409)
                .body("type", containsString("scoring-closed"));
        byte[] table = as(TestUser.HEAD_LLCS)
                .get(round + "/export")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(table))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(4).getCellAsString(1)).contains("Khoa Lý luận cơ sở");
            assertThat(rows.get(4).getCellAsNumber(7)).get().satisfies(total -> assertThat(total)
                    .isEqualByComparingTo("97.5"));
        }
    }

    @Test
    void what_comes_back_is_owed_again() {
        issue();
        String score = handIn(TestUser.HEAD_LLCS, LLCS, "40", "20", "40", "0");

        as(TestUser.OFFICER)
                .post(score + "/return", 3, Map.of("reason", "Thiếu giải trình phần I"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        as(TestUser.HEAD_LLCS)
                .get(score)
                .body("reason", equalTo("Thiếu giải trình phần I"))
                .body("allowedActions", contains("edit", "submit"));
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + campaign.obligation(LLCS, "SELF_SCORE"))
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.review", equalTo("RETURNED"));
        requireEvent("vn.thidua.commitment.self-score-returned.v1", id(score));
    }

    @Test
    void other_units_wrong_roles_and_foreign_files_are_refused_and_leave_nothing() {
        issue();
        String foreign = evidenceOf(TestUser.HEAD_NNPL, NNPL);
        String score = begin(TestUser.HEAD_LLCS, LLCS);
        Map<String, Object> typed = marks("40", "20", "40", "2");
        ((Map<String, Object>) ((List<?>) typed.get("marks")).get(3)).put("evidence", List.of(foreign));

        as(TestUser.HEAD_LLCS).put(score, 1, typed).statusCode(422).body("type", containsString("foreign-evidence"));
        as(TestUser.HEAD_NNPL).get(score).statusCode(404);
        as(TestUser.HEAD_NNPL).put(score, 1, marks("40", "20", "40", "0")).statusCode(404);
        as(TestUser.MEMBER).post(score + "/submit", 1).statusCode(403);
        as(TestUser.HEAD_LLCS)
                .post(score + "/verify", 1, ruling("P2", "1", "x", "2027-01-25"))
                .statusCode(403);
        as(TestUser.STRANGER).get(round).statusCode(404);
        as(TestUser.STRANGER).post(round + "/withdraw", 2).statusCode(404);
        as(TestUser.BLOC_HEAD).post(ROUNDS, Map.of("campaignId", campaign.id)).statusCode(404);
        assertThat(count("select count(*) from self_score where version > 1 and campaign_id = '" + campaign.id + "'"))
                .isZero();
    }

    private void issue() {
        as(TestUser.OFFICER).post(round + "/issue", 1).statusCode(200);
    }

    private String begin(TestUser user, String unit) {
        return "/scores/"
                + as(user).post("/scores", Map.of("campaignId", campaign.id, "unitCode", unit))
                        .statusCode(200)
                        .extract()
                        .<String>path("id");
    }

    private String handIn(TestUser user, String unit, String first, String second, String third, String bonus) {
        String score = begin(user, unit);
        as(user).put(score, 1, marks(first, second, third, bonus)).statusCode(200);
        as(user).post(score + "/submit", 2).statusCode(200);
        return score;
    }

    private String evidenceOf(TestUser user, String unit) {
        String report = as(user).post("/reports", Map.of("obligationId", campaign.obligation(unit, "PROGRESS_REPORT")))
                .extract()
                .path("id");
        return as(user).upload(
                        "/reports/" + report + "/evidence",
                        "bk.pdf",
                        ("%PDF-1.7 " + unit).getBytes(StandardCharsets.US_ASCII))
                .extract()
                .path("evidence[0].id");
    }

    private static Map<String, Object> marks(String first, String second, String third, String bonus) {
        return Map.of(
                "explanation",
                "",
                "marks",
                List.of(mark("P1.1", first), mark("P1.2", second), mark("P2", third), mark("B1", bonus)));
    }

    private static Map<String, Object> mark(String key, String points) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("key", key);
        mark.put("points", points);
        return mark;
    }

    private static Map<String, Object> ruling(String key, String points, String reason, String answerBy) {
        return Map.of("marks", List.of(Map.of("key", key, "points", points, "reason", reason)), "answerBy", answerBy);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void requireEvent(String type, String subject) {
        var events = TestEvents.announced(type, subject);
        assertThat(events).isNotEmpty();
        assertThat(EventContracts.errors(type, EventContracts.sample(type))).isEmpty();
        for (String message : payloads(type, subject)) {
            assertThat(EventContracts.errors(type, message)).as(message).isEmpty();
        }
    }

    private static List<String> payloads(String type, String subject) {
        return List.of(
                TestCampaign.text("select payload from outbox where type = '%s' and key = '%s' order by id desc limit 1"
                        .formatted(type, subject)));
    }
}
