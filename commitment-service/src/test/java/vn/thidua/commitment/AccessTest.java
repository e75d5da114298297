package vn.thidua.commitment;

import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.access.AccessTable;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class AccessTest {

    @Test
    void every_operation_is_for_the_roles_of_its_line_and_for_their_own_units() {
        SampleSchool.announce();
        TestCampaign campaign = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .indicator("Mở đủ 46 lớp", "=", 46, "lớp")
                .scoring(Map.of(
                        "total",
                        100,
                        "parts",
                        List.of(Map.of("label", "I", "name", "Nhiệm vụ", "max", 100)),
                        "grades",
                        List.of()))
                .launch();
        UUID obligation = campaign.obligation(LLCS, "PROGRESS_REPORT");
        Map<String, Object> sheet = Map.of("campaignId", campaign.id, "unitCode", LLCS);
        String registration =
                as(TestUser.HEAD_LLCS).post("/registrations", sheet).extract().path("id");
        String proposal = as(TestUser.HEAD_LLCS)
                .post("/registrations/proposals", Map.of("campaignId", campaign.id, "titleCode", "LDTT"))
                .extract()
                .path("id");
        String commitment = as(TestUser.HEAD_LLCS)
                .post("/commitments/take-over", sheet)
                .extract()
                .path("commitments[0].id");
        String report = as(TestUser.HEAD_LLCS)
                .post("/reports", Map.of("obligationId", obligation))
                .extract()
                .path("id");
        String evidence = as(TestUser.HEAD_LLCS)
                .upload("/reports/" + report + "/evidence", "a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))
                .extract()
                .path("evidence[0].id");

        String upload = as(TestUser.HEAD_LLCS)
                .post("/reports/" + report + "/uploads", Map.of("name", "b.pdf", "size", 9, "fingerprint", "b.pdf 9"))
                .extract()
                .path("id");

        as(TestUser.OFFICER).post("/scores/rounds", Map.of("campaignId", campaign.id));
        as(TestUser.OFFICER).post("/scores/rounds/" + campaign.id + "/issue", 1).statusCode(200);
        String score = as(TestUser.HEAD_LLCS).post("/scores", sheet).extract().path("id");

        TestCampaign bloc = aCampaign()
                .ofBloc("NS-TCD")
                .of(List.of("NS-TCD", "NS-TCT"))
                .asking("SELF_SCORE", LocalDate.parse("2027-11-20"))
                .launch();

        AccessTable.load("access.txt")
                .walk(Map.ofEntries(
                        Map.entry("obligation", obligation.toString()),
                        Map.entry("registration", registration),
                        Map.entry("proposal", proposal),
                        Map.entry("commitment", commitment),
                        Map.entry("report", report),
                        Map.entry("evidence", evidence),
                        Map.entry("upload", upload),
                        Map.entry("campaign", campaign.id.toString()),
                        Map.entry("score", score),
                        Map.entry("bloc", bloc.id.toString())));
    }
}
