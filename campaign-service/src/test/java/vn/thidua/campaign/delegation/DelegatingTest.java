package vn.thidua.campaign.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.thidua.campaign.School.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.campaign.School;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class DelegatingTest {

    private static final String ALL = "/api/v1/organisation/delegations";

    @Inject
    Clock clock;

    @Inject
    Organisation organisation;

    private LocalDate today;

    @BeforeEach
    void school() {
        School.open();
        today = Days.of(clock.instant());
        QuarkusTransaction.requiringNew().run(() -> DelegationRow.deleteAll());
    }

    @Test
    void a_head_delegates_and_takes_back() {
        String id = delegate(TestUser.HEAD_NNPL, Map.of())
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("fromName", equalTo("Vũ Thị Thúy Nga"))
                .body("toName", equalTo("Lò Thị Pâng"))
                .body("unitName", containsString("Nhà nước"))
                .body("allowedActions", contains("revoke"))
                .extract()
                .path("id");
        as(TestUser.MEMBER)
                .get(ALL)
                .then()
                .body("id", hasItem(id))
                .body("find { it.id == '" + id + "' }.allowedActions", empty());
        as(TestUser.HEAD_LLCS).get(ALL).then().body("id", not(hasItem(id)));

        revoke(TestUser.HEAD_LLCS, id, 0).statusCode(404);
        revoke(TestUser.HEAD_NNPL, id, 7).statusCode(412);
        revoke(TestUser.HEAD_NNPL, id, 0).statusCode(200).body("state", equalTo("REVOKED"));
        revoke(TestUser.HEAD_NNPL, id, 1).statusCode(409).body("type", containsString("delegation-over"));

        var told = TestEvents.announced(DelegationChanged.TYPE, id);
        assertThat(told)
                .extracting(event -> event.data().path("revoked").asBoolean())
                .containsExactly(false, true);
        assertThat(EventContracts.errors(DelegationChanged.TYPE, told.getLast().toJson()))
                .isEmpty();
    }

    @Test
    void an_acting_head_does_not_delegate_further() {
        String id = delegate(TestUser.HEAD_NNPL, Map.of()).extract().path("id");
        await().until(() -> organisation.delegation(id).isPresent());

        as(TestUser.MEMBER)
                .header("X-On-Behalf-Of", id)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(wanted(Map.of("toPerson", "CB-015")))
                .post(ALL)
                .then()
                .statusCode(422)
                .body("detail", containsString("không ủy quyền tiếp"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_same_is_not_delegated_twice_for_one_day() {
        delegate(TestUser.HEAD_NNPL, Map.of()).statusCode(201);
        delegate(TestUser.HEAD_NNPL, Map.of("validFrom", today.plusDays(5), "validTo", today.plusDays(9)))
                .statusCode(409)
                .body("type", containsString("delegation-overlaps"));
        delegate(TestUser.HEAD_NNPL, Map.of("validFrom", today.plusDays(6), "validTo", today.plusDays(9)))
                .statusCode(201)
                .body("state", equalTo("PLANNED"));
        assertThat(count()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "role, principal, 422, delegation-not-yours",
        "role, admin, 422, delegation-not-yours",
        "role, member, 422, delegation-not-yours",
        "unitCode, NS-TCT-LLCS, 422, delegation-not-yours",
        "unitCode, NS-TCT, 422, delegation-not-yours",
        "toPerson, CB-014, 422, delegation-unsuitable-deputy",
        "toPerson, CB-004, 422, delegation-unsuitable-deputy",
        "toPerson, CB-999, 422, delegation-unsuitable-deputy",
        "validFrom, 2020-01-01, 422, delegation-wrong-days",
        "validTo, 2020-01-01, 422, delegation-wrong-days",
        "validTo, 2199-01-01, 422, delegation-wrong-days",
        "validTo, 31/12/2027, 400, malformed",
        "reason, '  ', 400, invalid",
    })
    void what_is_not_allowed_leaves_nothing_behind(String field, String value, int status, String slug) {
        delegate(TestUser.HEAD_NNPL, Map.of(field, value))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/" + slug));

        assertThat(count()).isZero();
    }

    private ValidatableResponse delegate(TestUser head, Map<String, Object> other) {
        return as(head).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(wanted(other))
                .post(ALL)
                .then();
    }

    private Map<String, Object> wanted(Map<String, Object> other) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "toPerson", "CB-017",
                "unitCode", "NS-TCT-NNPL",
                "role", "unit-head",
                "validFrom", today.toString(),
                "validTo", today.plusDays(5).toString(),
                "reason", "Đi công tác"));
        other.forEach((field, value) -> wanted.put(field, value.toString()));
        return wanted;
    }

    private static ValidatableResponse revoke(TestUser user, String id, long version) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .post(ALL + "/" + id + "/revoke")
                .then();
    }

    private static long count() {
        return QuarkusTransaction.requiringNew().call(() -> DelegationRow.count());
    }
}
