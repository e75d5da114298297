package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;
import static vn.thidua.commitment.TestCampaign.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.MovableClock;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** A launched campaign is amended: what is owed follows, what was handed in stays. */
@QuarkusTest
@ServiceTest
class AmendingObligationsTest {

    private static final String XDD = "NS-TCT-XDD";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-02-27");
    private static final LocalDate SECOND_DAY = LocalDate.parse("2027-06-15");
    private static final Instant AT = Instant.parse("2027-01-18T03:00:00Z");
    private static final String WHY = "Theo văn bản số 41/KH-TCT";

    @Inject
    MovableClock clock;

    @BeforeEach
    void school() {
        SampleSchool.announce();
        clock.moveTo(AT);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void added_removed_moved_and_renamed_milestones_and_units_change_what_is_owed() {
        TestCampaign campaign = aCampaign()
                .asking("REGISTRATION", FIRST_DAY)
                .asking("PROGRESS_REPORT", SECOND_DAY)
                .launch();
        UUID gone = campaign.obligation(LLCS, "PROGRESS_REPORT");
        UUID kept = campaign.obligation(LLCS, "REGISTRATION");
        UUID left = campaign.obligation(NNPL, "REGISTRATION");

        amend(campaign, 2, campaign.amended(2, AT, WHY, c -> c.titled("Phong trào năm 2027 (điều chỉnh)")
                .of(List.of(LLCS, XDD))
                .asking("DOSSIER", LocalDate.parse("2027-11-15"))
                .without("M2")
                .with("M1", "title", "Đăng ký danh hiệu")
                .with("M1", "dueAt", "2027-03-08T16:59:59Z")));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + gone)
                .body("obligation.state", equalTo("WAIVED"))
                .body("diary[1].sentence", equalTo("Bản điều chỉnh không còn yêu cầu việc này: " + WHY + "."));
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + kept)
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.title", equalTo("Đăng ký danh hiệu"))
                .body("obligation.campaignTitle", equalTo("Phong trào năm 2027 (điều chỉnh)"))
                .body("obligation.dueAt", equalTo("2027-03-08T16:59:59Z"));
        assertThat(states(campaign, NNPL)).isEqualTo("WAIVED WAIVED");
        assertThat(states(campaign, XDD)).isEqualTo("OPEN OPEN");
        assertThat(text("select due_at from obligation where id = '" + campaign.obligation(XDD, "REGISTRATION") + "'"))
                .startsWith("2027-03-08");
        assertThat(states(campaign, LLCS)).isEqualTo("OPEN OPEN WAIVED");

        assertThat(reason("waived", left)).isEqualTo(WHY);
        assertThat(reason("reworded", kept)).isEqualTo(WHY);
        assertThat(reason("moved", kept)).isEqualTo(WHY);
        assertThat(TestEvents.announced("vn.thidua.obligation.moved.v1", kept.toString())
                        .getFirst()
                        .data()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(TestEvents.announced(
                        "vn.thidua.obligation.opened.v1",
                        campaign.obligation(XDD, "DOSSIER").toString()))
                .hasSize(1);
        assertThat(count("select count(*) from audit where why = '" + WHY + "' and subject_id = '" + left + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_handed_in_is_never_touched() {
        TestCampaign campaign = aCampaign().asking("ACKNOWLEDGEMENT", FIRST_DAY).launch();
        UUID done = campaign.obligation(LLCS, "ACKNOWLEDGEMENT");
        TestEvents.send(
                "thidua.campaign",
                TestCampaign.event(
                        "vn.thidua.campaign.acknowledged.v1",
                        campaign.id,
                        java.util.Map.of(
                                "campaignId",
                                campaign.id.toString(),
                                "unitCode",
                                LLCS,
                                "personId",
                                "CB-004",
                                "at",
                                AT.toString(),
                                "level",
                                "RECEIVED")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text("select state from obligation where id = '" + done + "'"))
                        .isEqualTo("FULFILLED"));

        amend(campaign, 2, campaign.amended(2, AT, WHY, c -> c.asking("DOSSIER", SECOND_DAY)
                .without("M1")));

        assertThat(text("select state || ' ' || version || ' ' || title from obligation where id = '" + done + "'"))
                .isEqualTo("FULFILLED 2 Việc 1");
        assertThat(states(campaign, NNPL)).isEqualTo("OPEN WAIVED");
    }

    @Test
    void a_unit_that_comes_back_owes_again_what_the_addendum_had_waived() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", FIRST_DAY).launch();
        UUID owed = campaign.obligation(NNPL, "REGISTRATION");

        amend(campaign, 2, campaign.amended(2, AT, WHY, c -> c.of(List.of(LLCS))));
        assertThat(states(campaign, NNPL)).isEqualTo("WAIVED");
        amend(campaign, 3, campaign.amended(3, AT.plusSeconds(60), "Tham gia trở lại", c -> c.of(List.of(LLCS, NNPL))));

        assertThat(text("select state || ' ' || version from obligation where id = '" + owed + "'"))
                .isEqualTo("OPEN 3");
        assertThat(reason("reopened", owed)).isEqualTo("Tham gia trở lại");
    }

    @Test
    void repeated_and_older_addenda_change_nothing() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", FIRST_DAY).launch();
        String older = campaign.amended(2, AT, "Cũ", c -> c.of(List.of(LLCS, NNPL, XDD)));
        String newer = campaign.amended(3, AT.plusSeconds(60), WHY, c -> c.of(List.of(LLCS)));

        amend(campaign, 3, newer);
        TestEvents.send("thidua.campaign", List.of(newer, older));
        amend(campaign, 4, campaign.amended(4, AT.plusSeconds(120), "Đổi tên", c -> c.titled("Tên mới")));

        assertThat(states(campaign, NNPL)).isEqualTo("WAIVED");
        assertThat(count("select count(*) from obligation where unit_code = '%s' and campaign_id = '%s'"
                        .formatted(XDD, campaign.id)))
                .isZero();
        assertThat(text("select title || ' ' || version from campaign where campaign_id = '" + campaign.id + "'"))
                .isEqualTo("Tên mới 4");
        assertThat(TestEvents.announced(
                        "vn.thidua.obligation.waived.v1",
                        campaign.obligation(NNPL, "REGISTRATION").toString()))
                .hasSize(1);
    }

    @Test
    void a_launch_that_is_read_after_its_addendum_brings_nothing_back() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", FIRST_DAY);
        String launch = campaign.message();
        amend(campaign, 2, campaign.amended(2, AT, WHY, c -> c.titled("Tên mới").of(List.of(LLCS))));

        TestEvents.send("thidua.campaign", launch);
        aCampaign().asking("REGISTRATION", FIRST_DAY).launch();

        assertThat(count("select count(*) from obligation where campaign_id = '" + campaign.id + "'"))
                .isEqualTo(1);
        assertThat(text("select title from campaign where campaign_id = '" + campaign.id + "'"))
                .isEqualTo("Tên mới");
    }

    @Test
    void a_move_after_an_addendum_that_is_read_before_it_still_holds() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", FIRST_DAY).launch();
        TestEvents.send(
                "thidua.campaign", campaign.moved(LocalDate.parse("2027-03-30"), AT.plusSeconds(600), "Lần sau"));

        amend(campaign, 2, campaign.amended(2, AT, WHY, c -> c.with("M1", "dueAt", "2027-03-08T16:59:59Z")));

        assertThat(text("select due_at at time zone 'utc' from obligation where id = '"
                        + campaign.obligation(LLCS, "REGISTRATION") + "'"))
                .startsWith("2027-03-30");
    }

    @Test
    void the_sample_of_the_contract_is_understood() {
        JsonNode data = EventEnvelope.parse(EventContracts.sample("vn.thidua.campaign.amended.v1"))
                .data();
        TestEvents.send("thidua.campaign", EventContracts.sample("vn.thidua.campaign.amended.v1"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text("select max(version) from campaign where campaign_id = '%s'"
                                .formatted(data.path("campaignId").asText())))
                        .isEqualTo("2"));
    }

    private static void amend(TestCampaign campaign, int version, String message) {
        TestEvents.send("thidua.campaign", message);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        count("select count(*) from campaign_addendum where version = %d and campaign_id = '%s'"
                                .formatted(version, campaign.id)))
                .isEqualTo(1));
    }

    private static String states(TestCampaign campaign, String unit) {
        return text(
                "select string_agg(state, ' ' order by state) from obligation where campaign_id = '%s' and unit_code = '%s'"
                        .formatted(campaign.id, unit));
    }

    private static String reason(String change, UUID obligation) {
        return TestEvents.announced("vn.thidua.obligation." + change + ".v1", obligation.toString())
                .getLast()
                .data()
                .path("reason")
                .asText();
    }
}
