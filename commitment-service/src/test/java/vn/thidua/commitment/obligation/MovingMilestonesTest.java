package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;
import static vn.thidua.commitment.TestCampaign.text;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class MovingMilestonesTest {

    private static final LocalDate DUE = LocalDate.parse("2027-02-27");
    private static final LocalDate NEW = LocalDate.parse("2027-03-08");
    private static final Instant FIRST = Instant.parse("2027-01-18T03:00:00Z");
    private static final String WHY = "Tỉnh lùi hạn do nghỉ Tết";

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
    void every_open_obligation_moves_and_tells_why() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");

        move(campaign, campaign.moved(NEW, FIRST, WHY));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.dueAt", equalTo("2027-03-08T16:59:59Z"))
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.version", equalTo(2))
                .body("diary.size()", equalTo(2))
                .body("diary[1].who", equalTo("Hệ thống"))
                .body("diary[1].sentence", equalTo("Dời hạn từ 27/02/2027 sang 08/03/2027: " + WHY + "."));
        List<EventEnvelope> events = TestEvents.announced("vn.thidua.obligation.moved.v1", owed.toString());
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().data().path("reason").asText()).isEqualTo(WHY);
        assertThat(events.getFirst().data().path("version").asInt()).isEqualTo(2);
        assertThat(text("select why from audit where action = 'moved' and subject_id = '" + owed + "'"))
                .isEqualTo(WHY);
    }

    @Test
    void repeated_and_older_moves_change_nothing() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        String last = campaign.moved(NEW, FIRST.plusSeconds(60), WHY);

        TestEvents.send(
                "thidua.campaign",
                List.of(
                        last,
                        last,
                        campaign.moved(NEW, FIRST.plusSeconds(60), WHY),
                        campaign.moved(LocalDate.parse("2027-02-20"), FIRST, "Lệnh cũ đến muộn")));
        aCampaign().asking("REGISTRATION", DUE).launch();
        move(campaign, campaign.moved(LocalDate.parse("2027-03-09"), FIRST.plusSeconds(120), "Lần nữa"));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.dueAt", equalTo("2027-03-09T16:59:59Z"))
                .body("obligation.version", equalTo(3))
                .body("diary.size()", equalTo(3));
        assertThat(TestEvents.announced("vn.thidua.obligation.moved.v1", owed.toString()))
                .hasSize(2);
    }

    @Test
    void a_launch_that_is_read_after_its_move_opens_on_the_new_date() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE);
        TestEvents.send("thidua.campaign", campaign.moved(NEW, FIRST, WHY));

        campaign.launch();

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + campaign.obligation(LLCS, "REGISTRATION"))
                .body("obligation.dueAt", equalTo("2027-03-08T16:59:59Z"))
                .body("obligation.version", equalTo(1));
    }

    @Test
    void a_later_extension_stays_an_earlier_one_and_wishes_are_passed() {
        TestCampaign campaign = aCampaign().asking("PROGRESS_REPORT", DUE).launch();
        UUID mine = campaign.obligation(LLCS, "PROGRESS_REPORT");
        UUID theirs = campaign.obligation(NNPL, "PROGRESS_REPORT");
        extend(TestUser.HEAD_LLCS, mine, "2027-03-20");
        as(TestUser.HEAD_NNPL)
                .post("/obligations/" + theirs + "/extension", Map.of("until", "2027-03-01", "reason", "Đi thực tế"))
                .statusCode(200);

        move(campaign, campaign.moved(NEW, FIRST, WHY));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + mine)
                .body("obligation.state", equalTo("EXTENDED"))
                .body("obligation.dueAt", equalTo("2027-03-20T16:59:59Z"))
                .body(
                        "diary[-1].sentence",
                        equalTo("Mốc dời sang 08/03/2027, hạn riêng của đơn vị 20/03/2027 muộn hơn nên giữ nguyên: "
                                + WHY + "."));
        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + theirs)
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.dueAt", equalTo("2027-03-08T16:59:59Z"))
                .body("obligation.extension", nullValue());
        assertThat(TestEvents.announced("vn.thidua.obligation.moved.v1", mine.toString()))
                .isEmpty();
    }

    @Test
    void overdue_opens_again_and_lapses_again_once() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");
        clock.moveTo(Instant.parse("2027-02-28T02:00:00Z"));
        watch.look();

        move(campaign, campaign.moved(NEW, FIRST, WHY));

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("OPEN"))
                .body(
                        "diary[-1].sentence",
                        equalTo("Dời hạn từ 27/02/2027 sang 08/03/2027, việc không còn quá hạn: " + WHY + "."));
        clock.moveTo(Instant.parse("2027-03-08T17:00:10Z"));
        watch.look();
        watch.look();
        as(TestUser.HEAD_LLCS).get("/obligations/" + owed).body("obligation.state", equalTo("OVERDUE"));
        assertThat(TestEvents.announced("vn.thidua.obligation.overdue.v1", owed.toString()))
                .hasSize(2);
    }

    @Test
    void a_new_date_that_has_passed_makes_it_overdue_by_the_clock() {
        TestCampaign campaign = aCampaign().asking("REGISTRATION", DUE).launch();
        UUID owed = campaign.obligation(LLCS, "REGISTRATION");

        move(campaign, campaign.moved(LocalDate.parse("2027-01-15"), FIRST, "Ghi nhầm tháng"));
        watch.look();
        watch.look();

        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("OVERDUE"))
                .body("obligation.dueAt", equalTo("2027-01-15T16:59:59Z"));
        assertThat(TestEvents.announced("vn.thidua.obligation.overdue.v1", owed.toString()))
                .hasSize(1);
    }

    @Test
    void what_was_handed_in_stays_as_late_as_it_was() {
        TestCampaign campaign = aCampaign().asking("ACKNOWLEDGEMENT", DUE).launch();
        UUID owed = campaign.obligation(NNPL, "ACKNOWLEDGEMENT");
        String said = TestCampaign.event(
                "vn.thidua.campaign.acknowledged.v1",
                campaign.id,
                Map.of("campaignId", campaign.id, "unitCode", NNPL, "at", "2027-03-01T03:00:00Z"));
        TestEvents.send("thidua.campaign", said);

        move(campaign, campaign.moved(NEW, FIRST, WHY));

        as(TestUser.HEAD_NNPL)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.late", equalTo(true))
                .body("obligation.dueAt", equalTo("2027-02-27T16:59:59Z"));
        assertThat(TestEvents.announced("vn.thidua.obligation.moved.v1", owed.toString()))
                .isEmpty();
    }

    @Test
    void the_promised_message_is_read() {
        TestEvents.sendSample("thidua.campaign", "vn.thidua.campaign.milestones-moved.v1");
        String campaign = EventEnvelope.parse(EventContracts.sample("vn.thidua.campaign.milestones-moved.v1"))
                .data()
                .path("campaignId")
                .asText();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        count("select count(*) from milestone_move where campaign_id = '" + campaign + "'"))
                .isEqualTo(2));
    }

    /** Sends it and returns when it has been read. */
    private static void move(TestCampaign campaign, String message) {
        TestEvents.send("thidua.campaign", message);
        String movedAt = EventEnvelope.parse(message).data().path("movedAt").asText();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("select count(*) from milestone_move where campaign_id = '"
                                + campaign.id + "' and moved_at = '" + movedAt + "'"))
                        .isPositive());
    }

    private static void extend(TestUser head, UUID owed, String until) {
        as(head).post("/obligations/" + owed + "/extension", Map.of("until", until, "reason", "Đi thực tế"))
                .statusCode(200);
        as(TestUser.OFFICER)
                .post("/obligations/" + owed + "/extension/grant", Map.of())
                .statusCode(200);
    }
}
