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
    void there_is_an_english_template_for_every_vietnamese_one_with_the_same_data() {
        for (String name : TemplateStore.NAMES) {
            String vietnamese = TemplateStore.base(name);
            assertThat(fields(name)).as(name).isEqualTo(fields(vietnamese));
        }
        TemplateStore.Body body = store.original("reminder-en");
        preview("reminder-en", body.text(), body.html())
                .statusCode(200)
                .body("subject", equalTo("3 working days left: Báo cáo quý I"))
                .body("text", containsString("Dear Nguyễn Văn Mẫu,"))
                .body("text", containsString("You get this mail because"))
                .body("html", containsString("lang=\"en\""));
    }

    @Test
    void who_chose_english_gets_english_and_the_body_chooses_for_the_others() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, LocalDate.of(2028, 3, 24));
        language(TestUser.HEAD_LLCS, "/language", "EN").statusCode(200).body("language", equalTo("EN"));

        clock.set(World.at(2028, 3, 21, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        var mail = mails.about(duty.title()).getFirst();
        assertThat(mail.subject()).isEqualTo("3 working days left: " + duty.title());
        assertThat(mail.text()).contains("before 24:00 on Friday, 24/03/2028").contains("ask for more time");
        assertThat(mail.html()).contains("Do this task");

        language(TestUser.HEAD_LLCS, "/language", null).statusCode(200).body("language", equalTo("VI"));
        language(TestUser.OFFICER, "/units/NS-TCT/language", "EN")
                .statusCode(200)
                .body("units.find { it.unitCode == 'NS-TCT' }.language", equalTo("EN"));
        language(TestUser.OFFICER, "/units/NS-UBND/language", "EN").statusCode(404);
        language(TestUser.HEAD_LLCS, "/units/NS-TCT/language", "EN").statusCode(403);
        clock.set(World.at(2028, 3, 23, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(2));
        assertThat(mails.about(duty.title()).get(1).subject()).startsWith("One working day left");
    }

    @Test
    void subject_head_and_foot_are_changed_too_and_the_reason_stays() {
        send("reminder", Map.of("subject", "Nhắc {what}\nBcc: x@example.vn", "text", "{what}", "html", "<p>{what}</p>"))
                .statusCode(200)
                .body("subject", equalTo("Nhắc {what}\nBcc: x@example.vn"))
                .body("originalSubject", equalTo("{headline}: {what}"));
        send("head", Map.of("text", "Thân gửi {name}!", "html", "<p>Thân gửi {name}!</p>"))
                .statusCode(200);
        send("foot", Map.of("text", "Trân trọng.", "html", "<p>{why}</p>"))
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/text")))
                .body("errors[0].message", containsString("cần giữ {why}"));
        send("foot", Map.of("text", "Trân trọng. {why}", "html", "<p>Trân trọng. {why}</p>"))
                .statusCode(200);
        send("reminder-en", Map.of("subject", "{secret}", "text", "x", "html", "<p>x</p>"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"));

        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, LocalDate.of(2028, 3, 24));
        clock.set(World.at(2028, 3, 23, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        var mail = mails.about(duty.title()).getFirst();
        assertThat(mail.subject()).isEqualTo("Nhắc " + duty.title() + " Bcc: x@example.vn");
        assertThat(mail.hasHeader("Bcc")).isFalse();
        assertThat(mail.text()).startsWith("Thân gửi ").contains("Trân trọng. Anh/chị nhận thư này vì");
        assertThat(mail.html()).contains("<p>Thân gửi ").contains("/obligations/" + duty.id());
    }

    @Test
    void a_preview_can_be_seen_as_a_page_that_runs_nothing() {
        TemplateStore.Body body = store.original("digest");
        String page = preview("digest", body.text(), body.html())
                .statusCode(200)
                .extract()
                .path("page");

        String html = given().auth()
                .oauth2(TestUser.ADMIN.token())
                .get(page)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asString();

        assertThat(html).contains("style=").contains("Các việc của anh/chị").doesNotContain("<script");
        given().auth().oauth2(TestUser.OFFICER.token()).get(page).then().statusCode(403);
        clock.set(World.at(2028, 3, 6, 9, 16));
        given().auth().oauth2(TestUser.ADMIN.token()).get(page).then().statusCode(404);
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

    private static java.util.Set<String> fields(String name) {
        return java.util.Set.copyOf(list().extract().path("items.find { it.name == '" + name + "' }.fields"));
    }

    private static ValidatableResponse language(TestUser user, String path, String language) {
        var choice = new java.util.HashMap<String, String>();
        choice.put("language", language);
        return given().auth()
                .oauth2(user.token())
                .contentType("application/json")
                .body(choice)
                .put("/api/v1/reminders/preferences" + path)
                .then();
    }

    private static ValidatableResponse send(String name, Map<String, String> body) {
        return given().auth()
                .oauth2(TestUser.ADMIN.token())
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/reminders/templates/" + name)
                .then();
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
