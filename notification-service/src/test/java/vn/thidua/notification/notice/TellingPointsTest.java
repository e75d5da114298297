package vn.thidua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.send.Tick;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;

@QuarkusTest
@ServiceTest
@NotificationTest
class TellingPointsTest {

    private static final String HEAD_LLCS = "lo.van.hoa@example.vn";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    @Inject
    Tick tick;

    private final String campaign = UUID.randomUUID().toString();
    private final String title = "Phong trào " + campaign.substring(0, 8);

    @BeforeEach
    void aCampaignIsLaunched() {
        world.school();
        clock.set(World.at(2027, 11, 22, 9, 0));
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                campaign,
                Map.of(
                        "campaignId",
                        campaign,
                        "title",
                        title,
                        "participants",
                        List.of("NS-SNV"),
                        "recipients",
                        List.of()));
        await().untilAsserted(() -> assertThat(
                        database.list("select 1 from campaign where campaign_id = ?", row -> row.getInt(1), campaign))
                .hasSize(1));
    }

    @Test
    void verified_points_reach_the_head_once_with_both_totals_and_the_last_day_to_disagree() {
        String score = UUID.randomUUID().toString();
        String event = Facts.send(
                "vn.thidua.commitment.score-verified.v1",
                score,
                Map.of("scoreId", score, "campaignId", campaign, "total", 1094.5, "selfTotal", 1100));
        await().untilAsserted(() -> assertThat(mails.to(HEAD_LLCS, title)).hasSize(1));
        TestEvents.send("thidua.commitment", event);
        tick.run();

        assertThat(mails.about(title)).hasSize(1);
        ReceivedMail mail = mails.to(HEAD_LLCS, title).getFirst();
        assertThat(mail.subject()).isEqualTo("Điểm thi đua đã được thẩm định: Khoa Lý luận cơ sở");
        assertThat(mail.text())
                .contains("Khoa Lý luận cơ sở được thẩm định 1.094,5 điểm (đơn vị tự chấm 1.100 điểm)")
                .contains("Anh/chị phản hồi đến hết thứ Bảy, 27/11/2027")
                .contains("Xem điểm và phản hồi:")
                .contains("/obligations/scores/units/" + score);
        assertThat(inbox("CB-004"))
                .containsExactly("Điểm thi đua đã được thẩm định / 1.094,5 điểm (tự chấm 1.100); "
                        + "phản hồi đến hết thứ Bảy, 27/11/2027 / /obligations/scores/units/" + score);
    }

    @Test
    void who_acts_for_the_head_can_answer_in_time_too_and_numbers_are_those_of_the_language() {
        String score = UUID.randomUUID().toString();
        database.update("insert into mail_language values ('P:CB-007', 'EN')");
        Facts.delegate("CB-004", "CB-007", "NS-TCT-LLCS", "2027-11-01", "2027-11-30");
        await().until(() -> database.count("select count(*) from org_delegation") == 1);

        Facts.send(
                "vn.thidua.commitment.score-verified.v1",
                score,
                Map.of("scoreId", score, "campaignId", campaign, "total", 1094.5, "selfTotal", 1100));

        await().untilAsserted(() -> assertThat(mails.about(title)).hasSize(2));
        ReceivedMail mail = mails.to("vang.a.sua@example.vn", title).getFirst();
        assertThat(mail.subject()).isEqualTo("Points verified: Khoa Lý luận cơ sở");
        assertThat(mail.text())
                .contains("is 1,094.5 points (the unit gave itself 1,100)")
                .contains("You may answer until the end of Saturday, 27/11/2027")
                .contains("because you act for the head of Khoa Lý luận cơ sở");
        assertThat(inbox("CB-007")).hasSize(1);

        Facts.send(
                "vn.thidua.commitment.self-score-returned.v1",
                score,
                Map.of("id", score, "campaignId", campaign, "title", "Bảng điểm " + campaign));
        await().untilAsserted(() -> assertThat(mails.to("vang.a.sua@example.vn", "Bảng điểm " + campaign))
                .extracting(ReceivedMail::subject)
                .containsExactly("Bảng tự chấm điểm returned: Bảng điểm " + campaign));
        assertThat(inbox("CB-007")).hasSize(2);
    }

    @Test
    void a_final_table_tells_each_unit_its_own_row_and_a_total_of_nought_is_a_total() {
        Facts.send("vn.thidua.commitment.ranking-closed.v1", campaign, Map.of("campaignId", campaign));

        await().untilAsserted(() -> assertThat(mails.about(title)).hasSize(3));
        assertThat(mails.to(HEAD_LLCS, title).getFirst().text())
                .contains("đã chốt: Khoa Lý luận cơ sở xếp hạng 1, 97,5 điểm, Xuất sắc.");
        assertThat(mails.about(title))
                .extracting(ReceivedMail::text)
                .anyMatch(text -> text.contains("Khoa Nhà nước và Pháp luật xếp hạng 2, 0 điểm."))
                .anyMatch(text -> text.contains("Khoa Xây dựng Đảng không xếp hạng."));
    }

    @Test
    void every_party_hears_that_the_pledge_is_sealed() {
        Facts.send("vn.thidua.commitment.pledge-sealed.v1", campaign, Map.of("campaignId", campaign));

        await().untilAsserted(() -> assertThat(mails.about(title)).hasSize(2));
        assertThat(mails.to(HEAD_LLCS, title).getFirst().text())
                .contains("đã có chữ ký của cả 2 đơn vị")
                .contains("/obligations/pledges/" + campaign);
    }

    @Test
    void a_self_score_that_comes_back_says_why() {
        String score = UUID.randomUUID().toString();
        Facts.send(
                "vn.thidua.commitment.self-score-returned.v1",
                score,
                Map.of("id", score, "campaignId", campaign, "title", "Bảng điểm " + campaign));

        await().untilAsserted(() ->
                assertThat(mails.to(HEAD_LLCS, "Bảng điểm " + campaign)).hasSize(1));
        assertThat(mails.to(HEAD_LLCS, "Bảng điểm " + campaign).getFirst().text())
                .contains("Lý do: Tiêu chí 2 chưa có minh chứng");
    }

    private List<String> inbox(String person) {
        return database.list(
                "select title || ' / ' || body || ' / ' || link from inbox_entry where campaign_id = ? and person_id = ?",
                row -> row.getString(1),
                campaign,
                person);
    }
}
