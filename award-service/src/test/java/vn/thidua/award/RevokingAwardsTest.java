package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class RevokingAwardsTest {

    private static final String REVOKED = "vn.thidua.award.decision-revoked.v1";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void what_rested_on_a_title_taken_back_is_reviewed() {
        String round = Api.round(2026, false);
        List<String> people = List.of("CB-050", "CB-051", "CB-053", "CB-054", "CB-055", "CB-057");
        List<String> titles = advancedWorkers(round, people);
        String base = titles.get(4);
        String first = Api.signedDecision(round, "330/QĐ-TCT", titles);
        String next = collective(round, "NS-TCT-QLDT");
        String second = Api.signedDecision(round, "331/QĐ-TCT", List.of(next));
        long before = standing("LDTT");

        revoke(TestUser.PRINCIPAL, first, base, version(first), "31/QĐ-TCT", "2026-11-23")
                .statusCode(200)
                .body("items.find { it.subjectId == 'CB-055' }.itemState", equalTo("REVOKED"))
                .body(
                        "items.find { it.subjectId == 'CB-055' }.revocation.groundArticle",
                        equalTo("Điều 93 khoản 2 điểm a"))
                .body("bonusRecovered", equalTo(759_000))
                .body("state", equalTo("SIGNED"));

        Api.get(TestUser.SECRETARY, "/api/v1/decisions/" + second)
                .body("items[0].itemState", equalTo("UNDER_REVIEW"))
                .body(
                        "items[0].review.reason",
                        containsString("“Lao động tiên tiến” năm 2026 của Mai Thị Hoài Thương"));
        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-055&year=2026&type=TITLE")
                .body("items.find { it.code == 'LDTT' }.statusName", equalTo("Đã thu hồi"));
        assertThat(standing("LDTT")).isEqualTo(before - 1);
        assertThat(Api.count("select sum(bonus) from award_entry where nomination_id = '" + base + "'"))
                .isZero();
        theEventSaysSo(first, next);
        theProvinceSeesIt(first, second);
        aReviewEndsWithAConclusion(second, next);
    }

    @Test
    void what_another_body_decided_on_it_is_reviewed_too_and_so_is_what_rested_on_that() {
        String person = "CB-048";
        String round = chainOf(person);
        String base = Api.nominated(round, person, "CSTDCS");
        String first = Api.signedDecision(round, "332/QĐ-TCT", List.of(base));
        title(person, "TITLE", "CSTDT", 2026, "15/QĐ-UBND", "2026-11-23");
        title(person, "TITLE", "CSTDTQ", 2026, "16/QĐ-TTg", "2026-11-23");

        revoke(TestUser.PRINCIPAL, first, base, version(first), "35/QĐ-TCT", "2026-11-23")
                .statusCode(200);

        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=" + person + "&year=2026&type=TITLE")
                .body("items.find { it.code == 'CSTDCS' }.statusName", equalTo("Đã thu hồi"))
                .body("items.find { it.code == 'CSTDT' }.statusName", equalTo("Cần rà soát"))
                .body("items.find { it.code == 'CSTDT' }.note", containsString("“Chiến sĩ thi đua cơ sở” năm 2026"))
                .body(
                        "items.find { it.code == 'CSTDTQ' }.note",
                        containsString("“Chiến sĩ thi đua cấp tỉnh” năm 2026"));
        Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=" + person + "&year=2025&type=TITLE")
                .body("items.find { it.code == 'CSTDT' }.statusName", equalTo("Hiệu lực"));
        JsonNode data = TestEvents.announced(REVOKED, first).getFirst().data(JsonNode.class);
        assertThat(data.path("recordedUnderReview").findValuesAsText("awardCode"))
                .containsExactly("CSTDT", "CSTDTQ");
        thePresentVerdictNoLongerCountsIt(person);
    }

    private static void theEventSaysSo(String decision, String next) {
        var events = TestEvents.announced(REVOKED, decision);
        assertThat(events).hasSize(1);
        JsonNode data = events.getFirst().data(JsonNode.class);
        assertThat(data.path("bonusRecovered").asLong()).isEqualTo(759_000);
        assertThat(data.path("underReview").findValuesAsText("nominationId")).containsExactly(next);
    }

    private static void theProvinceSeesIt(String first, String second) {
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions/" + first)
                .body("items.find { it.subjectName == 'Mai Thị Hoài Thương' }.state", equalTo("REVOKED"))
                .body("items.find { it.subjectName == 'Mai Thị Hoài Thương' }.revocation.number", equalTo("31/QĐ-TCT"));
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions/" + second)
                .body("items[0].state", equalTo("UNDER_REVIEW"))
                .body("items[0].revocation", nullValue());
        assertThat(Api.count("select count(*) from decision where id in ('" + first + "', '" + second
                        + "') and updated_at > signed_at"))
                .isEqualTo(2);
    }

    private static void thePresentVerdictNoLongerCountsIt(String person) {
        Map<String, Object> again =
                Map.of("subjectKind", "PERSON", "subjectId", person, "awardCode", "CSTDT", "year", 2026);
        Api.post(TestUser.SECRETARY, "/api/v1/appraisals", again)
                .statusCode(201)
                .body("lines.found", hasItem(containsString("Năm 2026: đã thu hồi")));
    }

    private static void aReviewEndsWithAConclusion(String decision, String nomination) {
        int version = Api.get(TestUser.PRINCIPAL, "/api/v1/decisions/" + decision)
                .body("items[0].allowedActions", hasItem("keep"))
                .extract()
                .path("version");
        Api.as(TestUser.PRINCIPAL)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Có sáng kiến thay thế"))
                .post("/api/v1/decisions/" + decision + "/items/" + nomination + "/keep")
                .then()
                .statusCode(200)
                .body("items[0].itemState", equalTo("VALID"))
                .body("items[0].review.closedReason", equalTo("Có sáng kiến thay thế"));
    }

    @Test
    void it_is_refused_before_the_signature_in_the_future_twice_by_others_and_on_an_old_page() {
        Api.classify("CB-056", "GOOD");
        String round = Api.round(2026, true);
        String nomination = Api.nominated(round, "CB-056", "LDTT");
        String decision = Api.signedDecision(round, "335/QĐ-TCT", List.of(nomination));

        int seen = version(decision);

        revoke(TestUser.SECRETARY, decision, nomination, seen, "32/QĐ-TCT", "2026-11-23")
                .statusCode(403);
        revoke(TestUser.BLOC_HEAD, decision, nomination, seen, "32/QĐ-TCT", "2026-11-23")
                .statusCode(404);
        revoke(TestUser.PRINCIPAL, decision, nomination, 0, "32/QĐ-TCT", "2026-11-23")
                .statusCode(412);
        revoke(TestUser.PRINCIPAL, decision, nomination, seen, "32/QĐ-TCT", "2026-11-22")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/revocation-before-signature"))
                .body("errors[0].pointer", equalTo("/signedOn"));
        revoke(TestUser.PRINCIPAL, decision, nomination, seen, "32/QĐ-TCT", "2026-11-24")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/revocation-in-the-future"));
        revoke(TestUser.PRINCIPAL, decision, nomination, seen, "335/QĐ-TCT", "2026-11-23")
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/number"));
        assertThat(Api.count("select count(*) from revocation where nomination_id = '" + nomination + "'"))
                .isZero();

        revoke(TestUser.PRINCIPAL, decision, nomination, seen, "32/QĐ-TCT", "2026-11-23")
                .statusCode(200);
        revoke(TestUser.PRINCIPAL, decision, nomination, seen + 1, "33/QĐ-TCT", "2026-11-23")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/award-revoked-already"));
        keep(decision, nomination, seen + 1).statusCode(409);
        assertThat(Api.count("select count(*) from award_entry where nomination_id = '" + nomination + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_draft_that_rests_on_a_title_taken_back_is_not_signed() {
        String round = Api.round(2026, false);
        List<String> people = List.of("CB-058", "CB-059", "CB-060", "CB-061");
        List<String> titles = advancedWorkers(round, people);
        String first = Api.signedDecision(round, "336/QĐ-TCT", titles);
        String next = collective(round, "NS-TCT-TCQT");
        Api.vote(Api.session(round, 11), next, 11, 0, "Hội đồng thống nhất").statusCode(201);
        String draft = Api.draft(round, "337/QĐ-TCT", List.of(next))
                .statusCode(201)
                .extract()
                .path("id");
        revoke(TestUser.PRINCIPAL, first, titles.getFirst(), version(first), "34/QĐ-TCT", "2026-11-23")
                .statusCode(200);

        Api.sign(TestUser.PRINCIPAL, draft, 0)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/award-basis-broken"))
                .body("detail", containsString("“Lao động tiên tiến” năm 2026 đã bị hủy bỏ"));
        assertThat(
                        Api.count(
                                "select count(*) from fact where subject_id = 'NS-TCT-TCQT' and code = 'TTLDTT' and year = 2026"))
                .isZero();
    }

    private static List<String> advancedWorkers(String round, List<String> people) {
        return people.stream()
                .map(person -> {
                    Api.classify(person, "GOOD");
                    return Api.nominated(round, person, "LDTT");
                })
                .toList();
    }

    private static String collective(String round, String unit) {
        Map<String, Object> line = Map.of("subjectKind", "UNIT", "subjectId", unit, "awardCode", "TTLDTT");
        return Api.post(TestUser.SECRETARY, "/api/v1/nominations", Map.of("roundId", round, "lines", List.of(line)))
                .statusCode(201)
                .extract()
                .path("ids[0]");
    }

    private static int version(String decision) {
        return Api.get(TestUser.PRINCIPAL, "/api/v1/decisions/" + decision)
                .extract()
                .path("version");
    }

    private static String chainOf(String person) {
        Api.classify(person, "EXCELLENT");
        title(person, "TITLE", "CSTDCS", 2024, "201/QĐ-TCT", "2024-12-16");
        title(person, "TITLE", "CSTDCS", 2025, "202/QĐ-TCT", "2025-12-15");
        title(person, "TITLE", "CSTDT", 2025, "12/QĐ-UBND", "2026-02-10");
        title(person, "INITIATIVE", "TINH", 2026, "13/QĐ-UBND", "2026-09-10");
        title(person, "INITIATIVE", "TOAN_QUOC", 2026, "14/QĐ-UBND", "2026-09-11");
        return Api.round(2026, false);
    }

    private static void title(String person, String type, String code, int year, String number, String day) {
        Map<String, Object> content = new HashMap<>(
                Map.of("year", year, "type", type, "code", code, "decisionNo", number, "decisionDate", day));
        content.put("title", "Nội dung " + number);
        Api.post(
                        TestUser.OFFICER,
                        "/api/v1/facts",
                        Map.of("subjectKind", "PERSON", "subjectId", person, "content", content, "source", "Hồ sơ"))
                .statusCode(201);
    }

    private static long standing(String award) {
        Integer standing = Api.get(TestUser.SECRETARY, "/api/v1/decisions/statistics?year=2026")
                .statusCode(200)
                .extract()
                .path("lines.find { it.awardCode == '" + award + "' }.standing");
        return standing;
    }

    private static ValidatableResponse revoke(
            TestUser user, String decision, String nomination, int version, String number, String day) {
        return Api.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "number",
                        number,
                        "signedOn",
                        day,
                        "ground",
                        "FALSE_DECLARATION",
                        "explanation",
                        "Kê khai thành tích không có thật"))
                .post("/api/v1/decisions/" + decision + "/items/" + nomination + "/revoke")
                .then();
    }

    private static ValidatableResponse keep(String decision, String nomination, int version) {
        return Api.as(TestUser.PRINCIPAL)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Giữ nguyên"))
                .post("/api/v1/decisions/" + decision + "/items/" + nomination + "/keep")
                .then();
    }
}
