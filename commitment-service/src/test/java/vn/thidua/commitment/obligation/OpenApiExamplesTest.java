package vn.thidua.commitment.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.RepositoryRoot;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/** The list of obligations that the API's document shows is what a launch really gives a faculty; its 2027 is asked as 2099. */
@QuarkusTest
@ServiceTest
class OpenApiExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_example_is_what_the_head_of_a_faculty_sees_after_a_launch() throws IOException {
        SampleSchool.announce();
        JsonNode example = example();
        TestCampaign campaign = aCampaign()
                .titled("Phong trào thi đua năm 2099")
                .of(List.of(LLCS))
                .asking("REGISTRATION", LocalDate.parse("2099-02-27"));
        campaign.launch();

        JsonNode answer = JSON.readTree(as(TestUser.HEAD_LLCS)
                .get("/obligations?campaign=" + campaign.id)
                .statusCode(200)
                .extract()
                .asString()
                .replace("2099", "2027"));

        assertThat(answer.path("total")).isEqualTo(example.path("total"));
        assertThat(answer.path("items")).hasSameSizeAs(example.path("items"));
        ObjectNode shown = (ObjectNode) answer.path("items").get(0);
        ObjectNode told = (ObjectNode) example.path("items").get(0);
        assertThat(shown.path("workingDaysLeft").asInt()).isPositive();
        // these are another's at each launch
        List.of("id", "campaignId", "openedAt", "workingDaysLeft").forEach(name -> shown.set(name, told.get(name)));
        told.fieldNames()
                .forEachRemaining(name -> assertThat(shown.get(name)).as(name).isEqualTo(told.get(name)));
    }

    private static JsonNode example() throws IOException {
        JsonNode document = JSON.readTree(RepositoryRoot.find()
                .resolve("contracts/openapi/commitment-service.json")
                .toFile());
        JsonNode example = document.at("/paths/~1api~1v1~1obligations/get/responses/200/content/application~1json"
                + "/examples/faculty/value");
        assertThat(example.isObject()).isTrue();
        return example;
    }
}
