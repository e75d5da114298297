package vn.thidua.commitment.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** Lò Thị Pâng, a lecturer, acts for Vũ Thị Thúy Nga, the head of the faculty NNPL, from 18 to 31 January 2027. */
@QuarkusTest
@ServiceTest
class ActingForAHeadTest {

    private static final String HEADER = "X-On-Behalf-Of";

    @Inject
    MovableClock clock;

    @Inject
    Organisation organisation;

    private TestCampaign campaign;
    private String delegation;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("PLEDGE", LocalDate.parse("2027-02-27"))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-03-31"))
                .launch();
        delegation = delegate(false);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void the_deputy_hands_in_for_the_unit_and_both_names_stand_in_the_diary() {
        var owed = campaign.obligation(NNPL, "PROGRESS_REPORT");
        String report = as(TestUser.MEMBER)
                .post("/reports", Map.of("obligationId", owed))
                .statusCode(200)
                .body("allowedActions", contains("edit"))
                .extract()
                .path("id");
        acting("PUT", "/reports/" + report, 1, Map.of("done", "Đã mở 12 lớp", "blockers", "", "values", List.of()))
                .statusCode(200)
                .body("allowedActions", contains("edit", "submit"));

        acting("POST", "/reports/" + report + "/submit", 2, Map.of())
                .statusCode(200)
                .body("submittedBy", equalTo("Lò Thị Pâng thay Vũ Thị Thúy Nga"));

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("diary.who", hasItem("Lò Thị Pâng (Giảng viên) thay Vũ Thị Thúy Nga (Trưởng khoa)"));
        assertThat(count("select count(*) from audit where actor = 'CB-017 thay CB-014'"))
                .isPositive();
    }

    @Test
    void the_deputy_signs_in_the_place_of_the_head() {
        String pledge = "/commitments/pledges";
        as(TestUser.OFFICER).post(pledge, Map.of("campaignId", campaign.id)).statusCode(200);
        String digest = as(TestUser.OFFICER)
                .post(pledge + "/" + campaign.id + "/open", 1)
                .extract()
                .path("textDigest");

        acting("POST", pledge + "/" + campaign.id + "/sign", 2, Map.of("unitCode", NNPL, "textDigest", digest))
                .statusCode(200)
                .body("parties.find { it.unitCode == '" + NNPL + "' }.signedBy", equalTo("Lò Thị Pâng"))
                .body(
                        "parties.find { it.unitCode == '" + NNPL + "' }.position",
                        equalTo("KT. Trưởng khoa, Giảng viên"));
    }

    @Test
    void what_was_delegated_reaches_no_other_unit() {
        var other = campaign.obligation(LLCS, "PROGRESS_REPORT");
        acting("GET", "/obligations/" + other, 0, null).statusCode(404);
        acting("GET", "/obligations", 0, null).statusCode(200).body("items.unitCode", not(hasItem(LLCS)));
        acting("GET", "/overview?campaign=" + campaign.id, 0, null)
                .statusCode(200)
                .body("units.unitCode", contains(NNPL));
    }

    @Test
    void only_the_deputy_uses_it_and_only_while_it_holds() {
        as(TestUser.HEAD_LLCS)
                .request()
                .header(HEADER, delegation)
                .get("/api/v1/obligations")
                .then()
                .statusCode(403)
                .body("detail", containsString("không còn hiệu lực"));
        as(TestUser.MEMBER)
                .request()
                .header(HEADER, UUID.randomUUID())
                .get("/api/v1/obligations")
                .then()
                .statusCode(403);
        acting("GET", "/obligations", 0, null).statusCode(200);

        clock.moveTo(Instant.parse("2027-01-31T16:59:00Z"));
        acting("GET", "/obligations", 0, null).statusCode(200);
        clock.moveTo(Instant.parse("2027-01-31T17:00:00Z"));
        acting("GET", "/obligations", 0, null).statusCode(403);
        clock.reset();

        delegate(true);
        acting("GET", "/obligations", 0, null)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/forbidden"));
    }

    private ValidatableResponse acting(String method, String path, long version, Object body) {
        var request = as(TestUser.MEMBER)
                .request()
                .header(HEADER, delegation)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID());
        return (body == null ? request : request.contentType("application/json").body(body))
                .request(method, "/api/v1" + path)
                .then();
    }

    /** Announced as its owner does; returns when the service under test has heard it. */
    private String delegate(boolean revoked) {
        String id = delegation == null ? UUID.randomUUID().toString() : delegation;
        TestEvents.send("thidua.organisation", """
                {"specversion":"1.0","id":"%s","source":"/campaign-service",
                 "type":"vn.thidua.organisation.delegation-changed.v1","subject":"%s","time":"2027-01-18T02:00:00Z",
                 "datacontenttype":"application/json",
                 "data":{"delegationId":"%s","fromPerson":"CB-014","toPerson":"CB-017","unitCode":"NS-TCT-NNPL",
                 "role":"unit-head","validFrom":"2027-01-18","validTo":"2027-01-31","revoked":%s}}""".formatted(UUID.randomUUID(), id, id, revoked));
        await().until(() -> organisation
                .delegation(id)
                .filter(known -> known.revoked() == revoked)
                .isPresent());
        return id;
    }
}
