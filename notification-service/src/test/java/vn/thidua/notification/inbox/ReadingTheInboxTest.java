package vn.thidua.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class ReadingTheInboxTest {

    private static final LocalDate DUE = LocalDate.of(2027, 8, 20);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 7, 26, 9, 0));
    }

    @Test
    void an_entry_is_unread_until_its_reader_reads_it() {
        Duty duty = reminded("NS-TCT-QLDT");
        long unread = unread(TestUser.HEAD_QLDT);
        int id = entries(TestUser.HEAD_QLDT, true)
                .body("items[0].title", equalTo(duty.title()))
                .body("items[0].body", equalTo("Còn 1 ngày làm việc, hạn trước 24:00 thứ Sáu, 20/08/2027"))
                .body("items[0].link", equalTo("/obligations/" + duty.id()))
                .body("items[0].unread", equalTo(true))
                .extract()
                .path("items[0].id");

        read(TestUser.HEAD_QLDT, id).statusCode(200).body("unread", equalTo(false));
        read(TestUser.HEAD_QLDT, id).statusCode(200).body("unread", equalTo(false));

        assertThat(unread(TestUser.HEAD_QLDT)).isEqualTo(unread - 1);
        entries(TestUser.HEAD_QLDT, true).body("items.title", not(hasItem(duty.title())));
        entries(TestUser.HEAD_QLDT, false).body("items.title", hasItem(duty.title()));
    }

    @Test
    void nobody_reads_what_is_another_persons() {
        Duty duty = reminded("NS-TCT-QLDT");
        int id = entries(TestUser.HEAD_QLDT, false).extract().path("items[0].id");

        entries(TestUser.PRINCIPAL, false).body("items.title", not(hasItem(duty.title())));
        read(TestUser.PRINCIPAL, id).statusCode(404);
        read(TestUser.STRANGER, id).statusCode(404);

        entries(TestUser.HEAD_QLDT, false).body("items[0].unread", equalTo(true));
    }

    @Test
    void an_entry_shows_that_its_duty_is_done() {
        Duty duty = reminded("NS-TCT-QLDT");

        world.fulfilled(duty.next(), DUE);

        entries(TestUser.HEAD_QLDT, false).body("items[0].settled", equalTo(true));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 3; i++) {
            reminded("NS-TCT-TCQT");
        }
        List<Integer> all = entries(TestUser.HEAD_TCQT, false).extract().path("items.id");

        String next = page(TestUser.HEAD_TCQT, null)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        List<Integer> second = page(TestUser.HEAD_TCQT, next).extract().path("items.id");

        assertThat(second.getFirst()).isEqualTo(all.get(2));
        page(TestUser.HEAD_TCQT, "bịa-đặt").statusCode(400);
    }

    private Duty reminded(String unit) {
        clock.set(World.at(2027, 7, 26, 9, 0));
        Duty duty = world.duty(unit);
        world.opened(duty, DUE);
        clock.set(World.at(2027, 8, 19, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).hasSize(1));
        return duty;
    }

    private static long unread(TestUser user) {
        return given().auth()
                .oauth2(user.token())
                .get("/api/v1/inbox/unread")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("unread");
    }

    private static ValidatableResponse entries(TestUser user, boolean unread) {
        return given().auth()
                .oauth2(user.token())
                .queryParam("unread", unread)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(TestUser user, String cursor) {
        var request = given().auth().oauth2(user.token()).queryParam("size", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/api/v1/inbox")
                .then();
    }

    private static ValidatableResponse read(TestUser user, int id) {
        return given().auth()
                .oauth2(user.token())
                .post("/api/v1/inbox/{id}/read", id)
                .then();
    }
}
