package vn.thidua.commitment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matcher;
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
class ProposingTitlesTest {

    private static final String SELF = "CB-017";

    @Inject
    MovableClock clock;

    private TestCampaign campaign;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("REGISTRATION", LocalDate.parse("2027-02-27"))
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
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_person_proposes_and_the_head_takes_it_into_the_sheet_with_the_caps_of_that_moment() {
        JsonPath choices = as(TestUser.MEMBER)
                .get("/registrations/proposals/choices")
                .statusCode(200)
                .extract()
                .jsonPath();
        String own = "campaigns.find { it.campaignId == '" + campaign.id + "' }";
        assertThat(choices.getString(own + ".unitCode")).isEqualTo(NNPL);
        assertThat(choices.getString(own + ".titles.find { it.code == 'CSTDCS' }.requiresName"))
                .isEqualTo("Lao động tiên tiến");
        assertThat(choices.getString(own + ".titles.find { it.code == 'CSTDCS' }.capSentence"))
                .isEqualTo("Đơn vị 1 (được 0 = 15% của 1 Lao động tiên tiến, làm tròn xuống); toàn cơ quan 1/0.");

        JsonPath proposal = propose("CSTDCS", "Có sáng kiến cấp cơ sở")
                .statusCode(200)
                .body("state", equalTo("ASKED"))
                .body("personId", equalTo(SELF))
                .body("allowedActions", contains("withdraw"))
                .extract()
                .jsonPath();
        String sheet = proposal.getString("registrationId");

        as(TestUser.HEAD_NNPL)
                .get("/registrations/" + sheet)
                .body("lines", empty())
                .body("proposals.personName", contains("Lò Thị Pâng"))
                .body("proposals[0].note", equalTo("Có sáng kiến cấp cơ sở"))
                .body("proposals[0].allowedActions", contains("confirm", "decline"))
                .body("problems.pointer", hasItem("/proposals"));
        as(TestUser.HEAD_NNPL)
                .post("/registrations/" + sheet + "/proposals/" + proposal.getString("id") + "/confirm", 1)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("lines.titleCode", contains("LDTT", "CSTDCS"))
                .body("lines.subjectId", contains(SELF, SELF))
                .body("proposals", empty())
                .body("caps[0].unitCount", equalTo(1))
                .body("caps[0].exceeded", equalTo(true));

        assertThat(announced("title-proposed", sheet)).singleElement().satisfies(data -> {
            assertThat(data.path("proposalId").asText()).isEqualTo(proposal.getString("id"));
            assertThat(data.path("personId").asText()).isEqualTo(SELF);
            assertThat(data.path("titleName").asText()).isEqualTo("Chiến sĩ thi đua cơ sở");
            assertThat(data.toString()).as("what the person wrote stays here").doesNotContain("sáng kiến");
        });
        assertThat(announced("proposal-answered", sheet)).singleElement().satisfies(data -> {
            assertThat(data.path("outcome").asText()).isEqualTo("CONFIRMED");
            assertThat(data.path("answeredBy").asText()).isEqualTo("CB-014");
            assertThat(data.has("reason")).isFalse();
        });
        as(TestUser.MEMBER)
                .get("/registrations/proposals?mine=true&campaign=" + campaign.id)
                .body("items.state", contains("CONFIRMED"))
                .body("items[0].registered", equalTo(true))
                .body("items[0].answeredBy", equalTo(name("CB-014")));
        assertThat(count("select count(*) from audit where subject_type = 'title-proposal' and subject_id = '"
                        + proposal.getString("id") + "'"))
                .isEqualTo(2);
    }

    @Test
    void declined_with_a_reason_that_the_person_reads_and_may_ask_again() {
        JsonPath proposal = propose("LDTT", null).extract().jsonPath();
        String answer =
                "/registrations/" + proposal.getString("registrationId") + "/proposals/" + proposal.getString("id");

        as(TestUser.HEAD_NNPL)
                .post(answer + "/decline", 1, Map.of("reason", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        as(TestUser.HEAD_NNPL)
                .post(answer + "/decline", 1, Map.of("reason", "Mới chuyển về, chưa đủ thời gian."))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("proposals", empty());

        as(TestUser.MEMBER)
                .get("/registrations/proposals?mine=true&state=DECLINED&campaign=" + campaign.id)
                .body("items.reason", contains("Mới chuyển về, chưa đủ thời gian."));
        as(TestUser.HEAD_NNPL).post(answer + "/confirm", 1).statusCode(409).body("type", problem("proposal-answered"));
        assertThat(announced("proposal-answered", proposal.getString("registrationId")))
                .extracting(data -> data.path("outcome").asText() + ": "
                        + data.path("reason").asText())
                .containsExactly("DECLINED: Mới chuyển về, chưa đủ thời gian.");
        propose("LDTT", "Xin xem lại").statusCode(200);
    }

    @Test
    void the_sheet_is_not_handed_in_over_somebodys_head() {
        JsonPath proposal = propose("LDTT", null).extract().jsonPath();
        String sheet = proposal.getString("registrationId");
        Map<String, Object> lines = Map.of("lines", List.of(line("CB-014")));
        as(TestUser.HEAD_NNPL).put("/registrations/" + sheet, 1, lines).statusCode(200);

        as(TestUser.HEAD_NNPL)
                .post("/registrations/" + sheet + "/submit", 2)
                .statusCode(422)
                .body("errors.pointer", contains("/proposals"));

        // whom the head ticks himself has his answer
        as(TestUser.HEAD_NNPL)
                .put("/registrations/" + sheet, 2, Map.of("lines", List.of(line("CB-014"), line(SELF))))
                .body("proposals", empty());
        assertThat(announced("proposal-answered", sheet))
                .extracting(data -> data.path("outcome").asText())
                .containsExactly("CONFIRMED");
        as(TestUser.HEAD_NNPL).post("/registrations/" + sheet + "/submit", 3).statusCode(200);
        as(TestUser.MEMBER)
                .get("/registrations/proposals?mine=true&campaign=" + campaign.id)
                .body("items.state", contains("CONFIRMED"));
        propose("GIAY_KHEN", null).statusCode(409).body("type", problem("registration-closed"));
    }

    @Test
    void a_tick_of_the_person_is_no_confirmation() {
        JsonPath proposal = propose("LDTT", null).extract().jsonPath();

        as(TestUser.MEMBER)
                .put("/registrations/" + proposal.getString("registrationId"), 1, Map.of("lines", List.of(line(SELF))))
                .statusCode(200)
                .body("proposals.state", contains("ASKED"))
                .body("proposals[0].allowedActions", contains("withdraw"));
        assertThat(announced("proposal-answered", proposal.getString("registrationId")))
                .isEmpty();
    }

    @Test
    void refusals_leave_nothing_behind() {
        JsonPath proposal = propose("LDTT", null).extract().jsonPath();
        String sheet = proposal.getString("registrationId");
        String answer = "/registrations/" + sheet + "/proposals/" + proposal.getString("id");

        propose("LDTT", null).statusCode(409).body("type", problem("title-already-proposed"));
        propose("VO_DICH", null).statusCode(400).body("errors.pointer", contains("/titleCode"));
        propose("TTLDXS", null).statusCode(400).body("errors.pointer", contains("/titleCode"));
        propose("CSTDCS", "x".repeat(1001)).statusCode(400).body("errors.pointer", contains("/note"));
        as(TestUser.MEMBER).post(answer + "/confirm", 1).statusCode(403);
        as(TestUser.HEAD_LLCS).post(answer + "/confirm", 1).statusCode(404);
        as(TestUser.OFFICER).post(answer + "/confirm", 1).statusCode(403);
        as(TestUser.HEAD_NNPL).post(answer + "/confirm", 7).statusCode(412);
        as(TestUser.HEAD_NNPL)
                .request()
                .contentType("application/json")
                .post("/api/v1" + answer + "/confirm")
                .then()
                .statusCode(428);
        as(TestUser.HEAD_LLCS)
                .post("/registrations/proposals/" + proposal.getString("id") + "/withdraw", Map.of())
                .statusCode(404);
        as(TestUser.BLOC_HEAD)
                .post("/registrations/proposals", Map.of("campaignId", campaign.id, "titleCode", "LDTT"))
                .statusCode(403);
        as(TestUser.HEAD_XDD)
                .post("/registrations/proposals", Map.of("campaignId", campaign.id, "titleCode", "LDTT"))
                .statusCode(404);

        String other = as(TestUser.HEAD_LLCS)
                .post("/registrations", Map.of("campaignId", campaign.id, "unitCode", LLCS))
                .extract()
                .path("id");
        as(TestUser.HEAD_LLCS)
                .post("/registrations/" + other + "/proposals/" + proposal.getString("id") + "/confirm", 1)
                .statusCode(404);

        clock.moveTo(Instant.parse("2028-01-05T02:00:00Z"));
        propose("GIAY_KHEN", null).statusCode(409).body("type", problem("period-closed"));
        clock.reset();

        assertThat(count("select count(*) from title_proposal where registration_id in ('" + sheet + "', '" + other
                        + "')"))
                .isEqualTo(1);
        assertThat(announced("title-proposed", sheet)).hasSize(1);
        assertThat(announced("title-proposed", other)).isEmpty();
        assertThat(announced("proposal-answered", sheet)).isEmpty();
        assertThat(announced("proposal-withdrawn", sheet)).isEmpty();
        as(TestUser.HEAD_NNPL)
                .get("/registrations/" + sheet)
                .body("version", equalTo(1))
                .body("lines", empty());
    }

    @Test
    void what_one_wishes_for_is_seen_by_oneself_and_by_those_who_decide() {
        propose("LDTT", null);
        as(TestUser.HEAD_NNPL)
                .post("/registrations/proposals", Map.of("campaignId", campaign.id, "titleCode", "CSTDCS"))
                .statusCode(200);
        String list = "/registrations/proposals?campaign=" + campaign.id;

        as(TestUser.MEMBER).get(list).body("items.personId", contains(SELF));
        as(TestUser.HEAD_NNPL).get(list).body("items.personId", hasItems(SELF, "CB-014"));
        as(TestUser.HEAD_NNPL).get(list + "&mine=true").body("items.personId", contains("CB-014"));
        as(TestUser.OFFICER).get(list).body("total", equalTo(2)).body("items.allowedActions.flatten()", empty());
        as(TestUser.HEAD_LLCS).get(list).body("items.personId", not(hasItem(SELF)));
        as(TestUser.STRANGER).get(list).body("total", equalTo(0));
    }

    @Test
    void taken_back_it_no_longer_waits() {
        JsonPath proposal = propose("LDTT", null).extract().jsonPath();
        String id = proposal.getString("id");

        as(TestUser.MEMBER)
                .post("/registrations/proposals/" + id + "/withdraw", Map.of())
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());

        as(TestUser.MEMBER)
                .post("/registrations/proposals/" + id + "/withdraw", Map.of())
                .statusCode(409);
        assertThat(announced("proposal-withdrawn", proposal.getString("registrationId")))
                .extracting(data -> data.path("proposalId").asText())
                .containsExactly(id);
    }

    @Test
    void the_registration_that_is_due_next_comes_first_and_what_is_closed_last() {
        TestCampaign soon = asking("2027-02-10");
        TestCampaign late = asking("2027-01-11");
        TestCampaign closed = asking("2027-01-25");
        String sheet = as(TestUser.HEAD_NNPL)
                .post("/registrations", Map.of("campaignId", closed.id, "unitCode", NNPL))
                .extract()
                .path("id");
        as(TestUser.HEAD_NNPL)
                .put("/registrations/" + sheet, 1, Map.of("lines", List.of(line("CB-014"))))
                .statusCode(200);
        as(TestUser.HEAD_NNPL).post("/registrations/" + sheet + "/submit", 2).statusCode(200);
        Set<String> own = Set.of(text(soon), text(campaign), text(late), text(closed));

        JsonPath choices = as(TestUser.MEMBER)
                .get("/registrations/proposals/choices")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(choices.<String>getList("campaigns.campaignId"))
                .filteredOn(own::contains)
                .containsExactly(text(soon), text(campaign), text(late), text(closed));
        String first = "campaigns.find { it.campaignId == '" + soon.id + "' }";
        assertThat(choices.getString(first + ".registerBy")).isEqualTo("2027-02-10T16:59:59Z");
        assertThat(choices.getString(first + ".closed")).isNull();
        assertThat(choices.getString("campaigns.find { it.campaignId == '" + closed.id + "' }.closed"))
                .startsWith("Đơn vị đã trình");
    }

    private static TestCampaign asking(String due) {
        return aCampaign().asking("REGISTRATION", LocalDate.parse(due)).launch();
    }

    private static String text(TestCampaign campaign) {
        return campaign.id.toString();
    }

    private static List<JsonNode> announced(String name, String sheet) {
        return TestEvents.announced("vn.thidua.commitment." + name + ".v1", sheet).stream()
                .map(event -> event.data(JsonNode.class))
                .toList();
    }

    private ValidatableResponse propose(String title, String note) {
        Map<String, Object> wish = note == null
                ? Map.of("campaignId", campaign.id, "titleCode", title)
                : Map.of("campaignId", campaign.id, "titleCode", title, "note", note);
        return as(TestUser.MEMBER).post("/registrations/proposals", wish);
    }

    private static Map<String, Object> line(String person) {
        return Map.of("titleCode", "LDTT", "subjectKind", "PERSON", "subjectId", person);
    }

    private static String name(String person) {
        return TestCampaign.text("select full_name from org_person where person_id = '" + person + "'");
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("https://thidua.vn/problems/" + slug);
    }
}
