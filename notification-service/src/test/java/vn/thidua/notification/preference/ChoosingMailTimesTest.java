package vn.thidua.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.notification.plan.domain.MailTimes;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class ChoosingMailTimesTest {

    private static final String PATH = "/api/v1/reminders/preferences";

    @Inject
    World world;

    @Inject
    Database database;

    @BeforeEach
    void school() {
        world.school();
    }

    @Test
    void a_person_without_a_choice_has_the_times_of_the_body() {
        read(TestUser.HEAD_LLCS)
                .body("times.morning", equalTo("07:30"))
                .body("times.quietFrom", equalTo("20:00"))
                .body("own", equalTo(false))
                .body("units", empty());

        put(TestUser.OFFICER, "/units/NS-TCT", times("08:00", null, null)).statusCode(200);

        read(TestUser.HEAD_LLCS)
                .body("times.morning", equalTo("08:00"))
                .body("times.quietFrom", nullValue())
                .body("own", equalTo(false));
    }

    @Test
    void a_person_chooses_and_goes_back() {
        put(TestUser.HEAD_LLCS, "/mine", times("06:45", "19:00", "06:30"))
                .statusCode(200)
                .body("own", equalTo(true));
        read(TestUser.HEAD_NNPL).body("times.morning", equalTo("07:30"));

        given().auth()
                .oauth2(TestUser.HEAD_LLCS.token())
                .delete(PATH + "/mine")
                .then()
                .statusCode(200);

        read(TestUser.HEAD_LLCS).body("times.morning", equalTo("07:30")).body("own", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "04:59, , , 422, /morning",
        "12:01, , , 422, /morning",
        "25:00, , , 400, /morning",
        "07:30, 20:00, , 422, /quietTo",
        "07:30, , 06:00, 422, /quietFrom",
        "07:30, 20:00, 08:00, 422, /morning",
        ", , , 400, /morning"
    })
    void times_that_make_no_sense_are_refused_at_their_field(
            String morning, String from, String to, int status, String pointer) {
        put(TestUser.HEAD_LLCS, "/mine", times(morning, from, to))
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));

        read(TestUser.HEAD_LLCS).body("own", equalTo(false));
    }

    @Test
    void another_bodys_times_are_out_of_reach() {
        put(TestUser.OFFICER, "/units/NS-BVDK", times("08:00", null, null)).statusCode(404);
        put(TestUser.HEAD_LLCS, "/units/NS-TCT", times("08:00", null, null)).statusCode(403);
    }

    @Test
    void congratulations_can_be_turned_off_but_duties_cannot() {
        put(TestUser.HEAD_LLCS, "/optional/COMMENDED", Map.of("wanted", false))
                .statusCode(200)
                .body("optional.find { it.kind == 'COMMENDED' }.wanted", equalTo(false));
        put(TestUser.HEAD_LLCS, "/optional/REMINDER", Map.of("wanted", false))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/mail-not-optional"));
        put(TestUser.HEAD_LLCS, "/optional/COMMENDED", Map.of("wanted", true)).statusCode(200);

        assertThat(database.count("select count(*) from mail_optout")).isZero();
    }

    @Test
    void what_another_has_changed_meanwhile_is_not_overwritten() {
        put(TestUser.OFFICER, "/units/NS-TCT", times("08:00", null, null), "").statusCode(428);
        put(TestUser.OFFICER, "/units/NS-TCT", times("08:00", null, null), "\"0\"")
                .statusCode(200);
        put(TestUser.PRINCIPAL, "/units/NS-TCT", times("09:00", null, null), "\"0\"")
                .statusCode(412);
        put(TestUser.HEAD_LLCS, "/mine", times("06:45", null, null), "\"7\"").statusCode(412);

        read(TestUser.OFFICER).body("units.find { it.unitCode == 'NS-TCT' }.times.morning", equalTo("08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 06:00, 19:59, false",
        "20:00, 06:00, 20:00, true",
        "20:00, 06:00, 03:00, true",
        "20:00, 06:00, 06:00, false",
        "11:30, 13:00, 12:00, true",
        "11:30, 13:00, 13:00, false",
        "08:00, 08:00, 08:00, false",
        ", , 03:00, false"
    })
    void quiet_hours_may_run_over_midnight(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
        assertThat(new MailTimes(LocalTime.of(7, 30), from, to).isQuiet(time)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"21, 2027-04-14T06:00", "3, 2027-04-13T06:00", "12, 2027-04-13T12:00"})
    void what_waits_goes_when_quiet_hours_end(int hour, java.time.LocalDateTime expected) {
        var times = new MailTimes(LocalTime.of(7, 30), LocalTime.of(20, 0), LocalTime.of(6, 0));

        assertThat(times.afterQuiet(World.at(2027, 4, 13, hour, 0)))
                .isEqualTo(expected.atZone(vn.thidua.kit.time.Days.ZONE).toInstant());
    }

    private static Map<String, Object> times(String morning, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("morning", morning);
        body.put("quietFrom", from);
        body.put("quietTo", to);
        return body;
    }

    private static ValidatableResponse read(TestUser user) {
        return given().auth().oauth2(user.token()).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse put(TestUser user, String path, Map<String, Object> body) {
        return put(user, path, body, version(user, path));
    }

    private static String version(TestUser user, String path) {
        var seen = read(user).extract().jsonPath();
        Integer version = path.startsWith("/units/")
                ? seen.get("units.find { it.unitCode == '" + path.substring("/units/".length()) + "' }?.version")
                : seen.get("version");
        return "\"" + (version == null ? 0 : version) + "\"";
    }

    private static ValidatableResponse put(TestUser user, String path, Map<String, Object> body, String ifMatch) {
        var request = given().auth()
                .oauth2(user.token())
                .contentType("application/json")
                .body(body);
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return request.put(PATH + path).then();
    }
}
