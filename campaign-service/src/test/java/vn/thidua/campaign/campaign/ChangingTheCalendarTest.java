package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.act;
import static vn.thidua.campaign.campaign.CampaignSteps.edit;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

/** The administrator enters what the Government announced; dates that hang on it are shown, never moved by themselves. */
@QuarkusTest
@ServiceTest
class ChangingTheCalendarTest {

    private static final String CHANGED = "vn.thidua.organisation.calendar-changed.v1";

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void a_notice_changes_the_year_for_everybody_and_no_due_date_by_itself() {
        String campaign = aLaunchedCountingAcross("Đếm qua ngày hoán đổi");
        Map<String, Object> notice = aNotice(2039, "11/TB-BNV", "2039-09-05", "2039-08-27");

        preview(notice)
                .statusCode(200)
                .body("days.words", hasItem("thứ Hai 05/09/2039: ngày làm việc trở thành ngày nghỉ (Nghỉ hoán đổi)"))
                .body("dates.find { it.campaignId == '" + campaign + "' }.due", equalTo("2039-09-07"))
                .body("dates.find { it.campaignId == '" + campaign + "' }.dueByCalendar", equalTo("2039-09-08"));
        assertThat(TestEvents.announced(CHANGED, "calendar-2039")).isEmpty();

        JsonPath saved = add(notice).statusCode(201).extract().jsonPath();
        String id = saved.getString("notice.id");

        assertThat(saved.getString("notice.words[0]"))
                .isEqualTo("Nghỉ thứ Hai 05/09/2039, làm bù thứ Bảy 27/08/2039 (Nghỉ hoán đổi)");
        as(TestUser.MEMBER)
                .get("/api/v1/calendar?year=2039")
                .then()
                .body("workdays", contains("2039-08-27"))
                .body("daysOff.date", hasItem("2039-09-05"))
                .body("provisional", equalTo(false))
                .body("source", equalTo("11/TB-BNV"));
        assertThat(TestEvents.announced(CHANGED, "calendar-2039")
                        .getLast()
                        .data()
                        .path("workdays")
                        .get(0)
                        .asText())
                .isEqualTo("2039-08-27");
        JsonPath seen = see(TestUser.OFFICER, campaign);
        assertThat(seen.getString("plan.milestones.find { it.id == 'donvi' }.due"))
                .isEqualTo("2039-09-07");
        assertThat(seen.getString("calendarDates[0].milestoneId")).isEqualTo("donvi");
        assertThat(seen.getString("calendarDates[0].dueByCalendar")).isEqualTo("2039-09-08");
        assertThat(see(TestUser.HEAD_LLCS, campaign).getList("calendarDates")).isEmpty();

        // the officer may go on to the usual move, which keeps the relation
        as(TestUser.OFFICER)
                .contentType("application/json")
                .body(Map.of(
                        "moves",
                        List.of(Map.of("milestoneId", "donvi", "relation", seen.getMap("calendarDates[0].relation")))))
                .post("/api/v1/campaigns/{id}/milestones/preview-move", campaign)
                .then()
                .statusCode(200)
                .body("rows[0].from", equalTo("2039-09-07"))
                .body("rows[0].to", equalTo("2039-09-08"));

        as(TestUser.ADMIN)
                .header("If-Match", "\"1\"")
                .post("/api/v1/calendar/notices/{id}/withdraw", id)
                .then()
                .statusCode(200)
                .body("effect.days.words", hasItem(containsString("trở thành ngày làm việc")));
        assertThat(see(TestUser.OFFICER, campaign).getList("calendarDates")).isEmpty();
        assertThat(TestEvents.announced(CHANGED, "calendar-2039")
                        .getLast()
                        .data()
                        .path("workdays"))
                .isEmpty();
        as(TestUser.AUDITOR)
                .get("/api/v1/operations/audit?subjectType=calendar-notice&subjectId=" + id)
                .then()
                .body("items.action", contains("withdraw", "add"))
                .body("items[1].why", containsString("05/09/2039"));
    }

    @Test
    void an_edit_keeps_the_version_before_and_refuses_a_stale_one() {
        String id = add(aNotice(2038, "21/TB-BNV", "2038-06-04", "2038-06-12"))
                .statusCode(201)
                .extract()
                .path("notice.id");

        put(id, "\"1\"", aNotice(2038, "21/TB-BNV", "2038-06-04", "2038-05-29"))
                .statusCode(200)
                .body("notice.version", equalTo(2));
        put(id, "\"1\"", aNotice(2038, "21/TB-BNV", "2038-06-04", "2038-06-19")).statusCode(412);
        put(id, null, aNotice(2038, "21/TB-BNV", "2038-06-04", "2038-06-19")).statusCode(428);

        as(TestUser.MEMBER).get("/api/v1/calendar?year=2038").then().body("workdays", contains("2038-05-29"));
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        add(aNotice(2037, "31/TB-BNV", "2037-06-05", "2037-06-13")).statusCode(201);
        long announced = TestEvents.announced(CHANGED, "calendar-2037").size();

        add(aNotice(2037, "32/TB-BNV", "2037-06-05", "2037-06-20"))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/calendar-notice-invalid"))
                .body("detail", containsString("đã được hoán đổi ở thông báo số 31/TB-BNV"))
                .body("errors.pointer", contains("/swaps/0/off"));
        add(aNotice(2037, "33/TB-BNV", "2037-04-30", "2037-06-20"))
                .statusCode(422)
                .body("errors.code", contains("already-off"));
        add(aNotice(2037, "34/TB-BNV", "2038-06-07", "2037-06-20"))
                .statusCode(422)
                .body("errors.code", contains("wrong-year"));
        add(Map.of("year", 2037, "number", " ")).statusCode(400).body("errors.pointer", hasItems("/number", "/date"));
        as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(aNotice(2037, "35/TB-BNV", "2037-07-03", "2037-07-11"))
                .post("/api/v1/calendar/notices")
                .then()
                .statusCode(403);
        importFile("""
                        year,document_number,document_date,kind,day,worked_day,days_before,name
                        2037,36/TB-BNV,2036-12-01,SWAP,2037-08-07,2037-08-15,,Hợp lệ
                        2037,37/TB-BNV,2036-12-01,SWAP,2037-06-05,2037-08-22,,Trùng
                        """).statusCode(422).body("errors.pointer", contains("/notices/1/swaps/0/off"));
        importFile("year,document_number\n").statusCode(422).body("errors.code", contains("header"));

        as(TestUser.ADMIN)
                .get("/api/v1/calendar/notices")
                .then()
                .body("items.findAll { it.year == 2037 }.number", contains("31/TB-BNV"));
        assertThat(TestEvents.announced(CHANGED, "calendar-2037")).hasSize((int) announced);
    }

    @Test
    void the_file_of_the_sample_is_taken_whole() {
        String id = as(TestUser.ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "lich-nghi-2027.csv", School.sample("lich-nghi-2027.csv"), "text/csv")
                .post("/api/v1/calendar/notices/import")
                .then()
                .statusCode(200)
                .body("notices.number", contains("9105/TB-BNV (mẫu)"))
                .body("notices[0].words.size()", equalTo(3))
                .body("effect.days.date", hasItems("2027-02-04", "2027-09-03", "2027-08-28"))
                .extract()
                .path("notices[0].id");

        as(TestUser.OFFICER)
                .get("/api/v1/calendar/notices")
                .then()
                .statusCode(200)
                .body("items.number", hasItem("9105/TB-BNV (mẫu)"))
                .body("items.findAll { it.shipped }.year", hasItems(2020, 2026))
                .body("splittable", contains("Tết Âm lịch", "Quốc khánh"))
                .body("allowedActions", not(hasItem("add")));
        // other tests count on the year as the law has it
        as(TestUser.ADMIN)
                .header("If-Match", "\"1\"")
                .post("/api/v1/calendar/notices/{id}/withdraw", id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_day_that_a_notice_makes_free_is_shown_to_those_who_prepare_with_the_next_working_day() {
        String title = "Rơi vào ngày nghỉ mới";
        String campaign = aDraft(title);
        Map<String, Object> plan = aPlan(title);
        plan.put(
                "milestones",
                new ArrayList<>(List.of(
                        aMilestone("m1", "REPORT_DUE", "2043-09-14"), aMilestone("m2", "FINAL_REVIEW", "2043-09-12"))));
        edit(TestUser.OFFICER, campaign, "\"2\"", plan).then().statusCode(200);
        act(TestUser.OFFICER, campaign, "submit").statusCode(200);
        act(TestUser.PRINCIPAL, campaign, "launch").statusCode(200);
        assertThat(see(TestUser.OFFICER, campaign).getList("calendarDates"))
                .as("a Saturday was known to be free")
                .isEmpty();

        String id = add(Map.of(
                        "year",
                        2043,
                        "number",
                        "43/TB-BNV",
                        "date",
                        "2042-12-01",
                        "daysOff",
                        List.of(Map.of("date", "2043-09-14", "name", "Ngày truyền thống"))))
                .statusCode(201)
                .extract()
                .path("notice.id");

        JsonPath seen = see(TestUser.OFFICER, campaign);
        assertThat(seen.getList("calendarDates.milestoneId")).containsExactly("m1");
        assertThat(seen.getString("calendarDates[0].dayOff")).isEqualTo("Ngày truyền thống");
        assertThat(seen.getString("calendarDates[0].due")).isEqualTo("2043-09-14");
        assertThat(seen.getString("calendarDates[0].dueByCalendar")).isEqualTo("2043-09-15");
        assertThat(see(TestUser.HEAD_LLCS, campaign).getList("calendarDates")).isEmpty();
        as(TestUser.ADMIN)
                .header("If-Match", "\"1\"")
                .post("/api/v1/calendar/notices/{id}/withdraw", id)
                .then()
                .statusCode(200);
        assertThat(see(TestUser.OFFICER, campaign).getList("calendarDates")).isEmpty();
    }

    private static String aLaunchedCountingAcross(String title) {
        String id = aDraft(title);
        Map<String, Object> plan = aPlan(title);
        Map<String, Object> province = aMilestone("tinh", "REPORT_DUE", "2039-08-31");
        Map<String, Object> units = aMilestone("donvi", "PLAN_DUE", null);
        units.put(
                "relation",
                Map.of("anchor", "MILESTONE", "milestoneId", "tinh", "days", 3, "counting", "WORKING_DAYS"));
        plan.put("milestones", new ArrayList<>(List.of(province, units)));
        edit(TestUser.OFFICER, id, "\"2\"", plan)
                .then()
                .statusCode(200)
                .body("plan.milestones[1].due", equalTo("2039-09-07"));
        act(TestUser.OFFICER, id, "submit").statusCode(200);
        act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
        return id;
    }

    private static Map<String, Object> aNotice(int year, String number, String off, String worked) {
        return Map.of(
                "year",
                year,
                "number",
                number,
                "date",
                (year - 1) + "-12-01",
                "swaps",
                List.of(Map.of("off", off, "worked", worked, "name", "Nghỉ hoán đổi")));
    }

    private static ValidatableResponse preview(Map<String, Object> notice) {
        return as(TestUser.ADMIN)
                .contentType("application/json")
                .body(notice)
                .post("/api/v1/calendar/notices/preview")
                .then();
    }

    private static ValidatableResponse add(Map<String, Object> notice) {
        return as(TestUser.ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(notice)
                .post("/api/v1/calendar/notices")
                .then();
    }

    private static ValidatableResponse put(String id, String ifMatch, Map<String, Object> notice) {
        var request = as(TestUser.ADMIN).contentType("application/json").body(notice);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/calendar/notices/{id}", id).then();
    }

    private static ValidatableResponse importFile(String table) {
        return as(TestUser.ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "lich.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/calendar/notices/import")
                .then();
    }
}
