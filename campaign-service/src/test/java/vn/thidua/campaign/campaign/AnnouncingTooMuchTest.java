package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;

/** Kafka takes no message above 1 MB; one that it never takes would hold up all that are announced after it. */
@QuarkusTest
@ServiceTest
class AnnouncingTooMuchTest {

    @Inject
    Outbox outbox;

    @Test
    void what_no_message_holds_is_refused_and_what_comes_after_it_is_sent() {
        String tooMuch = UUID.randomUUID().toString();
        String enough = UUID.randomUUID().toString();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> announce(tooMuch, "ữ".repeat(333_500)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CommonReason.TOO_LARGE));
        announce(enough, "ữ".repeat(333_000));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sent(enough)).isOne());
        assertThat(TestEvents.announced(CampaignAcknowledged.TYPE, tooMuch)).isEmpty();
    }

    private static long sent(String campaign) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) CampaignRow.getEntityManager()
                        .createNativeQuery("select count(*) from outbox where key = ?1 and published_at is not null")
                        .setParameter(1, campaign)
                        .getSingleResult())
                .longValue());
    }

    private void announce(String campaign, String person) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(
                        ChangeCampaign.TOPIC,
                        CampaignAcknowledged.TYPE,
                        campaign,
                        new CampaignAcknowledged(
                                campaign, "NS-TCT", person, Instant.parse("2026-11-23T02:00:00Z"), "RECEIVED")));
    }
}
