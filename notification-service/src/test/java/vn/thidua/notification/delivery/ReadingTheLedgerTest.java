package vn.thidua.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class ReadingTheLedgerTest {

    private static final LocalDate DUE = LocalDate.of(2027, 9, 17);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 8, 23, 9, 0));
    }

    @Test
    void the_officer_sees_to_whom_it_went_and_why_not() {
        Duty sent = world.duty("NS-TCT-LLCS");
        Duty skipped = world.duty("NS-TCT-LLCS", sent.campaign());
        world.opened(sent, DUE);
        world.opened(skipped, DUE);
        world.fulfilled(skipped.next(), DUE);

        clock.set(World.at(2027, 9, 16, 7, 30));

        await().untilAsserted(() ->
                ledger(TestUser.OFFICER, Map.of("obligation", sent.id())).body("items.state", contains("SENT")));
        ledger(TestUser.OFFICER, Map.of("obligation", sent.id()))
                .body("items[0].fullName", equalTo("Lò Văn Hòa"))
                .body("items[0].step", equalTo("T-1"))
                .body("items[0].address", equalTo("lo.van.hoa@example.vn"))
                .body("items[0].unitName", equalTo("Khoa Lý luận cơ sở"))
                .body("total", equalTo(1));
        ledger(TestUser.OFFICER, Map.of("campaign", sent.campaign(), "state", "SKIPPED"))
                .body("items.obligationId", contains(skipped.id()))
                .body("items[0].reason", equalTo("Việc đã hoàn thành lúc 09:00 thứ Hai, 23/08/2027"));
    }

    @Test
    void another_body_sees_nothing_of_it() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        clock.set(World.at(2027, 9, 16, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).hasSize(1));

        ledger(TestUser.STRANGER, Map.of("obligation", duty.id()))
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void an_unknown_state_is_refused() {
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("state", "BOUNCED_TWICE")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(404);
    }

    @Test
    void the_contacts_of_a_body_are_named_by_its_principal_and_audited() {
        contact(TestUser.PRINCIPAL, "emulation-officer", "NS-TCT-XDD", "CB-023")
                .statusCode(200)
                .body("fullName", equalTo(name("CB-023")))
                .body("unitName", equalTo("Khoa Xây dựng Đảng"));

        contact(TestUser.PRINCIPAL, "emulation-officer", "NS-BVDK", "CB-023").statusCode(404);
        contact(TestUser.PRINCIPAL, "emulation-officer", "NS-TCT", "CB-999")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/personId"));
        contact(TestUser.PRINCIPAL, "king", "NS-TCT", "CB-001")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/role"));
        assertThat(database.list(
                        "select actor || ' ' || to_state from audit where subject_id = 'emulation-officer:NS-TCT-XDD'",
                        row -> row.getString(1)))
                .containsExactly("CB-001 CB-023");
    }

    private String name(String person) {
        return database.list("select full_name from org_person where person_id = ?", row -> row.getString(1), person)
                .getFirst();
    }

    private static ValidatableResponse contact(TestUser user, String role, String unit, String person) {
        return given().auth()
                .oauth2(user.token())
                .contentType("application/json")
                .body(Map.of("role", role, "unitCode", unit, "personId", person))
                .put("/api/v1/reminders/contacts")
                .then();
    }

    private static ValidatableResponse ledger(TestUser user, Map<String, String> filter) {
        return given().auth()
                .oauth2(user.token())
                .queryParams(filter)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200);
    }
}
