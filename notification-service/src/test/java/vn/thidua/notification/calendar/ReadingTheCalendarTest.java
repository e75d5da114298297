package vn.thidua.notification.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
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
class ReadingTheCalendarTest {

    private static final LocalDate DUE = LocalDate.of(2027, 12, 17);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @BeforeEach
    void school() {
        world.school();
        clock.set(World.at(2027, 11, 15, 9, 0));
    }

    @Test
    void a_calendar_program_reads_what_its_owner_owes() throws IOException, ParserException {
        Duty plain = world.duty("NS-TCT-LLCS");
        Duty duty = new Duty(
                plain.id(),
                plain.campaign(),
                "Báo cáo; phẩy, gạch \\\\ và\r\nATTENDEE:mailto:x@example.vn " + "Đường dài ễ ".repeat(20),
                plain.unit(),
                1);
        world.opened(duty, DUE);
        Duty timed = world.duty("NS-TCT-LLCS");
        world.say("opened", timed, "OPEN", DUE, Map.of("dueAt", "2027-12-17T10:00:00Z"));
        Duty closed = world.duty("NS-TCT-LLCS");
        world.opened(closed, DUE);
        world.fulfilled(closed.next(), DUE);
        world.opened(world.duty("NS-TCT-NNPL"), DUE);

        String text = feed(address());

        assertThat(text.split("\r\n", -1)).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        VEvent first = event(events, timed);
        assertThat(first.getEndDate(false).orElseThrow().getValue()).isEqualTo("20271217T100000Z");
        VEvent second = event(events, duty);
        assertThat(second.getDateTimeStart().getDate()).isEqualTo(DUE);
        assertThat(second.getSummary().getValue())
                .startsWith("Hạn: Báo cáo; phẩy, gạch \\\\ và ATTENDEE:mailto:x@example.vn Đường dài ễ Đường");
        assertThat(second.getDescription().getValue())
                .contains("Khoa Lý luận cơ sở\n")
                .contains("/obligations/" + duty.id());
        assertThat(second.<net.fortuna.ical4j.model.Property>getProperties("ATTENDEE"))
                .isEmpty();
    }

    @Test
    void an_address_is_told_once_and_ends_when_it_is_replaced_or_revoked() {
        call("GET").body("active", equalTo(false)).body("url", nullValue());
        String first = address();
        call("GET").body("active", equalTo(true)).body("url", nullValue()).body("readAt", nullValue());
        feed(first);
        call("GET").body("readAt", notNullValue());

        String second = address();
        given().get(first).then().statusCode(404);
        feed(second);

        call("DELETE").body("active", equalTo(false));
        given().get(second).then().statusCode(404);
        given().get("/public/calendar/x.ics").then().statusCode(404);
    }

    private static VEvent event(List<VEvent> events, Duty duty) {
        return events.stream()
                .filter(event -> event.getUid().orElseThrow().getValue().contains(duty.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String address() {
        String url = call("PUT").extract().path("url");
        assertThat(url).startsWith("http://127.0.0.1:8080/m/calendar/").endsWith(".ics");
        return "/public" + url.substring(url.indexOf("/m/") + 2);
    }

    private static String feed(String address) {
        return given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract()
                .asString();
    }

    private static ValidatableResponse call(String method) {
        return given().auth()
                .oauth2(TestUser.HEAD_LLCS.token())
                .contentType("application/json")
                .request(method, "/api/v1/inbox/calendar")
                .then()
                .statusCode(200);
    }
}
