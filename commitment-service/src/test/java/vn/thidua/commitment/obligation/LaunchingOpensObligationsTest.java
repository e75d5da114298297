package vn.thidua.commitment.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
class LaunchingOpensObligationsTest {

    private static final LocalDate DUE = LocalDate.parse("2027-02-27");

    @Inject
    MovableClock clock;

    @Inject
    WatchDueDates watch;

    @BeforeEach
    void school() {
        SampleSchool.announce();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void every_unit_of_the_audience_owes_every_deliverable() {
        TestCampaign campaign = aCampaign()
                .asking("REGISTRATION", DUE)
                .asking("PROGRESS_REPORT", DUE, "OWNER")
                .asking("NONE", DUE)
                .launch();

        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("campaign", campaign.id)
                .get("/api/v1/obligations")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.state", everyItem(equalTo("OPEN")))
                .body("items.documentNumber", everyItem(equalTo("09/KH-TCT")))
                .body("items.sourceText", everyItem(equalTo("Các khoa, phòng nộp trước ngày đã định")))
                .body("items.unitCode", hasItem("NS-TCT"));
        given().auth()
                .oauth2(TestUser.HEAD_LLCS.token())
                .queryParam("campaign", campaign.id)
                .get("/api/v1/obligations")
                .then()
                .body("total", equalTo(1))
                .body("items[0].unitCode", equalTo(LLCS))
                .body("items[0].dueAt", equalTo("2027-02-27T16:59:59Z"))
                .body("items[0].workingDaysLeft", equalTo(29))
                .body("items[0].allowedActions", equalTo(List.of("register", "ask-extension")));
    }

    @Test
    void a_repeated_launch_opens_nothing_again() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE);
        String message = campaign.message();
        TestEvents.send("thidua.campaign", List.of(message, message, campaign.message()));
        TestCampaign later = aCampaign().asking("REGISTRATION", DUE).launch();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        count("select count(*) from obligation where campaign_id = '" + campaign.id + "'"))
                .isEqualTo(2));
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        assertThat(TestEvents.announced("vn.thidua.obligation.opened.v1", owed.toString()))
                .hasSize(1);
        assertThat(count("select count(*) from audit where subject_id = '" + owed + "'"))
                .isEqualTo(1);
        assertThat(later.obligation(LLCS, "REGISTRATION")).isNotEqualTo(owed);
    }

    @Test
    void an_acknowledgement_fulfils_what_the_unit_owes_by_it_once() {
        TestCampaign campaign = aCampaign().asking("ACKNOWLEDGEMENT", DUE).launch();
        UUID owed = campaign.obligation(NNPL, "ACKNOWLEDGEMENT");
        String said = TestCampaign.event(
                "vn.thidua.campaign.acknowledged.v1",
                campaign.id,
                Map.of(
                        "campaignId",
                        campaign.id,
                        "unitCode",
                        NNPL,
                        "personId",
                        "CB-014",
                        "at",
                        "2027-01-19T03:00:00Z"));

        TestEvents.send("thidua.campaign", List.of(said, said));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth()
                .oauth2(TestUser.MEMBER.token())
                .get("/api/v1/obligations/" + owed)
                .then()
                .statusCode(200)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.late", equalTo(false))
                .body("diary.size()", equalTo(2))
                .body("diary[0].sentence", equalTo("Giao việc cho Khoa Nhà nước và Pháp luật theo 09/KH-TCT."))
                .body("diary[1].who", equalTo("Vũ Thị Thúy Nga (Trưởng khoa)"))
                .body("diary[1].sentence", equalTo("xác nhận đã nhận văn bản phát động.")));
        assertThat(TestEvents.announced("vn.thidua.obligation.fulfilled.v1", owed.toString()))
                .hasSize(1);
        assertThat(count(
                        "select count(*) from obligation where campaign_id = '" + campaign.id + "' and state = 'OPEN'"))
                .isEqualTo(1);
    }

    @Test
    void the_clock_makes_it_overdue_once() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        clock.moveTo(Instant.parse("2027-02-27T17:00:10Z"));

        watch.look();
        watch.look();

        given().auth()
                .oauth2(TestUser.HEAD_LLCS.token())
                .get("/api/v1/obligations/" + owed)
                .then()
                .body("obligation.state", equalTo("OVERDUE"));
        assertThat(TestEvents.announced("vn.thidua.obligation.overdue.v1", owed.toString()))
                .hasSize(1);
    }

    @Test
    void another_units_obligation_is_not_there() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");

        given().auth()
                .oauth2(TestUser.HEAD_NNPL.token())
                .get("/api/v1/obligations/" + owed)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .get("/api/v1/obligations/" + owed)
                .then()
                .statusCode(403);
    }

    @Test
    void many_units_with_many_milestones_each_owe_each_of_them() {
        TestCampaign campaign =
                aCampaign().of(IntStream.range(0, 7).mapToObj(i -> "BIG-" + i).toList());
        IntStream.range(0, 5).forEach(_ -> campaign.asking("PROGRESS_REPORT", DUE));

        campaign.launch();

        assertThat(count("select count(distinct (unit_code, milestone_id)) from obligation where campaign_id = '"
                        + campaign.id + "'"))
                .isEqualTo(35);
        assertThat(count("select count(*) from outbox where type = 'vn.thidua.obligation.opened.v1' and key in"
                        + " (select id::text from obligation where campaign_id = '" + campaign.id + "')"))
                .isEqualTo(35);
    }
}
