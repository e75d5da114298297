package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class EventsTest {

    private static final String TOPIC = "thidua.commitment";
    private static final String REGISTRATION = "vn.thidua.commitment.registration-accepted.v1";
    private static final String REPORT = "vn.thidua.commitment.report-accepted.v1";

    @Inject
    MovableClock clock;

    @BeforeEach
    void school() {
        Api.school();
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void an_accepted_registration_makes_candidates_and_a_repeat_does_nothing() {
        String sample = EventContracts.sample(REGISTRATION);
        TestEvents.send(TOPIC, List.of(sample, sample));
        TestEvents.sendSample(TOPIC, REPORT);
        TestEvents.send(TOPIC, List.of(sample, EventContracts.sample(REPORT)));

        Api.eventually("select count(*) from evidence_reference where unit_code = 'NS-TCT-LLCS'", 1);
        assertThat(Api.count("select count(*) from registration_line where unit_code = 'NS-TCT-LLCS'"))
                .isEqualTo(3);
        clock.moveTo(Instant.parse("2027-11-29T02:00:00Z"));
        String round = Api.round(2027, false);
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/rounds/" + round + "/candidates")
                .statusCode(200)
                .body("items.find { it.subjectId == 'CB-004' }.registeredFor", contains("CSTDCS", "LDTT"))
                .body("items.find { it.subjectId == 'CB-005' }.registeredFor.size()", equalTo(0));
        String nomination = Api.nominated(round, "CB-004", "LDTT");
        Api.get(TestUser.SECRETARY, "/api/v1/nominations/" + nomination).body("registered", equalTo(true));
    }

    @Test
    void what_this_service_promises_fits_its_own_schemas() {
        for (String type : List.of(
                "vn.thidua.award.nominated.v1",
                "vn.thidua.award.council-result-recorded.v1",
                "vn.thidua.award.decision-signed.v1",
                "vn.thidua.award.decision-revoked.v1")) {
            assertThat(EventContracts.errors(type, EventContracts.sample(type)))
                    .as(type)
                    .isEmpty();
        }
    }
}
