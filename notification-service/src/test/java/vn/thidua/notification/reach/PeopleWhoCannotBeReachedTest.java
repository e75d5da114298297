package vn.thidua.notification.reach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class PeopleWhoCannotBeReachedTest {

    private static final LocalDate DUE = LocalDate.of(2028, 6, 16);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    private String person;
    private String address;
    private Duty duty;

    /** A lecturer of the faculty that CB-004 heads owes something. */
    @BeforeEach
    void somebodyOwes() {
        world.school();
        clock.set(World.at(2028, 5, 22, 9, 0));
        person = "CB-8" + UUID.randomUUID().toString().substring(0, 6);
        address = person.toLowerCase(java.util.Locale.ROOT) + "@example.vn";
        announce(address);
        duty = world.duty("NS-TCT-LLCS");
        world.say("opened", duty, "OPEN", DUE, Map.of("personId", person));
    }

    @AfterEach
    void allIsTakenAgain() {
        mails.takeAll();
    }

    @Test
    void a_refused_address_is_marked_once_the_head_is_told_and_the_officer_gets_somebody_to_call() {
        mails.refuse(address, "550 5.1.1 no such user");
        clock.set(World.at(2028, 6, 13, 7, 30));
        await().untilAsserted(
                        () -> assertThat(world.ledger(duty)).containsExactly("T-3/2028-06-16 " + person + " FAILED"));
        clock.set(World.at(2028, 6, 15, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .containsExactly("T-3/2028-06-16 " + person + " FAILED", "T-1/2028-06-16 " + person + " SKIPPED"));

        await().untilAsserted(() -> assertThat(mails.about("Thư của hệ thống không đến được"))
                .extracting(mail -> mail.text())
                .filteredOn(text -> text.contains(duty.title()))
                .singleElement()
                .asString()
                .contains("Hộp thư không tồn tại hoặc đã chuyển đi")
                .contains("Phong trào thi đua năm 2027 của Trường Chính trị tỉnh")
                .contains("còn 1 việc chưa xong"));
        assertThat(attempts()).as("the dead address is tried once").isEqualTo(1);
        calls(TestUser.OFFICER)
                .body(mine() + ".fullName", equalTo("Người Khó Gặp"))
                .body(mine() + ".address", equalTo(address))
                .body(mine() + ".phone", nullValue())
                .body(mine() + ".owed.title", contains(duty.title()))
                .body(mine() + ".owed[0].remaining", equalTo("Còn 1 ngày làm việc"))
                .body(mine() + ".allowedActions", contains("called", "phone", "clear"));
        assertThat(database.count(
                        "select count(*) from inbox_entry where kind = 'UNREACHABLE' and person_id = 'CB-040'"))
                .isEqualTo(1);
    }

    @Test
    void a_new_address_or_the_officers_word_ends_it() {
        mails.refuse(address, "550 5.1.1 no such user");
        clock.set(World.at(2028, 6, 13, 7, 30));
        await().untilAsserted(() -> calls(TestUser.OFFICER).body("items.personId", hasItem(person)));

        act("clear", "").statusCode(200);
        mails.takeAll();
        act("clear", "").statusCode(409).body("type", equalTo("https://thidua.vn/problems/address-not-marked"));
        clock.set(World.at(2028, 6, 15, 7, 30));

        await().untilAsserted(() -> assertThat(mails.to(address, duty.title())).hasSize(1));
        calls(TestUser.OFFICER).body("items.findAll { it.personId == '" + person + "' }", empty());

        mails.refuse(address, "550 5.1.1 no such user");
        clock.set(World.at(2028, 6, 16, 7, 30));
        await().untilAsserted(() -> calls(TestUser.OFFICER).body("items.personId", hasItem(person)));
        announce("moi-" + address);
        clock.set(World.at(2028, 6, 19, 7, 30));

        await().untilAsserted(() ->
                assertThat(mails.to("moi-" + address, duty.title())).hasSize(1));
        calls(TestUser.OFFICER).body("items.findAll { it.personId == '" + person + "' }", empty());
    }

    @Test
    void a_full_mailbox_is_tried_for_days_and_then_somebody_calls() {
        mails.refuse(address, "452 4.2.2 mailbox full");
        clock.set(World.at(2028, 6, 13, 7, 30));
        await().untilAsserted(
                        () -> assertThat(world.ledger(duty)).containsExactly("T-3/2028-06-16 " + person + " DEFERRED"));
        calls(TestUser.OFFICER).body("items.findAll { it.personId == '" + person + "' }", empty());

        clock.set(World.at(2028, 6, 19, 12, 30));

        world.eventually(() ->
                calls(TestUser.OFFICER).body(mine() + ".reason", org.hamcrest.Matchers.endsWith("đã thử 5 ngày")));
    }

    @Test
    void an_account_that_the_relay_does_not_know_loses_nothing() {
        mails.refuse(address, "535 5.7.8 authentication failed");
        clock.set(World.at(2028, 6, 13, 7, 30));
        await().untilAsserted(
                        () -> assertThat(world.ledger(duty)).containsExactly("T-3/2028-06-16 " + person + " DEFERRED"));
        mails.takeAll();

        world.eventually(() -> assertThat(mails.to(address, duty.title())).hasSize(1));
    }

    @Test
    void a_call_is_written_down_with_its_note_and_the_number_is_kept() {
        announce(null);
        clock.set(World.at(2028, 6, 13, 7, 30));
        act("phone", "{\"phone\": \"0912 345 678\"}").statusCode(200);

        act("called", "{\"note\": \"Hẹn nộp thứ Sáu\"}").statusCode(200);

        calls(TestUser.PRINCIPAL)
                .body(mine() + ".reason", equalTo("Chưa có địa chỉ thư"))
                .body(mine() + ".phone", equalTo("0912 345 678"))
                .body(mine() + ".note", equalTo("Hẹn nộp thứ Sáu"))
                .body(mine() + ".calledBy", equalTo("Nông Thị Ánh Tuyết"))
                .body(mine() + ".allowedActions", empty());
        act("phone", "{\"phone\": \"gọi sau\"}").statusCode(400).body("errors[0].pointer", equalTo("/phone"));
        act("called", "{\"note\": \"" + "x".repeat(501) + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        Map<String, String> bodies =
                Map.of("called", "{\"note\": \"\"}", "phone", "{\"phone\": \"0912345678\"}", "clear", "{}");
        bodies.forEach((what, body) -> given().auth()
                .oauth2(TestUser.STRANGER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/deliveries/calls/" + person + "/" + what)
                .then()
                .statusCode(404));
        calls(TestUser.STRANGER).body("items.findAll { it.personId == '" + person + "' }", empty());
    }

    private void announce(String email) {
        Map<String, Object> data = new HashMap<>();
        data.put("personId", person);
        data.put("fullName", "Người Khó Gặp");
        data.put("unitCode", "NS-TCT-LLCS");
        data.put("position", "Giảng viên");
        data.put("roleGroup", "GIANG_VIEN");
        data.put("email", email);
        data.put("endDate", null);
        data.put("headOf", null);
        Facts.send("vn.thidua.organisation.person-changed.v1", person, data);
        await().until(() -> database.count(
                        "select count(*) from org_person where person_id = ? and email is not distinct from ?",
                        person,
                        email)
                == 1);
    }

    private String mine() {
        return "items.find { it.personId == '" + person + "' }";
    }

    private long attempts() {
        return database.count(
                "select count(*) from send_attempt a join delivery d on d.id = a.delivery_id where d.person_id = ?",
                person);
    }

    private static ValidatableResponse calls(TestUser who) {
        return given().auth()
                .oauth2(who.token())
                .get("/api/v1/deliveries/calls")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse act(String what, String body) {
        return given().auth()
                .oauth2(TestUser.OFFICER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/deliveries/calls/" + person + "/" + what)
                .then();
    }
}
