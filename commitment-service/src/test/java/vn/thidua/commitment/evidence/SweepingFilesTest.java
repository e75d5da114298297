package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.commitment.Api.as;
import static vn.thidua.commitment.TestCampaign.LLCS;
import static vn.thidua.commitment.TestCampaign.aCampaign;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.commitment.MovableClock;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class SweepingFilesTest {

    @Inject
    MovableClock time;

    @Inject
    Clock clock;

    @Inject
    ObjectStore store;

    @Inject
    SweepFiles sweep;

    @Inject
    UploadParts parts;

    @TempDir
    Path folder;

    @AfterEach
    void resetClock() {
        time.reset();
    }

    @Test
    void bytes_without_a_row_go_after_a_day_those_of_evidence_stay() throws IOException {
        SampleSchool.announce();
        UUID owed = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .launch()
                .obligation(LLCS, "PROGRESS_REPORT");
        String report = as(TestUser.HEAD_LLCS)
                .post("/reports", Map.of("obligationId", owed))
                .extract()
                .path("id");
        String proof = as(TestUser.HEAD_LLCS)
                .upload(
                        "/reports/" + report + "/evidence",
                        "a.pdf",
                        ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII))
                .statusCode(200)
                .extract()
                .path("evidence[0].id");
        String orphan = digest();
        store.keep(orphan, Files.writeString(folder.resolve("x"), "left behind"), clock.instant());

        time.moveTo(MovableClock.START.plus(Duration.ofHours(23)));
        sweep.look();
        assertThat(store.read(orphan)).hasContent("left behind");

        time.moveTo(MovableClock.START.plus(Duration.ofHours(26)));
        sweep.look();
        assertThat(store.keptBefore(clock.instant())).doesNotContain(orphan);
        as(TestUser.HEAD_LLCS).get("/evidence/" + proof + "/content").statusCode(200);
    }

    @Test
    void bytes_that_come_again_begin_a_new_day() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "comes twice");
        String digest = digest();
        store.keep(digest, file, clock.instant());
        time.moveTo(MovableClock.START.plus(Duration.ofHours(26)));

        store.keep(digest, file, clock.instant());
        sweep.look();

        assertThat(store.read(digest)).hasContent("comes twice");
    }

    @Test
    void an_abandoned_upload_goes_with_its_parts_one_that_goes_on_stays() {
        SampleSchool.announce();
        UUID owed = aCampaign()
                .asking("PROGRESS_REPORT", LocalDate.parse("2027-04-05"))
                .launch()
                .obligation(LLCS, "PROGRESS_REPORT");
        String report = as(TestUser.HEAD_LLCS)
                .post("/reports", Map.of("obligationId", owed))
                .extract()
                .path("id");
        String abandoned = upload(report, "abandoned");
        String slow = upload(report, "slow");
        UUID orphan = UUID.randomUUID();
        parts.write(orphan, 0, new byte[10]);
        part(report, abandoned, 0);
        part(report, slow, 0);

        time.moveTo(MovableClock.START.plus(Duration.ofHours(20)));
        part(report, slow, 1);
        time.moveTo(MovableClock.START.plus(Duration.ofHours(26)));
        sweep.look();

        assertThat(parts.file(UUID.fromString(abandoned))).doesNotExist();
        assertThat(parts.file(orphan)).doesNotExist();
        assertThat(parts.file(UUID.fromString(slow))).exists();
        as(TestUser.HEAD_LLCS)
                .get("/reports/" + report + "/uploads/" + abandoned)
                .statusCode(404);
        as(TestUser.HEAD_LLCS).get("/reports/" + report + "/uploads/" + slow).statusCode(200);
    }

    private static String upload(String report, String name) {
        return as(TestUser.HEAD_LLCS)
                .post(
                        "/reports/" + report + "/uploads",
                        Map.of("name", name, "size", 1000, "fingerprint", name + UUID.randomUUID()))
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Ten bytes each. */
    private static void part(String report, String upload, int number) {
        as(TestUser.HEAD_LLCS)
                .request()
                .contentType("application/octet-stream")
                .body("%PDF-1.7 \n".getBytes(StandardCharsets.US_ASCII))
                .put("/api/v1/reports/" + report + "/uploads/" + upload + "/parts/" + number * 10)
                .then()
                .statusCode(200);
    }

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
