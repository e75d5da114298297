package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class BodyTableTest {

    private static final String RUNS = "/api/v1/appraisals/runs/";

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void the_workbook_holds_what_is_filtered_with_its_reasons() throws IOException {
        String run = done(2023, "2023-12-28");
        int total = Api.get(TestUser.SECRETARY, RUNS + run + "/verdicts?awardCode=LDTT&outcome=NOT_ELIGIBLE&size=1")
                .extract()
                .path("total");

        List<Row> rows = workbook(TestUser.SECRETARY, run, "awardCode=LDTT&outcome=NOT_ELIGIBLE");

        assertThat(total).isPositive();
        assertThat(rows.subList(3, rows.size())).hasSize(total);
        assertThat(rows.get(2).getCellText(7)).isEqualTo("Lý do");
        Row sick = rows.stream()
                .filter(row -> row.getCellCount() > 1 && "CB-025".equals(row.getCellText(1)))
                .findFirst()
                .orElseThrow();
        assertThat(sick.getCellText(6)).isEqualTo("Không đủ điều kiện");
        assertThat(sick.getCellText(7)).containsIgnoringCase("40 ngày");
        assertThat(workbook(TestUser.HEAD_NNPL, run, "awardCode=LDTT").stream()
                        .filter(row -> row.getCellCount() > 4)
                        .skip(1)
                        .map(row -> row.getCellText(4))
                        .distinct())
                .containsExactly("Khoa Nhà nước và Pháp luật");
        RestAssured.given()
                .auth()
                .oauth2(TestUser.STRANGER.token())
                .get(RUNS + run + "/export")
                .then()
                .statusCode(404);
    }

    @Test
    void ceilings_are_judged_on_the_list_and_shown_to_who_sees_the_whole_body() {
        String run = done(2026, null);

        Api.get(TestUser.SECRETARY, RUNS + run + "/caps")
                .statusCode(200)
                .body("items.findAll { it.count > it.allowed && !it.exceeded }", hasSize(0));
        Api.get(TestUser.HEAD_NNPL, RUNS + run + "/caps").statusCode(200).body("items", hasSize(0));
    }

    private static List<Row> workbook(TestUser user, String run, String query) throws IOException {
        byte[] file = RestAssured.given()
                .auth()
                .oauth2(user.token())
                .get(RUNS + run + "/export?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private static String done(int year, String day) {
        Map<String, Object> body = day == null
                ? Map.of("unitCode", "NS-TCT", "year", year)
                : Map.of("unitCode", "NS-TCT", "year", year, "on", day);
        String run = Api.post(TestUser.SECRETARY, "/api/v1/appraisals/runs", body)
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.get(TestUser.SECRETARY, RUNS + run).body("state", equalTo("DONE")));
        return run;
    }
}
