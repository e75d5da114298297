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
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;

/** The province moves a date: those who prepare the school's own plan hear of it, once. */
@QuarkusTest
@ServiceTest
@NotificationTest
class TellingBodiesBelowTest {

    private static final String MOVED = "vn.thidua.campaign.milestones-moved.v1";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @BeforeEach
    void inTheSecondWeekOfJanuary() {
        world.school();
        clock.set(World.at(2027, 1, 11, 9, 0));
    }

    @Test
    void officer_and_principal_of_a_body_that_carries_it_out_hear_of_dates_moved_above() {
        String id = launched("NS-UBND", List.of("NS-TCT", "NS-SNV", "NS-UBND"));

        String event = Facts.send(MOVED, id, Map.of("campaignId", id, "reason", "Tỉnh lùi hạn báo cáo."));
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("CB-001", "CB-040"));
        assertThat(database.list(
                        "select body from inbox_entry where campaign_id = ? and person_id = 'CB-040' and kind = 'MOVED'",
                        row -> row.getString(1),
                        id))
                .singleElement()
                .asString()
                .contains("“Đăng ký thi đua” sang thứ Hai, 08/03/2027")
                .contains("Lý do: Tỉnh lùi hạn báo cáo.");

        // repeated: the mark of another campaign behind it shows that it was read
        TestEvents.send("thidua.campaign", event);
        String other = launched("NS-UBND", List.of("NS-TCT"));
        Facts.send(MOVED, other, Map.of("campaignId", other));
        await().untilAsserted(() -> assertThat(told(other)).hasSize(2));
        assertThat(told(id)).hasSize(2);
    }

    @Test
    void a_body_that_moves_its_own_date_is_not_told_by_itself() {
        String own = launched("NS-TCT", List.of("NS-TCT-LLCS", "NS-TCT-NNPL"));
        Facts.send(MOVED, own, Map.of("campaignId", own));
        String above = launched("NS-UBND", List.of("NS-TCT"));
        Facts.send(MOVED, above, Map.of("campaignId", above));

        await().untilAsserted(() -> assertThat(told(above)).hasSize(2));
        // events of different campaigns may overtake each other, so it is waited for the first one as well
        await().untilAsserted(
                        () -> assertThat(database.count("select count(*) from campaign where campaign_id = ?", own))
                                .isEqualTo(1));
        assertThat(told(own)).isEmpty();
    }

    private static String launched(String owner, List<String> participants) {
        String id = UUID.randomUUID().toString();
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                id,
                Map.of(
                        "campaignId", id,
                        "ownerUnit", owner,
                        "title", "Phong trào " + id.substring(0, 8),
                        "participants", participants,
                        "recipients", List.of()));
        return id;
    }

    private List<String> told(String campaign) {
        return database.list(
                "select person_id from inbox_entry where campaign_id = ? and kind = 'MOVED' order by person_id",
                row -> row.getString(1),
                campaign);
    }
}
