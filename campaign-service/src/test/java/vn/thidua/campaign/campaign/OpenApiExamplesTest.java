package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.campaign.School.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/**
 * The way of a campaign through the API, as its document shows it: paste, draft, correct, submit, launch, preview a move, move.
 * Every request is sent as it stands in the examples, every answer is compared with the one that stands there. With
 * {@code -Dopenapi.write=true} the answers are written instead (the served document has them after the next build).
 */
@QuarkusTest
@ServiceTest
class OpenApiExamplesTest {

    private static final String PASTE = "/api/v1/documents/pasted";
    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String PLAN = "/api/v1/campaigns/{id}/plan";
    private static final String SUBMIT = "/api/v1/campaigns/{id}/submit";
    private static final String LAUNCH = "/api/v1/campaigns/{id}/launch";
    private static final String PREVIEW = "/api/v1/campaigns/{id}/milestones/preview-move";
    private static final String MOVE = "/api/v1/campaigns/{id}/milestones/move";
    private static final String VERSIONS = "/api/v1/campaigns/{id}/versions";

    private final ApiExamples examples = ApiExamples.open();
    private String campaign = "";
    private int version = 1;

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void the_examples_are_what_happens_from_document_to_moved_milestone() {
        JsonNode document = post(TestUser.OFFICER, PASTE, examples.request("post", PASTE), 201);
        examples.named("documentId", document.path("id").asText());

        JsonNode draft = post(TestUser.OFFICER, CAMPAIGNS, examples.request("post", CAMPAIGNS), 201);
        campaign = draft.path("id").asText();
        examples.named("campaignId", campaign);
        assertThat(draft.path("flaws"))
                .as("what the officer still has to see to")
                .isEmpty();

        if (examples.isWriting()) {
            examples.writeRequest("put", PLAN, corrected(draft.path("plan")));
        }
        JsonNode saved = step(TestUser.OFFICER, "put", PLAN, examples.request("put", PLAN));
        assertThat(saved.path("plan").path("participants")).hasSize(2);
        assertThat(step(TestUser.OFFICER, "post", SUBMIT, null).path("state").asText())
                .isEqualTo("SUBMITTED");
        JsonNode launched = step(TestUser.PRINCIPAL, "post", LAUNCH, null);
        examples.answer("post", LAUNCH, 200, launched);

        JsonNode preview = post(TestUser.OFFICER, PREVIEW, examples.request("post", PREVIEW), 200);
        assertThat(preview.path("possible").asBoolean()).isTrue();
        JsonNode moved = step(TestUser.OFFICER, "post", MOVE, examples.request("post", MOVE));
        assertThat(moved.path("plan").path("milestones").findValuesAsText("due"))
                .contains(examples.request("post", MOVE)
                        .path("moves")
                        .get(0)
                        .path("due")
                        .asText());
        examples.answer(
                "get",
                VERSIONS,
                200,
                ApiExamples.json(as(TestUser.OFFICER)
                        .get(VERSIONS, campaign)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
        examples.close();
    }

    /** The officer asks two faculties only and gives the campaign a name. */
    private static JsonNode corrected(JsonNode plan) {
        ObjectNode corrected = plan.deepCopy();
        corrected.put("title", "Phong trào thi đua tiết kiệm năm 2027");
        corrected.putArray("participants").add("NS-TCT-LLCS").add("NS-TCT-NNPL");
        return corrected;
    }

    private JsonNode post(TestUser user, String path, JsonNode body, int status) {
        var response = request(user)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body.toString())
                .post(path, ids(path))
                .then()
                .statusCode(status)
                .extract();
        JsonNode answer = ApiExamples.json(response.asString());
        examples.answer("post", path, status, answer);
        return answer;
    }

    /** A step on the version that was seen last. */
    private JsonNode step(TestUser user, String method, String path, JsonNode body) {
        RequestSpecification request = request(user).header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request = request.body(body.toString());
        }
        var response =
                request.request(method, path, ids(path)).then().statusCode(200).extract();
        version++;
        assertThat(response.header("ETag")).isEqualTo("\"" + version + "\"");
        return ApiExamples.json(response.asString());
    }

    private Object[] ids(String path) {
        return path.contains("{id}") ? List.of(campaign).toArray() : new Object[0];
    }

    private static RequestSpecification request(TestUser user) {
        return as(user).contentType("application/json");
    }
}
