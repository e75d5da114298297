package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;

/**
 * Prints how long the launch and the move of 300 units × 40 milestones take, from the message on the broker to the last
 * row, events included. Its name keeps it out of the ordinary test run; it asserts that all is there, not how fast.
 */
@QuarkusTest
@ServiceTest
class LaunchAndMoveBenchmark {

    private static final int UNITS = 300;
    private static final int MILESTONES = 40;
    private static final int ROUNDS = 3;

    @Test
    void launch_and_move_twelve_thousand_obligations() {
        System.out.printf("%d units x %d milestones%n", UNITS, MILESTONES);
        IntStream.rangeClosed(1, ROUNDS).forEach(LaunchAndMoveBenchmark::round);
    }

    private static void round(int number) {
        TestCampaign campaign = aCampaign()
                .of(IntStream.range(0, UNITS).mapToObj(i -> "BIG-" + i).toList());
        IntStream.range(0, MILESTONES)
                .forEach(i -> campaign.asking(
                        "PROGRESS_REPORT", LocalDate.parse("2027-02-27").plusDays(i)));

        Duration launched = time(campaign::launch);
        Duration moved = time(() -> {
            TestEvents.send(
                    "thidua.campaign",
                    campaign.moved(LocalDate.parse("2027-09-10"), Instant.parse("2027-01-18T03:00:00Z"), "Dời mốc"));
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(count(
                                    "select count(*) from milestone_move where campaign_id = '" + campaign.id + "'"))
                            .isEqualTo(MILESTONES));
        });

        assertThat(count("select count(*) from obligation where version = 2 and due_at = '2027-09-10T16:59:59Z'"
                        + " and campaign_id = '" + campaign.id + "'"))
                .isEqualTo(UNITS * MILESTONES);
        System.out.printf("round %d: launch %d ms, move %d ms%n", number, launched.toMillis(), moved.toMillis());
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
