package vn.thidua.commitment.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/** Every list, in every order that it offers, both ways round, over data with many equal keys. */
@QuarkusTest
@ServiceTest
class PagingListsTest {

    /** A list, the orders that it offers, and what names a row. */
    private record Offered(String path, String id, List<String> sorts) {}

    @Inject
    Sql sql;

    private TestCampaign campaign;

    @BeforeEach
    void data() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("REGISTRATION", LocalDate.parse("2027-02-27"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .launch();
        for (String[] of : new String[][] {{LLCS, "CB-004"}, {NNPL, "CB-014"}}) {
            TestUser head = of[0].equals(LLCS) ? TestUser.HEAD_LLCS : TestUser.HEAD_NNPL;
            Map<String, Object> sheet = Map.of("campaignId", campaign.id, "unitCode", of[0]);
            as(head).post("/registrations", sheet).statusCode(200);
            as(head).post("/commitments/take-over", sheet).statusCode(200);
        }
        fill(new Random(2027));
    }

    /** Rows that differ in little else than their ids. */
    @Transactional
    void fill(Random random) {
        for (int i = 0; i < 30; i++) {
            UUID id = UUID.randomUUID();
            String unit = random.nextBoolean() ? LLCS : NNPL;
            Instant due = Instant.parse("2027-06-30T16:59:59.999999Z").plusSeconds(86_400L * random.nextInt(3));
            sql.update(
                    """
                    insert into obligation (id, campaign_id, campaign_title, milestone_id, kind, title, unit_code,
                        due_at, state, opened_at, milestone_due_at)
                    values (?, ?, 'Phong trào', ?, 'PROGRESS_REPORT', ?, ?, ?, ?, ?, ?)""",
                    id,
                    campaign.id,
                    "P" + i,
                    List.of("Báo cáo Ân", "Báo cáo an", "Báo cáo Đ").get(random.nextInt(3)),
                    unit,
                    due,
                    random.nextBoolean() ? "OPEN" : "EXTENDED",
                    due,
                    due);
            sql.update("""
                    insert into report (id, obligation_id, campaign_id, campaign_title, unit_code, kind, title, state,
                        saved_by, saved_at)
                    values (?, ?, ?, 'Phong trào', ?, 'PROGRESS_REPORT', 'Báo cáo', 'DRAFT', 'CB-004', now())""", UUID.randomUUID(), id, campaign.id, unit);
            sql.update(
                    "insert into commitment (id, campaign_id, unit_code, name, due, state) values (?, ?, ?, ?, ?, 'DRAFT')",
                    UUID.randomUUID(),
                    campaign.id,
                    unit,
                    "Chỉ tiêu " + random.nextInt(3),
                    random.nextBoolean() ? null : LocalDate.parse("2027-06-30"));
        }
    }

    @Test
    void pages_together_are_the_list_in_every_order() {
        List<Offered> lists = List.of(
                new Offered(
                        "/obligations?campaign=" + campaign.id,
                        "id",
                        List.of("dueAt", "title", "unit", "campaign", "kind", "state", "closedAt")),
                new Offered(
                        "/registrations?campaign=" + campaign.id,
                        "id",
                        List.of("unit", "campaign", "year", "state", "lines", "submittedAt")),
                new Offered(
                        "/reports?campaign=" + campaign.id,
                        "id",
                        List.of("unit", "campaign", "title", "kind", "state", "submittedAt")),
                new Offered(
                        "/commitments?campaign=" + campaign.id, "id", List.of("unit", "name", "state", "due", "value")),
                new Offered(
                        "/evidence?name=.pdf",
                        "file.id",
                        List.of("uploadedAt", "name", "size", "uploadedBy", "unit", "used")),
                new Offered("/scores/rounds?bloc=false", "campaignId", List.of("launchedAt", "title", "owner", "year")),
                new Offered(
                        "/registrations/proposals?campaign=" + campaign.id,
                        "id",
                        List.of("askedAt", "person", "title", "unit", "state")),
                new Offered(
                        "/overview/units?campaign=" + campaign.id,
                        "unitCode",
                        List.of("unit", "owed", "late", "dueSoon", "done", "waived", "waiting")),
                new Offered(
                        "/overview/waiting?campaign=" + campaign.id,
                        "id",
                        List.of("submittedAt", "unit", "title", "campaign", "kind")));
        Random random = new Random(4);
        for (Offered list : lists) {
            for (String key : list.sorts()) {
                for (String sort : List.of(key, "-" + key)) {
                    List<String> whole = walk(list, sort, 200);
                    List<String> walked = walk(list, sort, 5 + random.nextInt(8));
                    assertThat(walked).as(list.path() + " by " + sort).isEqualTo(whole);
                    assertThat(new HashSet<>(whole))
                            .as("each once: " + list.path())
                            .hasSameSizeAs(whole);
                }
            }
        }
    }

    @Test
    void the_order_is_the_one_that_was_asked_for() {
        List<String> due = as(TestUser.OFFICER)
                .get("/obligations?size=200&sort=-dueAt&campaign=" + campaign.id)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.dueAt", String.class);
        assertThat(due).hasSize(32).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void orders_that_are_not_offered_and_forged_places_are_refused() {
        for (String path : List.of("/obligations", "/reports", "/registrations", "/evidence", "/overview/units")) {
            as(TestUser.OFFICER)
                    .get(path + "?sort=version;drop table report")
                    .statusCode(400)
                    .body("detail", containsString("Sắp xếp được theo"));
        }
        String list = "/obligations?size=1&campaign=" + campaign.id;
        String next = as(TestUser.OFFICER).get(list + "&sort=dueAt").extract().path("next");
        as(TestUser.OFFICER).get(list + "&sort=title&cursor=" + next).statusCode(400);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("dueAt\u0000hôm qua\u0000không".getBytes(StandardCharsets.UTF_8));
        as(TestUser.OFFICER).get(list + "&cursor=" + forged).statusCode(400);
    }

    private static List<String> walk(Offered list, String sort, int size) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = as(TestUser.OFFICER)
                    .get(list.path() + "&size=" + size + "&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> more = page.getList("items." + list.id(), String.class);
            ids.addAll(more);
            cursor = page.getString("next");
            if (size < 200 && cursor == null) {
                assertThat((long) ids.size()).as(list.path()).isEqualTo(page.getLong("total"));
            }
        } while (cursor != null && ids.size() < 400);
        return ids;
    }
}
