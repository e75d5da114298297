package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aDraft;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.aMilestone;
import static vn.thidua.campaign.campaign.CampaignSteps.aPlan;
import static vn.thidua.campaign.campaign.CampaignSteps.edit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** Each refusal of a step between draft and moved milestone: no row of any table differs afterwards, no event waits to be sent. */
@QuarkusTest
@ServiceTest
class RefusingLeavesNothingBehindTest {

    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";

    /** Tables whose rows are marked later by somebody else, and what of a row stays as it is. */
    private static final Map<String, String> APPENDED = Map.of("outbox", "event_id", "audit", "id::text || action");

    /** What is tried, who refuses it with what. */
    private record Refused(String what, int status, String slug, Supplier<Response> attempt) {}

    @Inject
    DataSource database;

    private final List<Refused> refusals = new ArrayList<>();

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void no_row_and_no_event_of_a_refused_step_stays() {
        String draft = aDraft("Không để lại gì, dự thảo");
        String unready = aDraft("Không để lại gì, chưa đủ");
        edit(TestUser.OFFICER, unready, "\"2\"", unreadyPlan()).then().statusCode(200);
        String launched = aLaunched("Không để lại gì, đã phát động");
        Map<String, Object> loop = loop();

        refused("wrong role: a head drafts", 403, null, () -> begin(TestUser.HEAD_LLCS, Map.of("title", "Của khoa")));
        refused("wrong role: a head edits", 403, null, () -> edit(TestUser.HEAD_LLCS, draft, "\"2\"", aPlan("Khác")));
        refused("wrong role: the officer launches", 403, null, () -> step(TestUser.OFFICER, draft, "launch", 2, "{}"));
        refused(
                "wrong role: the principal submits",
                403,
                null,
                () -> step(TestUser.PRINCIPAL, draft, "submit", 2, "{}"));
        refused(
                "wrong role: a member moves a date",
                403,
                null,
                () -> move(TestUser.MEMBER, launched, 4, to("2099-03-16")));

        refused("another body edits", 404, "not-found", () -> edit(TestUser.STRANGER, draft, "\"2\"", aPlan("Chiếm")));
        refused("another body submits", 404, "not-found", () -> step(TestUser.STRANGER, draft, "submit", 2, "{}"));
        refused("another body launches", 404, "not-found", () -> step(TestUser.STRANGER, draft, "launch", 2, "{}"));
        refused("another body moves", 404, "not-found", () -> move(TestUser.STRANGER, launched, 4, to("2099-03-16")));
        refused("another body copies", 404, "not-found", () -> begin(TestUser.STRANGER, Map.of("copyOf", launched)));
        refused("another body amends", 404, "not-found", () -> addendum(TestUser.STRANGER, launched));

        refused("stale version: edit", 412, "stale-version", () -> edit(TestUser.OFFICER, draft, "\"1\"", aPlan("Cũ")));
        refused("stale version: submit", 412, "stale-version", () -> step(TestUser.OFFICER, draft, "submit", 1, "{}"));
        refused(
                "stale version: move",
                412,
                "stale-version",
                () -> move(TestUser.OFFICER, launched, 3, to("2099-03-16")));
        refused("no version", 428, null, () -> edit(TestUser.OFFICER, draft, null, aPlan("Không nói bản nào")));

        refused(
                "without contents, a date outside the period",
                422,
                "campaign-not-ready",
                () -> step(TestUser.OFFICER, unready, "submit", 3, "{}"));
        refused(
                "launch of a draft",
                409,
                "campaign-wrong-state",
                () -> step(TestUser.PRINCIPAL, draft, "launch", 2, "{}"));
        refused(
                "launch twice",
                409,
                "campaign-wrong-state",
                () -> step(TestUser.PRINCIPAL, launched, "launch", 4, "{}"));
        refused(
                "edit of a launched one",
                409,
                "campaign-wrong-state",
                () -> edit(TestUser.OFFICER, launched, "\"4\"", aPlan("Sửa sau")));
        refused(
                "loop of relative milestones",
                422,
                "campaign-plan-invalid",
                () -> edit(TestUser.OFFICER, draft, "\"2\"", loop));
        refused(
                "unit of another body",
                422,
                "campaign-plan-invalid",
                () -> edit(TestUser.OFFICER, draft, "\"2\"", foreign()));
        refused(
                "move outside the period",
                422,
                "milestone-move-invalid",
                () -> move(TestUser.OFFICER, launched, 4, to("2100-01-04")));
        refused(
                "move into a loop",
                422,
                "milestone-move-invalid",
                () -> move(TestUser.OFFICER, launched, 4, onItself()));
        refused(
                "return without reason",
                409,
                null,
                () -> step(TestUser.PRINCIPAL, draft, "return", 2, "{\"remarks\":[]}"));
        refused("not a launch document", 422, "not-a-launch-document", () -> as(TestUser.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("text", "GIẤY MỜI\nDự họp giao ban tháng 12, lúc 8 giờ tại phòng họp số 2."))
                .post("/api/v1/documents/pasted"));

        SoftAssertions softly = new SoftAssertions();
        for (Refused refusal : refusals) {
            Map<String, String> before = rows();
            Response response = refusal.attempt().get();
            softly.assertThat(response.statusCode()).as(refusal.what()).isEqualTo(refusal.status());
            softly.assertThat(response.contentType()).as(refusal.what()).startsWith("application/problem+json");
            if (refusal.slug() != null) {
                softly.assertThat(response.jsonPath().getString("type"))
                        .as(refusal.what())
                        .isEqualTo("https://thidua.vn/problems/" + refusal.slug());
            }
            softly.assertThat(rows()).as(refusal.what() + ": rows").isEqualTo(before);
        }
        softly.assertAll();
    }

    private void refused(String what, int status, String slug, Supplier<Response> attempt) {
        refusals.add(new Refused(what, status, slug, attempt));
    }

    /**
     * Number and digest of the rows of every table that a request can write. What the relay and the sealer note beside a row that was
     * there before does not count, nor does the read model that messages feed.
     */
    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'
                        and table_name <> 'inbox' and table_name not like 'org\\_%'""")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).contains("campaign", "campaign_version", "campaign_addendum", "outbox", "audit");
            for (String table : tables) {
                String what = APPENDED.getOrDefault(table, "t::text");
                try (ResultSet count = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(%s, '|' order by %s)), '') from %s t"
                                .formatted(what, what, table))) {
                    count.next();
                    rows.put(table, count.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Map<String, Object> unreadyPlan() {
        Map<String, Object> plan = aPlan("Không để lại gì, chưa đủ");
        plan.put("contents", List.of());
        plan.put("indicators", List.of());
        plan.put("milestones", List.of(aMilestone("m1", "REGISTRATION_DUE", "2100-01-04")));
        return plan;
    }

    private static Map<String, Object> loop() {
        Map<String, Object> plan = aPlan("Vòng");
        Map<String, Object> one = aMilestone("m1", "REPORT_DUE", null);
        one.put("relation", onMilestone("m2"));
        Map<String, Object> two = aMilestone("m2", "PLAN_DUE", null);
        two.put("relation", onMilestone("m1"));
        plan.put("milestones", List.of(one, two));
        return plan;
    }

    private static Map<String, Object> foreign() {
        Map<String, Object> plan = aPlan("Đơn vị ngoài");
        plan.put("participants", List.of("NS-BVDK"));
        return plan;
    }

    private static Map<String, Object> onMilestone(String id) {
        return Map.of("anchor", "MILESTONE", "milestoneId", id, "days", 3, "counting", "WORKING_DAYS");
    }

    private static Map<String, Object> to(String day) {
        return Map.of("milestoneId", "m1", "due", day);
    }

    private static Map<String, Object> onItself() {
        return Map.of("milestoneId", "m1", "relation", onMilestone("m1"));
    }

    private static Response begin(TestUser user, Map<String, Object> wanted) {
        return CampaignSteps.draft(user, wanted);
    }

    private static Response addendum(TestUser user, String id) {
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{}")
                .post(CAMPAIGN + "/addendum", id);
    }

    private static Response step(TestUser user, String id, String action, int version, String body) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post(CAMPAIGN + "/" + action, id);
    }

    private static Response move(TestUser user, String id, int version, Map<String, Object> move) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(Map.of("moves", List.of(move), "reason", "Vì vậy"))
                .post(CAMPAIGN + "/milestones/move", id);
    }
}
