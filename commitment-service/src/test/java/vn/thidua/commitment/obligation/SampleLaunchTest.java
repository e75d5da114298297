package vn.thidua.commitment.obligation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.thidua.commitment.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** Reads what the campaign service promises to send. */
@QuarkusTest
@ServiceTest
class SampleLaunchTest {

    private static final String LAUNCHED = "vn.thidua.campaign.launched.v1";

    @Test
    void the_promised_message_opens_what_its_milestones_ask_for() {
        SampleSchool.announce();
        JsonNode data = EventEnvelope.parse(EventContracts.sample(LAUNCHED)).data();
        long asked = StreamSupport.stream(data.path("milestones").spliterator(), false)
                .filter(milestone ->
                        !"NONE".equals(milestone.path("deliverable").asText()))
                .mapToLong(
                        milestone -> "OWNER".equals(milestone.path("audience").asText())
                                ? 1
                                : data.path("participants").size())
                .sum();

        TestEvents.sendSample("thidua.campaign", LAUNCHED);

        String list = "/obligations?campaign=" + data.path("campaignId").asText();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(TestUser.AUDITOR)
                .get(list)
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("total", equalTo((int) asked)));
    }
}
