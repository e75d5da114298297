package vn.thidua.notification.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.notification.mail.TemplateStore;
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
class ChangingTemplatesTest {

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    TemplateStore store;

    @Inject
    Database database;

    @BeforeEach
    void original() {
        world.school();
        clock.set(World.at(2028, 3, 6, 9, 0));
    }

    @Test
    void the_original_of_every_mail_is_shown_and_would_be_accepted() {
        list().body("items.name", equalTo(TemplateStore.NAMES))
                .body("items.own", not(hasItem(true)))
                .body("items.find { it.name == 'reminder' }.fields", hasItems("what", "answer.url", "collapsed"));

        for (String name : TemplateStore.NAMES) {
            TemplateStore.Body body = store.original(name);
            preview(name, body.text(), body.html()).statusCode(200).body("text", containsString("Nguyễn Văn Mẫu"));
        }
    }

    @Test
    void a_changed_body_is_what_is_sent_escaped_until_the_original_comes_back() {
        put("Xin nhắc: {what}, hạn {due}.", "<p>Xin nhắc: <b>{what}</b>, hạn {due}.</p>", "\"0\"")
                .statusCode(200)
                .body("own", equalTo(true))
                .body("version", equalTo(1));
        Duty duty = new Duty(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                "<script>Báo cáo</script> & sơ kết",
                "NS-TCT-LLCS",
                1);
        world.opened(duty, LocalDate.of(2028, 3, 24));
        clock.set(World.at(2028, 3, 23, 7, 30));

        await().untilAsserted(() ->
                assertThat(mails.about("Xin nhắc: " + duty.title())).hasSize(1));
        var mail = mails.about("Xin nhắc: " + duty.title()).getFirst();
        assertThat(mail.html()).contains("<b>&lt;script&gt;Báo cáo&lt;/script&gt; &amp; sơ kết</b>");
        assertThat(mail.text()).contains("Anh/chị nhận thư này vì").contains("/obligations/" + duty.id());

        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .header("If-Match", "\"1\"")
                .delete("/api/v1/reminders/templates/reminder")
                .then()
                .statusCode(200)
                .body("own", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{what} {secret} | <p>x</p> | /text | Dòng 1: {secret} không có",
                "{what.raw} | <p>x</p> | /text | Dòng 1: {what.raw} không có",
                "x | <p>{what.raw}</p> | /html | Dòng 1: {what.raw} không có",
                "{config:property('quarkus.datasource.password')} | <p>x</p> | /text | Dòng 1: {config:property",
                "{cdi:database.toString} | <p>x</p> | /text | Dòng 1: {cdi:database.toString} không có",
                "{what.getClass} | <p>x</p> | /text | Dòng 1: {what.getClass} không có",
                "{#include mails/digest.txt /} | <p>x</p> | /text | Dòng 1: {#include không dùng được",
                "{#eval what /} | <p>x</p> | /text | Dòng 1: {#eval không dùng được",
                "{#if late}quá hạn | <p>x</p> | /text | không đọc được cú pháp",
                "x | <img alt='' width=1> | /html | Dòng 1: <img không được có",
                "x | <a href=\"https://example.com\">y</a> | /html | Dòng 1: href=\"https://example.com\" chỉ được dẫn",
                "x | <a href=\"{what}\">y</a> | /html | chỉ được dẫn",
                "x | <p onclick=\"x\">y</p> | /html | không được có"
            })
    void a_broken_or_telling_template_is_refused_with_its_line(String text, String html, String pointer, String why) {
        put(text, html, "\"0\"")
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/template-refused"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message.join(' ')", containsString(why));

        list().body("items.find { it.name == 'reminder' }.own", equalTo(false));
    }

    @Test
    void the_line_is_that_of_the_editor() {
        put("Một\nHai\n{ba}", "<p>x</p>", "\"0\"")
                .statusCode(422)
                .body("errors[0].message", equalTo("Dòng 3: {ba} không có trong dữ liệu của thư này"));
    }

    @Test
    void a_preview_shows_a_real_campaign_and_a_trial_arrives() {
        String campaign = UUID.randomUUID().toString();
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                campaign,
                Map.of("campaignId", campaign, "title", "Phong trào " + campaign));
        await().until(() -> database.count("select count(*) from campaign where campaign_id = ?", campaign) == 1);
        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .contentType("application/json")
                .body(Map.of(
                        "body", Map.of("text", "Về {campaign}", "html", "<p>{campaign}</p>"), "campaignId", campaign))
                .post("/api/v1/reminders/templates/reminder/preview")
                .then()
                .statusCode(200)
                .body("text", containsString("Về Phong trào " + campaign));

        trial("quan-tri@example.vn").statusCode(200).body("sent", equalTo(true));
        assertThat(mails.to("quan-tri@example.vn", "Đây là thư thử " + "cho")).hasSize(1);
        trial("không phải địa chỉ").statusCode(422).body("errors[0].pointer", equalTo("/address"));
    }

    @Test
    void versions_unknown_names_and_other_roles_are_refused() {
        put("x", "<p>x</p>", null).statusCode(428);
        put("x", "<p>x</p>", "\"9\"").statusCode(412);
        given().auth()
                .oauth2(TestUser.ADMIN.token())
                .header("If-Match", "\"0\"")
                .delete("/api/v1/reminders/templates/layout")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/reminders/templates")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse trial(String address) {
        return given().auth()
                .oauth2(TestUser.ADMIN.token())
                .contentType("application/json")
                .body(Map.of(
                        "body",
                        Map.of("text", "Đây là thư thử cho {unit}", "html", "<p>{unit}</p>"),
                        "address",
                        address))
                .post("/api/v1/reminders/templates/reminder/test")
                .then();
    }

    private static ValidatableResponse list() {
        return given().auth()
                .oauth2(TestUser.ADMIN.token())
                .get("/api/v1/reminders/templates")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse preview(String name, String text, String html) {
        return given().auth()
                .oauth2(TestUser.ADMIN.token())
                .contentType("application/json")
                .body(Map.of("body", Map.of("text", text, "html", html)))
                .post("/api/v1/reminders/templates/" + name + "/preview")
                .then();
    }

    private static ValidatableResponse put(String text, String html, String ifMatch) {
        var request = given().auth()
                .oauth2(TestUser.ADMIN.token())
                .contentType("application/json")
                .body(Map.of("text", text, "html", html));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/reminders/templates/reminder").then();
    }
}
