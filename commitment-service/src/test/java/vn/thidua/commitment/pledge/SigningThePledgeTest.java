package vn.thidua.commitment.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.NNPL;
import static vn.thidua.commitment.TestCampaign.aCampaign;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.TestCampaign;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class SigningThePledgeTest {

    private static final String ALL = "/commitments/pledges";

    private TestCampaign campaign;
    private String one;

    @BeforeEach
    void draft() {
        SampleSchool.announce();
        campaign = aCampaign()
                .asking("PLEDGE", LocalDate.parse("2027-02-27"))
                .indicator("Mở đủ 46 lớp", ">=", 46.5, "lớp")
                .launch();
        one = ALL + "/" + campaign.id;
        as(TestUser.OFFICER)
                .post(ALL, Map.of("campaignId", campaign.id))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("allowedActions", contains("edit", "open"));
    }

    @Test
    void it_is_drafted_from_the_campaign_and_only_its_writers_see_the_draft() {
        as(TestUser.PRINCIPAL)
                .get(one)
                .body("text", containsString("Từ ngày 01/01/2027 đến ngày 31/12/2027"))
                .body("text", containsString("Căn cứ văn bản số 09/KH-TCT"))
                .body("text", containsString("Khoa Nhà nước và Pháp luật"))
                .body("text", containsString("1. Đào tạo: Nâng cao chất lượng"))
                .body("text", containsString("- Mở đủ 46 lớp (từ 46,5 lớp trở lên)"));
        as(TestUser.HEAD_LLCS)
                .get(one)
                .statusCode(200)
                .body("state", equalTo("NONE"))
                .body("text", equalTo(""))
                .body("allowedActions", empty());
    }

    @Test
    void each_head_signs_what_they_read_and_the_last_signature_seals() {
        as(TestUser.OFFICER).put(one, 1, Map.of("text", "Cùng thi đua")).statusCode(200);
        String digest = as(TestUser.OFFICER).post(one + "/open", 2).extract().path("textDigest");

        sign(TestUser.HEAD_LLCS, LLCS, digest)
                .statusCode(200)
                .body("state", equalTo("SIGNING"))
                .body("parties.find { it.unitCode == '" + LLCS + "' }.signedBy", equalTo("Lò Văn Hòa"))
                .body("parties.find { it.unitCode == '" + LLCS + "' }.maySign", equalTo(false))
                .body("sealDigest", nullValue());
        sign(TestUser.HEAD_NNPL, NNPL, digest)
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("sealDigest", matchesPattern("[0-9a-f]{64}"))
                .body("intact", equalTo(true));

        var owed = campaign.obligation(LLCS, "PLEDGE");
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + owed)
                .body("obligation.state", equalTo("FULFILLED"))
                .body("obligation.review", equalTo("ACCEPTED"))
                .body("diary[-1].sentence", equalTo("ký giao ước thi đua."));
        assertThat(TestEvents.announced("vn.thidua.obligation.fulfilled.v1", owed.toString()))
                .hasSize(1);
        assertThat(count("select count(*) from audit where subject_type = 'pledge' and subject_id = '" + campaign.id
                        + "'"))
                .isEqualTo(4);
    }

    @Test
    void what_stands_against_a_signature_changes_nothing() {
        sign(TestUser.HEAD_LLCS, LLCS, "x").statusCode(409).body("type", containsString("pledge-not-open"));
        String digest = as(TestUser.OFFICER).post(one + "/open", 1).extract().path("textDigest");

        sign(TestUser.HEAD_LLCS, LLCS, "x").statusCode(409).body("type", containsString("pledge-text-changed"));
        sign(TestUser.HEAD_LLCS, NNPL, digest).statusCode(404);
        sign(TestUser.MEMBER, NNPL, digest).statusCode(403);
        sign(TestUser.OFFICER, LLCS, digest).statusCode(403);
        as(TestUser.OFFICER).put(one, 2, Map.of("text", "Sửa lén")).statusCode(409);
        as(TestUser.HEAD_LLCS).get(one).body("parties.signedBy", contains(nullValue(), nullValue()));

        sign(TestUser.HEAD_LLCS, LLCS, digest).statusCode(200);
        sign(TestUser.HEAD_LLCS, LLCS, digest).statusCode(409).body("type", containsString("signed-already"));
        as(TestUser.OFFICER).post(one + "/withdraw", 2).statusCode(409);
    }

    @Test
    void it_goes_back_to_the_desk_while_nobody_has_signed() {
        as(TestUser.OFFICER).post(one + "/open", 1).body("allowedActions", contains("withdraw"));

        as(TestUser.OFFICER).post(one + "/withdraw", 2).statusCode(200).body("state", equalTo("DRAFT"));
        as(TestUser.OFFICER).put(one, 1, Map.of("text", "Bản cũ")).statusCode(412);
        as(TestUser.OFFICER).put(one, 3, Map.of("text", " ")).statusCode(200);
        as(TestUser.OFFICER).post(one + "/open", 4).statusCode(422);
    }

    @Test
    void a_head_who_will_not_sign_sends_it_back_and_the_others_sign_anew() {
        String digest = as(TestUser.OFFICER).post(one + "/open", 1).extract().path("textDigest");
        sign(TestUser.HEAD_LLCS, LLCS, digest).statusCode(200);
        Map<String, Object> why = Map.of("unitCode", NNPL, "reason", "Chỉ tiêu 46 lớp chưa tính lớp tháng 12.");

        as(TestUser.MEMBER).post(one + "/return", 2, why).statusCode(403);
        as(TestUser.HEAD_LLCS).post(one + "/return", 2, why).statusCode(404);
        as(TestUser.HEAD_LLCS)
                .post(one + "/return", 2, Map.of("unitCode", LLCS, "reason", "x"))
                .statusCode(409)
                .body("type", containsString("signed-already"));
        as(TestUser.HEAD_NNPL)
                .post(one + "/return", 2, Map.of("unitCode", NNPL, "reason", " "))
                .statusCode(400);
        as(TestUser.HEAD_NNPL).post(one + "/return", 1, why).statusCode(412);
        as(TestUser.OFFICER).get(one).body("state", equalTo("SIGNING")).body("returns", empty());

        as(TestUser.HEAD_NNPL).post(one + "/return", 2, why).statusCode(200).body("state", equalTo("NONE"));
        as(TestUser.OFFICER)
                .get(one)
                .body("state", equalTo("DRAFT"))
                .body("parties.signedBy", contains(nullValue(), nullValue()))
                .body("returns.reason", contains("Chỉ tiêu 46 lớp chưa tính lớp tháng 12."))
                .body("returns[0].unitName", equalTo("Khoa Nhà nước và Pháp luật"))
                .body("returns[0].text", containsString("Mở đủ 46 lớp"));
        as(TestUser.HEAD_LLCS)
                .get("/obligations/" + campaign.obligation(LLCS, "PLEDGE"))
                .body("obligation.state", equalTo("OPEN"))
                .body("obligation.review", equalTo("RETURNED"))
                .body(
                        "diary[-1].sentence",
                        equalTo(
                                "Khoa Nhà nước và Pháp luật trả lại giao ước thi đua: Chỉ tiêu 46 lớp chưa tính lớp tháng"
                                        + " 12."));

        as(TestUser.OFFICER).put(one, 3, Map.of("text", "Mở 47 lớp")).statusCode(200);
        String next = as(TestUser.OFFICER).post(one + "/open", 4).extract().path("textDigest");
        sign(TestUser.HEAD_LLCS, LLCS, digest).statusCode(409).body("type", containsString("pledge-text-changed"));
        sign(TestUser.HEAD_LLCS, LLCS, next).statusCode(200);
        sign(TestUser.HEAD_NNPL, NNPL, next)
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("returns[0].text", containsString("Mở đủ 46 lớp"));
    }

    @Test
    void members_of_a_bloc_sign_and_send_back_through_their_own_principals() {
        TestCampaign bloc = aCampaign()
                .ofBloc("NS-TCD")
                .of(List.of("NS-TCD", "NS-TCT"))
                .asking("PLEDGE", LocalDate.parse("2027-02-27"))
                .launch();
        String room = ALL + "/" + bloc.id;
        as(TestUser.BLOC_HEAD).post(ALL, Map.of("campaignId", bloc.id)).statusCode(200);
        String digest = as(TestUser.BLOC_HEAD).post(room + "/open", 1).extract().path("textDigest");
        as(TestUser.BLOC_HEAD)
                .post(room + "/sign", Map.of("unitCode", "NS-TCD", "textDigest", digest))
                .statusCode(200);

        as(TestUser.BLOC_HEAD)
                .post(room + "/return", 2, Map.of("unitCode", "NS-TCT", "reason", "x"))
                .statusCode(404);
        as(TestUser.PRINCIPAL)
                .post(room + "/return", 2, Map.of("unitCode", "NS-TCT", "reason", "Thêm điều khoản về chấm chéo."))
                .statusCode(200);

        as(TestUser.BLOC_HEAD)
                .get(room)
                .body("state", equalTo("DRAFT"))
                .body("returns.reason", contains("Thêm điều khoản về chấm chéo."));
        as(TestUser.BLOC_HEAD)
                .put(room, 3, Map.of("text", "Cùng thi đua; các đơn vị chấm chéo lẫn nhau."))
                .statusCode(200);
        String next = as(TestUser.BLOC_HEAD).post(room + "/open", 4).extract().path("textDigest");
        as(TestUser.BLOC_HEAD)
                .post(room + "/sign", Map.of("unitCode", "NS-TCD", "textDigest", next))
                .statusCode(200);
        as(TestUser.PRINCIPAL)
                .post(room + "/sign", Map.of("unitCode", "NS-TCT", "textDigest", next))
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("intact", equalTo(true));
    }

    @Test
    void roles_and_units_are_kept_apart() {
        as(TestUser.HEAD_LLCS).post(ALL, Map.of("campaignId", campaign.id)).statusCode(403);
        as(TestUser.HEAD_LLCS).post(one + "/open", 1).statusCode(403);
        as(TestUser.STRANGER).get(one).statusCode(404);
        as(TestUser.STRANGER).post(one + "/open", 1).statusCode(404);
        as(TestUser.OFFICER).get(one).body("state", equalTo("DRAFT"));
    }

    private ValidatableResponse sign(TestUser user, String unit, String digest) {
        return as(user).post(one + "/sign", Map.of("unitCode", unit, "textDigest", digest));
    }
}
