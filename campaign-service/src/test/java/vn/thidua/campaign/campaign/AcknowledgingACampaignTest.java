package vn.thidua.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.campaign.CampaignSteps.aLaunched;
import static vn.thidua.campaign.campaign.CampaignSteps.act;
import static vn.thidua.campaign.campaign.CampaignSteps.see;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class AcknowledgingACampaignTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void a_head_answers_for_the_unit_and_the_officer_sees_who_has_not() {
        String id = aLaunched("Đã nhận");
        assertThat(see(TestUser.HEAD_LLCS, id).getList("allowedActions")).containsExactly("acknowledge");

        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of("level", "RECEIVED"))
                .statusCode(200)
                .body("acknowledged.level", equalTo("RECEIVED"))
                .body("acknowledged.forUnit", equalTo(true));

        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}/acknowledgements", id)
                .then()
                .statusCode(200)
                .body("items.unitCode", contains("NS-TCT-NNPL", "NS-SNV", "NS-TCT-LLCS"))
                .body("items[2].by", equalTo("Lò Văn Hòa"))
                .body("received", equalTo(1))
                .body("missing", equalTo(2))
                .body("outside", contains("Báo Nậm Sơn (toasoan@baonamson.example)", "Lưu: VT"));
        assertThat(TestEvents.announced(CampaignAcknowledged.TYPE, id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.data().path("unitCode").asText()).isEqualTo("NS-TCT-LLCS");
                    assertThat(event.data().path("personId").asText()).isEqualTo("CB-004");
                });
    }

    @Test
    void saying_it_again_or_less_than_before_changes_nothing() {
        String id = aLaunched("Nói lại");
        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of("level", "RECEIVED")).statusCode(200);
        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of("level", "BRIEFED"))
                .statusCode(200)
                .body("allowedActions.size()", equalTo(0));

        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of("level", "BRIEFED")).statusCode(200);
        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of("level", "RECEIVED"))
                .statusCode(200)
                .body("acknowledged.level", equalTo("BRIEFED"));

        assertThat(TestEvents.announced(CampaignAcknowledged.TYPE, id)).hasSize(2);
    }

    @Test
    void a_member_answers_for_himself_only() {
        String id = aLaunched("Cá nhân đã nhận");

        act(TestUser.MEMBER, id, "acknowledge", Map.of("level", "RECEIVED"))
                .statusCode(200)
                .body("acknowledged.forUnit", equalTo(false));

        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}/acknowledgements", id)
                .then()
                .body("items.find { it.unitCode == 'NS-TCT-NNPL' }.people", equalTo(1))
                .body("items.find { it.unitCode == 'NS-TCT-NNPL' }.level", equalTo(null));
        assertThat(TestEvents.announced(CampaignAcknowledged.TYPE, id)).isEmpty();
    }

    @Test
    void a_person_that_the_list_names_is_seen_until_he_has_answered() {
        String id = CampaignSteps.aDraft("Nơi nhận là cá nhân");
        Map<String, Object> plan = CampaignSteps.aPlan("Nơi nhận là cá nhân");
        plan.put("participants", java.util.List.of("NS-TCT-LLCS"));
        plan.put(
                "recipients",
                java.util.List.of(Map.of("text", "Đồng chí Lò Thị Pâng", "personIds", java.util.List.of("CB-017"))));
        CampaignSteps.edit(TestUser.OFFICER, id, "\"2\"", plan).then().statusCode(200);
        act(TestUser.OFFICER, id, "submit").statusCode(200);
        act(TestUser.PRINCIPAL, id, "launch").statusCode(200);
        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}/acknowledgements", id)
                .then()
                .body("people.fullName", contains("Lò Thị Pâng"))
                .body("people[0].level", equalTo(null));

        act(TestUser.MEMBER, id, "acknowledge", Map.of("level", "BRIEFED")).statusCode(200);

        as(TestUser.OFFICER)
                .get("/api/v1/campaigns/{id}/acknowledgements", id)
                .then()
                .body("people[0].level", equalTo("BRIEFED"));
    }

    @Test
    void a_unit_that_it_is_not_for_is_told_so_and_no_one_answers_for_another_unit() {
        String id = aLaunched("Không phải nơi nhận");

        act(TestUser.HEAD_TCQT, id, "acknowledge", Map.of("level", "RECEIVED"))
                .statusCode(422)
                .body("type", equalTo("https://thidua.vn/problems/campaign-not-addressed"));
        act(TestUser.HEAD_TCQT, id, "acknowledge", Map.of("level", "RECEIVED", "unitCode", "NS-TCT-LLCS"))
                .statusCode(404);
        act(TestUser.HEAD_LLCS, id, "acknowledge", Map.of()).statusCode(400);

        assertThat(TestEvents.announced(CampaignAcknowledged.TYPE, id)).isEmpty();
    }
}
