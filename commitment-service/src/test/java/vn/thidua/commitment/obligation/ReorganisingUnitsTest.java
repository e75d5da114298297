package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
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

/** Units that end in the middle of a campaign: merged into another one, or dissolved. */
@QuarkusTest
@ServiceTest
class ReorganisingUnitsTest {

    @Inject
    MovableClock clock;

    @Inject
    Organisation organisation;

    @Inject
    WatchDueDates watch;

    @Inject
    EndedUnits endedUnits;

    private final String old = "NS-TCT-CU-" + UUID.randomUUID();
    private TestCampaign campaign;

    @BeforeEach
    void launch() {
        SampleSchool.announce();
        unit(null, null);
        campaign = aCampaign()
                .of(List.of(old, NNPL))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-03-31"))
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-06-30"))
                .launch();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_successor_carries_on_from_the_next_day_and_the_history_keeps_the_old_name() {
        unit("2027-01-31", NNPL);
        var owed = campaign.obligation(old, "PROGRESS_REPORT");

        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).statusCode(404);
        clock.moveTo(Instant.parse("2027-01-31T17:00:00Z"));
        as(TestUser.HEAD_LLCS).get("/obligations/" + owed).statusCode(404);
        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .statusCode(200)
                .body("obligation.unitCode", equalTo(old))
                .body("obligation.state", equalTo("OPEN"))
                .body("diary.sentence", hasItem("Khoa Cũ nay là Khoa Nhà nước và Pháp luật, làm tiếp việc này."));
        assertThat(organisation.headOf(old).orElseThrow().personId()).isEqualTo("CB-014");

        String report = as(TestUser.MEMBER)
                .post("/reports", Map.of("obligationId", owed))
                .statusCode(200)
                .extract()
                .path("id");
        as(TestUser.MEMBER)
                .put("/reports/" + report, 1, Map.of("done", "Đã mở 12 lớp", "blockers", "", "values", List.of()))
                .statusCode(200);
        as(TestUser.HEAD_NNPL)
                .post("/reports/" + report + "/submit", 2)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        as(TestUser.HEAD_NNPL).get("/obligations/" + owed).body("obligation.state", equalTo("FULFILLED"));
    }

    @Test
    void a_dissolved_unit_owes_nothing_that_falls_due_after_its_last_day() {
        unit("2027-04-15", null);
        clock.moveTo(Instant.parse("2027-04-15T16:00:00Z"));
        watch.look();
        endedUnits.look();
        as(TestUser.OFFICER)
                .get("/obligations?campaign=" + campaign.id + "&unit=" + old)
                .body("items.state", not(hasItem("WAIVED")));

        clock.moveTo(Instant.parse("2027-04-16T01:00:00Z"));

        endedUnits.look();
        endedUnits.look();

        as(TestUser.OFFICER)
                .get("/obligations?campaign=" + campaign.id + "&unit=" + old)
                .body("items.state", contains("OVERDUE", "WAIVED"))
                .body("items[1].reason", containsString("kết thúc hoạt động sau ngày 15/04/2027"));
        String waived = as(TestUser.OFFICER)
                .get("/obligations?campaign=" + campaign.id + "&unit=" + old + "&state=WAIVED")
                .extract()
                .path("items[0].id");
        assertThat(TestEvents.announced("vn.thidua.obligation.waived.v1", waived))
                .hasSize(1);
        as(TestUser.OFFICER)
                .get("/obligations?campaign=" + campaign.id + "&unit=" + NNPL)
                .body("items.state", not(hasItem("WAIVED")));
    }

    private void unit(String validTo, String successor) {
        String end = validTo == null ? "" : ",\"validTo\":\"%s\"".formatted(validTo);
        String next = successor == null ? "" : ",\"successorCode\":\"%s\"".formatted(successor);
        TestEvents.send("thidua.organisation", """
                {"specversion":"1.0","id":"%s","source":"/campaign-service",
                 "type":"vn.thidua.organisation.unit-changed.v1","subject":"%s","time":"2027-01-18T02:00:00Z",
                 "datacontenttype":"application/json",
                 "data":{"code":"%s","name":"Khoa Cũ","shortName":"K. Cũ","kind":"KHOA","parentCode":"NS-TCT",
                 "legalPersonality":false,"validFrom":"2020-01-01"%s%s}}""".formatted(UUID.randomUUID(), old, old, end, next));
        await().until(() -> organisation
                .unit(old)
                .filter(known -> String.valueOf(known.validTo()).equals(String.valueOf(validTo)))
                .isPresent());
    }
}
