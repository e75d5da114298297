package vn.thidua.notification.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class AnsweringFromTheMailTest {

    private static final LocalDate DUE = LocalDate.of(2027, 5, 21);
    private static final Pattern LINK = Pattern.compile("http://127.0.0.1:8080/m(/answers/[^?\\s]+)");

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    private Duty duty;
    private String link;

    @BeforeEach
    void aReminderHasArrived() {
        world.school();
        clock.set(World.at(2027, 4, 26, 9, 0));
        duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        clock.set(World.at(2027, 5, 20, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).containsExactly("T-1/2027-05-21 CB-004 SENT"));
        ReceivedMail mail = mails.about(duty.title()).getFirst();
        assertThat(mail.text()).contains("đã nộp: ", "xin gia hạn: ", "không phải tôi: ", "đã nắm: ");
        Matcher found = LINK.matcher(mail.text());
        assertThat(found.find()).isTrue();
        link = "/public" + found.group(1);
    }

    @Test
    void looking_changes_nothing_however_often_scanners_look() {
        for (int i = 0; i < 3; i++) {
            given().get(link + "?answer=DONE")
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header("Cache-Control", equalTo("no-store"))
                    .body(containsString(duty.title()))
                    .body(containsString("value=\"DONE\" required checked"));
        }
        given().head(link + "?answer=DONE");

        assertThat(answers()).isEmpty();
    }

    @Test
    void a_wish_for_a_later_day_reaches_the_officer_with_its_reason_once() {
        Map<String, String> wish =
                Map.of("answer", "EXTENSION", "day", "2027-05-28", "reason", "Chờ số liệu <b>lớp</b> của xã");
        answer(wish).statusCode(200).body(containsString("Đã ghi nhận: Xin gia hạn"));
        answer(wish).statusCode(200);

        assertThat(answers()).containsExactly("EXTENSION 2027-05-28 Chờ số liệu <b>lớp</b> của xã");
        await().untilAsserted(
                        () -> assertThat(TestEvents.announced("vn.thidua.notification.extension-wished.v1", duty.id()))
                                .hasSize(1));
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/inbox")
                .then()
                .body("items.title", contains("Xin gia hạn: " + duty.title()))
                .body("items[0].kind", equalTo("ANSWERED"))
                .body("items[0].link", equalTo("/obligations/" + duty.id()))
                .body(
                        "items[0].body",
                        equalTo("Lò Văn Hòa (Khoa Lý luận cơ sở) trả lời từ thư, muốn lùi đến thứ Sáu, 28/05/2027. "
                                + "Lý do: Chờ số liệu <b>lớp</b> của xã"));
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .queryParam("obligation", duty.id())
                .get("/api/v1/deliveries")
                .then()
                .body("items[0].answer", equalTo("Xin gia hạn"));
        assertThat(database.list("select action from audit where subject_id = ?", row -> row.getString(1), duty.id()))
                .containsExactly("answer-from-mail");
    }

    @Test
    void a_wish_without_reason_or_with_a_day_before_the_due_day_is_refused_and_kept_in_the_form() {
        answer(Map.of("answer", "EXTENSION", "day", "2027-05-28"))
                .statusCode(400)
                .body(containsString("Xin ghi lý do"))
                .body(containsString("2027-05-28"));
        answer(Map.of("answer", "EXTENSION", "day", "2027-05-21", "reason", "\"><script>alert(1)</script>"))
                .statusCode(400)
                .body(containsString("phải sau hạn"))
                .body(not(containsString("<script>")));
        answer(Map.of("answer", "EXTENSION", "day", "hôm nào", "reason", "Bận")).statusCode(400);
        answer(Map.of("answer", "EXTENSION", "reason", "Bận")).statusCode(400).body(containsString("Xin chọn ngày"));
        answer(Map.of()).statusCode(400).body(containsString("Xin chọn một câu trả lời"));
        answer(Map.of("answer", "NOTED", "reason", "x".repeat(1001))).statusCode(400);

        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "NOT_ME", "NOTED"})
    void other_answers_are_told_as_well(String kind) {
        answer(Map.of("answer", kind)).statusCode(200);

        assertThat(answers()).containsExactly(kind + " - ");
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/inbox/unread")
                .then()
                .body("unread", equalTo(1));
    }

    @Test
    void a_link_that_was_changed_or_is_over_is_good_for_nothing() {
        given().get(link.substring(0, link.length() - 2) + "AA").then().statusCode(404);
        given().get("/public/answers/abc").then().statusCode(404);
        given().get("/public/answers/%C3%A9.%C3%A9").then().statusCode(404);
        given().get(link.replace("/answers/", "/unsubscribe/")).then().statusCode(404);
        clock.set(World.at(2027, 7, 20, 8, 0));
        given().get(link).then().statusCode(404).body(containsString("Liên kết không còn dùng được"));
        answer(Map.of("answer", "DONE")).statusCode(404);

        assertThat(answers()).isEmpty();
    }

    @Test
    void what_is_done_needs_no_answer() {
        world.fulfilled(duty.next(), DUE);

        given().get(link).then().statusCode(200).body(containsString("Việc này đã xong"));
        answer(Map.of("answer", "NOTED")).statusCode(409);
        assertThat(answers()).isEmpty();
    }

    @Test
    void congratulations_carry_a_one_click_unsubscribe_and_duties_do_not() {
        assertThat(mails.about(duty.title()).getFirst().hasHeader("List-Unsubscribe"))
                .isFalse();
        ReceivedMail mail = congratulated("215/QĐ-" + duty.id().substring(0, 6));
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String url = mail.header("List-Unsubscribe").replaceAll("[<>\\s]", "");
        String path = "/public" + url.substring(url.indexOf("/m/") + 2);

        given().get(path).then().statusCode(200).body(containsString("Tắt loại thư này?"));
        assertThat(database.count("select count(*) from mail_optout")).isZero();
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        assertThat(database.count("select count(*) from mail_optout where person_id = 'CB-017'"))
                .isEqualTo(1);

        String number = "216/QĐ-" + duty.id().substring(0, 6);
        decided(number);
        await().untilAsserted(() -> assertThat(database.list(
                        "select state || ' ' || reason from delivery where kind = 'COMMENDED' and facts ->> 'number' = ?",
                        row -> row.getString(1),
                        number))
                .containsExactly("SKIPPED Người nhận đã tắt loại thư này"));
    }

    private ReceivedMail congratulated(String number) {
        decided(number);
        await().untilAsserted(() -> assertThat(mails.about(number)).hasSize(1));
        return mails.about(number).getFirst();
    }

    private static void decided(String number) {
        String id = UUID.randomUUID().toString();
        Facts.send(
                "vn.thidua.award.decision-signed.v1",
                id,
                Map.of(
                        "decisionId",
                        id,
                        "number",
                        number,
                        "items",
                        List.of(Map.of(
                                "nominationId",
                                id,
                                "subjectKind",
                                "PERSON",
                                "subjectId",
                                "CB-017",
                                "awardCode",
                                "LDTT",
                                "year",
                                2027))));
    }

    private ValidatableResponse answer(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(link)
                .then();
    }

    private List<String> answers() {
        return database.list(
                "select answer || ' ' || coalesce(wished_day::text, '-') || ' ' || reason from mail_answer"
                        + " where obligation_id = ?",
                row -> row.getString(1),
                duty.id());
    }
}
