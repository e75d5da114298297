package vn.thidua.award;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** From nomination to the province, each step by its own role. */
@QuarkusTest
@ServiceTest
class AwardPathTest {

    /** What a council writes down where the rules cannot decide. */
    private static final String AGREED = "Hội đồng thống nhất";

    @Inject
    MovableClock clock;

    @AfterEach
    void time() {
        clock.reset();
    }

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void a_lecturer_is_nominated_voted_on_commended_and_read_by_the_province() {
        Api.classify("CB-017", "EXCELLENT");
        String round = Api.round(2026, false);
        String ldtt = Api.nominated(round, "CB-017", "LDTT");
        String cstdcs = Api.nominated(round, "CB-017", "CSTDCS");

        ValidatableResponse list = Api.get(TestUser.SECRETARY, "/api/v1/nominations?roundId=" + round)
                .statusCode(200)
                .body("total", equalTo(2));
        list.body("items.find { it.id == '" + ldtt + "' }.outcome", equalTo("UNDETERMINED"));
        list.body("items.find { it.id == '" + cstdcs + "' }.outcome", equalTo("UNDETERMINED"));
        list.body("items[0].subjectName", equalTo("Lò Thị Pâng"));
        assertThat(TestEvents.announced("vn.thidua.award.nominated.v1", ldtt)).hasSize(1);

        String appraisal = list.extract().path("items.find { it.id == '" + cstdcs + "' }.appraisalId");
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + appraisal)
                .statusCode(200)
                .body("packs", contains("RP-2026", "UR-TCT"))
                .body("lines.find { it.ruleId == 'CSTDCS-23-1' }.truth", equalTo("UNKNOWN"))
                .body("lines.find { it.ruleId == 'CSTDCS-23-1' }.article", equalTo("Điều 23 khoản 1"))
                .body("lines.find { it.ruleId == 'CSTDCS-23-2-SUA-DOI' }.truth", equalTo("UNKNOWN"))
                .body("lines.find { it.ruleId == 'CSTDCS-23-2-SUA-DOI' }.confidence", equalTo("UNVERIFIED"));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + appraisal + "/replay")
                .statusCode(200)
                .body("same", equalTo(true));

        String session = Api.session(round, 11);
        Api.vote(session, ldtt, 11, 0, AGREED).statusCode(201).body("results[0].passed", equalTo(true));
        Api.vote(session, cstdcs, 10, 1, null)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/human-decision-needs-reason"))
                .body("errors[0].pointer", equalTo("/reason"));
        Api.vote(session, cstdcs, 10, 1, "Có cả xếp loại xuất sắc và sáng kiến").statusCode(201);
        assertThat(TestEvents.announced("vn.thidua.award.council-result-recorded.v1", cstdcs))
                .hasSize(1);

        String decision = Api.draft(round, "310/QĐ-TCT", List.of(ldtt, cstdcs))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("bonusIsForecast", equalTo(true))
                .extract()
                .path("id");
        Api.sign(TestUser.PRINCIPAL, decision, 7).statusCode(412);
        Api.sign(TestUser.PRINCIPAL, decision, 0)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signedOn", equalTo("2026-11-23"))
                .body("signerName", equalTo("Hoàng Thị Thuỳ Dương"))
                .body("baseSalary", equalTo(2_530_000))
                .body("items.find { it.awardCode == 'CSTDCS' }.bonus", equalTo(2_530_000))
                .body("items.find { it.awardCode == 'LDTT' }.bonus", equalTo(0))
                .body("bonusTotal", equalTo(2_530_000));
        assertThat(TestEvents.announced("vn.thidua.award.decision-signed.v1", decision))
                .hasSize(1);

        Api.get(TestUser.MEMBER, "/api/v1/decisions/mine")
                .statusCode(200)
                .body("awards[0].year", equalTo(2026))
                .body(
                        "awards.find { it.awardCode == 'CSTDCS' && it.year == 2026 }.decisionNumber",
                        equalTo("310/QĐ-TCT"))
                .body("awards.find { it.awardCode == 'CSTDCS' && it.year == 2026 }.appraisalId", equalTo(appraisal));
        Api.get(TestUser.MEMBER, "/api/v1/appraisals/" + appraisal).statusCode(200);
        Api.get(TestUser.MEMBER, "/api/v1/decisions/" + decision)
                .statusCode(200)
                .body("items", hasSize(2));
        Api.get(TestUser.HEAD_LLCS, "/api/v1/decisions/" + decision).statusCode(404);
        aReportOfTheUnitWasAccepted();
        theProvinceReads(decision);
        aSignedDecisionIsFinal(round, decision, ldtt);
    }

    private static void aReportOfTheUnitWasAccepted() {
        String type = "vn.thidua.commitment.report-accepted.v1";
        String sample = EventContracts.sample(type)
                .replace("NS-TCT-LLCS", "NS-TCT-NNPL")
                .replace("2027-04-01T03:00:00Z", "2026-10-01T03:00:00Z")
                .replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + UUID.randomUUID() + "\"")
                .replaceFirst("\"evidenceId\": \"[^\"]+\"", "\"evidenceId\": \"" + UUID.randomUUID() + "\"");
        TestEvents.send("thidua.commitment", sample);
        Api.eventually("select count(*) from evidence_reference where unit_code = 'NS-TCT-NNPL'", 1);
    }

    private static void theProvinceReads(String decision) {
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions?size=200")
                .statusCode(200)
                .body("items.id", hasItem(decision));
        String etag = Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions/" + decision)
                .statusCode(200)
                .body("number", equalTo("310/QĐ-TCT"))
                .body("items", hasSize(2))
                .body("items[0]", not(org.hamcrest.Matchers.hasKey("subjectId")))
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(TestUser.PROVINCE_SYSTEM.token())
                .header("If-None-Match", etag)
                .get("/api/province/v1/decisions/" + decision)
                .then()
                .statusCode(304);
        Api.get(TestUser.PROVINCE_SYSTEM, "/api/province/v1/decisions/" + decision + "/dossier")
                .statusCode(200)
                .body("items.find { it.award.awardCode == 'CSTDCS' }.council.yes", equalTo(10))
                .body("items[0].evidence.name", contains("ket-qua-quy-1.pdf"))
                .body("items.find { it.award.awardCode == 'LDTT' }.verdict", equalTo("UNDETERMINED"))
                .body(
                        "items.find { it.award.awardCode == 'LDTT' }.clauses.find { it.article == 'Mục ngày nghỉ' }.found",
                        equalTo("Thông tin chỉ người có trách nhiệm xét được xem"));
    }

    private static void aSignedDecisionIsFinal(String round, String decision, String ldtt) {
        int version = Api.get(TestUser.PRINCIPAL, "/api/v1/decisions/" + decision)
                .extract()
                .path("version");
        Api.sign(TestUser.PRINCIPAL, decision, version).statusCode(409);
        Api.as(TestUser.SECRETARY)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("number", "9", "title", "khác", "nominationIds", List.of(ldtt)))
                .put("/api/v1/decisions/" + decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/decision-signed"));
        assertThat(Api.count("select count(*) from audit where subject_id = '" + decision + "' and action = 'sign'"))
                .isEqualTo(1);
        Api.nominate(round, "CB-017", "LDTT").statusCode(409);
    }

    @Test
    void an_initiative_that_a_title_rests_on_is_used_up() {
        Api.classify("CB-024", "GOOD");
        String round = Api.round(2025, true);
        // CB-024 was good in 2025 and has no initiative of that year: not eligible
        String nomination = Api.nominated(round, "CB-024", "CSTDCS");
        String appraisal = Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination)
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .extract()
                .path("appraisalId");
        // received before the amendment, judged after it: the verdict under the new text is kept beside it
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + appraisal)
                .body("day", equalTo("2026-09-30"))
                .body("packs", contains("RP-2025", "UR-TCT"))
                .body("other.outcome", equalTo("UNDETERMINED"))
                .body("other.packs", contains("RP-2026", "UR-TCT"));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + appraisal + "/replay")
                .body("same", equalTo(true));

        String eligible = Api.nominated(round, "CB-036", "LDTT");
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + eligible).body("outcome", equalTo("HOLD"));
        String session = Api.session(round, 11);
        Api.vote(session, nomination, 11, 0, "vẫn xét")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/nomination-not-eligible"));
        Api.vote(session, eligible, 11, 0, "vẫn xét")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/nomination-on-hold"));
    }

    @Test
    void what_the_council_rejected_is_not_decided_and_the_vote_must_add_up() {
        Api.classify("CB-018", "GOOD");
        Api.classify("CB-019", "GOOD");
        String round = Api.round(2026, false);
        String passed = Api.nominated(round, "CB-018", "LDTT");
        String rejected = Api.nominated(round, "CB-019", "LDTT");

        String tooFew = Api.session(round, 7);
        Api.vote(tooFew, passed, 7, 0, AGREED)
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/council-not-quorate"));
        String session = Api.session(round, 11);
        Api.vote(session, passed, 9, 1, AGREED)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/votes-do-not-add-up"));
        Api.vote(session, passed, 6, 5, AGREED).statusCode(201);
        Api.vote(session, rejected, 5, 6, AGREED)
                .statusCode(201)
                .body("results.find { it.nominationId == '" + rejected + "' }.passed", equalTo(false));
        Api.vote(session, passed, 11, 0, AGREED).statusCode(409);

        Api.draft(round, "311/QĐ-TCT", List.of(passed, rejected))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/nomination-not-passed"))
                .body("errors[0].pointer", equalTo("/nominationIds/1"));
        assertThat(Api.count("select count(*) from decision where number = '311/QĐ-TCT'"))
                .isZero();
        Api.draft(round, "312/QĐ-TCT", List.of(passed)).statusCode(201);
        Api.draft(round, "312/QĐ-TCT", List.of(passed))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/decision-number-used"));
        Api.draft(round, "313/QĐ-TCT", List.of(passed))
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/nomination-not-passed"));
        Api.post(TestUser.SECRETARY, "/api/v1/council-sessions/" + session + "/close", Map.of())
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        Api.vote(session, passed, 11, 0, AGREED).statusCode(409);
    }

    @Test
    void the_draft_is_changed_by_version_only() {
        Api.classify("CB-021", "GOOD");
        Api.classify("CB-022", "GOOD");
        String round = Api.round(2026, false);
        String one = Api.nominated(round, "CB-021", "LDTT");
        String two = Api.nominated(round, "CB-022", "LDTT");
        String session = Api.session(round, 11);
        Api.vote(session, one, 11, 0, AGREED).statusCode(201);
        Api.vote(session, two, 11, 0, AGREED).statusCode(201);
        String decision = Api.draft(round, "314/QĐ-TCT", List.of(one)).extract().path("id");
        Map<String, Object> change =
                Map.of("number", "315/QĐ-TCT", "title", "Tặng danh hiệu", "nominationIds", List.of(one, two));

        Api.as(TestUser.SECRETARY)
                .body(change)
                .put("/api/v1/decisions/" + decision)
                .then()
                .statusCode(428);
        Api.as(TestUser.SECRETARY)
                .header("If-Match", "\"5\"")
                .body(change)
                .put("/api/v1/decisions/" + decision)
                .then()
                .statusCode(412);
        Api.as(TestUser.SECRETARY)
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/api/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("version", equalTo(1))
                .body("bonusTotal", equalTo(1_518_000));
    }

    @Test
    void new_facts_change_the_verdict_only_when_it_is_asked_for_again() {
        String round = Api.round(2026, false);
        String nomination = Api.nominated(round, "CB-026", "LDTT");
        String before = Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination)
                .body("outcome", equalTo("UNDETERMINED"))
                .extract()
                .path("appraisalId");

        Api.classify("CB-026", "GOOD");

        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination).body("outcome", equalTo("UNDETERMINED"));
        String after = Api.post(TestUser.SECRETARY, "/api/v1/nominations/" + nomination + "/appraise", Map.of())
                .statusCode(200)
                .extract()
                .path("appraisalId");
        String found = "lines.find { it.ruleId == 'LDTT-24-1-A' }.found";
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + before)
                .body(found, not(containsString("Hoàn thành tốt nhiệm vụ năm 2026")));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + after)
                .body(found, equalTo("Hoàn thành tốt nhiệm vụ năm 2026"));
        Api.get(TestUser.SECRETARY, "/api/v1/appraisals/" + before + "/replay").body("same", equalTo(true));
        Api.post(TestUser.SECRETARY, "/api/v1/nominations/" + nomination + "/withdraw", Map.of("reason", "nhầm người"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        Api.nominate(round, "CB-026", "LDTT").statusCode(201);
        Api.nominate(round, "CB-026", "LDTT")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/already-nominated"));
    }

    @Test
    void a_round_needs_a_year_that_has_come_and_evidence_of_an_earlier_reception() {
        Api.post(TestUser.SECRETARY, "/api/v1/nominations/rounds", Map.of("name", "Đợt", "year", 2027))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/year"));
        Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/nominations/rounds",
                        Map.of("name", "Đợt", "year", 2025, "receivedOn", "2026-09-30"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/receivedEvidence"));
        Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/nominations/rounds",
                        Map.of("name", "Đợt", "year", 2025, "ownerUnit", "NS-TCT-NNPL"))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/round-owner-cannot-decide"));
        Api.post(TestUser.SECRETARY, "/api/v1/nominations/rounds", Map.of("year", 2025))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/rounds/" + Api.round(2025, true))
                .body("packs", contains("RP-2025", "UR-TCT"))
                .body("campaignId", nullValue());
    }

    @Test
    void nobody_is_commended_twice_for_a_year() {
        Api.nominate(Api.round(2025, true), "CB-017", "CSTDCS")
                .statusCode(409)
                .body("type", equalTo("https://thidua.vn/problems/award-already-held"))
                .body("detail", org.hamcrest.Matchers.containsString("209/QĐ-TCT"));
    }

    @Test
    void all_lines_of_a_nomination_are_taken_or_none() {
        Api.classify("CB-028", "GOOD");
        String round = Api.round(2026, false);

        Api.post(
                        TestUser.SECRETARY,
                        "/api/v1/nominations",
                        Map.of(
                                "roundId",
                                round,
                                "lines",
                                List.of(
                                        Map.of("subjectKind", "PERSON", "subjectId", "CB-028", "awardCode", "LDTT"),
                                        Map.of("subjectKind", "PERSON", "subjectId", "CB-028", "awardCode", "TTLDTT"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/1/awardCode"));

        Api.get(TestUser.SECRETARY, "/api/v1/nominations?roundId=" + round).body("total", equalTo(0));
    }

    @Test
    void a_list_over_the_schools_ceiling_is_refused_and_one_below_it_is_not() {
        clock.moveTo(Instant.parse("2027-11-29T02:00:00Z"));
        List<String> people = List.of("CB-041", "CB-042", "CB-043", "CB-044", "CB-045", "CB-046", "CB-047");
        people.forEach(person -> Api.classify(person, "EXCELLENT", 2027));
        String round = Api.round(2027, false);
        List<String> advanced = people.stream()
                .map(person -> Api.nominated(round, person, "LDTT"))
                .toList();
        String fighter = Api.nominated(round, "CB-041", "CSTDCS");
        String session = Api.session(round, 11);
        advanced.forEach(id -> Api.vote(session, id, 11, 0, AGREED).statusCode(201));
        Api.vote(session, fighter, 11, 0, AGREED).statusCode(201);
        List<String> six = new ArrayList<>(advanced.subList(0, 6));
        six.add(fighter);

        Api.draft(round, "340/QĐ-TCT", six)
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/cap-exceeded"))
                .body("errors[0].pointer", equalTo("/nominationIds"));
        assertThat(Api.count("select count(*) from decision where number = '340/QĐ-TCT'"))
                .isZero();

        List<String> seven = new ArrayList<>(advanced);
        seven.add(fighter);
        Api.draft(round, "340/QĐ-TCT", seven)
                .statusCode(201)
                .body("caps[0].allowed", equalTo(1))
                .body("caps[0].count", equalTo(1))
                .body("caps[0].exceeded", equalTo(false));
    }
}
