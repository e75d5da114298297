package vn.thidua.award;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.testkit.RepositoryRoot;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/** What the tests of this service say over HTTP. */
public final class Api {

    private static boolean loaded;

    private Api() {}

    /** The school and its history, once per run; several test classes share the service. */
    public static synchronized void school() {
        if (loaded) {
            return;
        }
        SampleSchool.announce();
        importHistory(TestUser.ADMIN, history()).statusCode(200);
        loaded = true;
    }

    public static byte[] history() {
        try {
            return Files.readAllBytes(RepositoryRoot.find().resolve("sample/history.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ValidatableResponse importHistory(TestUser user, byte[] file) {
        return given().auth()
                .oauth2(user.token())
                .multiPart("history", "history.csv", file, "text/csv")
                .post("/api/v1/facts/import")
                .then();
    }

    public static RequestSpecification as(TestUser user) {
        return given().auth()
                .oauth2(user.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    public static ValidatableResponse post(TestUser user, String path, Object body) {
        return as(user).body(body).post(path).then();
    }

    public static ValidatableResponse get(TestUser user, String path) {
        return given().auth().oauth2(user.token()).get(path).then();
    }

    /** Enters a classification of 2026, for people who have none yet. */
    public static void classify(String person, String level) {
        classify(person, level, 2026);
    }

    public static void classify(String person, String level, int year) {
        post(
                        TestUser.SECRETARY,
                        "/api/v1/facts/classifications",
                        Map.of(
                                "year",
                                year,
                                "decisionNo",
                                "301/QĐ-TCT",
                                "decisionDate",
                                "2026-11-20",
                                "lines",
                                List.of(Map.of("subjectKind", "PERSON", "subjectId", person, "level", level))))
                .statusCode(201);
    }

    /** A round of the school; received before the amendment when asked, so that its law is verified. */
    public static String round(int year, boolean beforeAmendment) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("name", "Đợt xét năm " + year, "year", year));
        if (beforeAmendment) {
            body.put("receivedOn", "2026-09-30");
            body.put("receivedEvidence", "Văn bản đến số 412");
        }
        return post(TestUser.SECRETARY, "/api/v1/nominations/rounds", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse nominate(String round, String person, String award) {
        return post(
                TestUser.SECRETARY,
                "/api/v1/nominations",
                Map.of(
                        "roundId",
                        round,
                        "lines",
                        List.of(Map.of("subjectKind", "PERSON", "subjectId", person, "awardCode", award))));
    }

    public static String nominated(String round, String person, String award) {
        return nominate(round, person, award).statusCode(201).extract().path("ids[0]");
    }

    /** Eleven members of the school, of whom the first ones are present. */
    public static String session(String round, int present) {
        List<Map<String, Object>> members = new ArrayList<>();
        List<String> ids = List.of(
                "CB-001", "CB-002", "CB-003", "CB-004", "CB-014", "CB-023", "CB-032", "CB-039", "CB-050", "CB-058",
                "CB-040");
        for (int i = 0; i < ids.size(); i++) {
            members.add(Map.of("personId", ids.get(i), "present", i < present, "reason", "Đi công tác"));
        }
        return post(
                        TestUser.SECRETARY,
                        "/api/v1/council-sessions",
                        Map.of("roundId", round, "heldOn", "2026-11-23", "place", "Phòng họp A", "members", members))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse vote(String session, String nomination, int yes, int no, String reason) {
        Map<String, Object> body =
                new java.util.HashMap<>(Map.of("nominationId", nomination, "yes", yes, "no", no, "invalid", 0));
        if (reason != null) {
            body.put("reason", reason);
        }
        return post(TestUser.SECRETARY, "/api/v1/council-sessions/" + session + "/results", body);
    }

    public static ValidatableResponse draft(String round, String number, List<String> nominations) {
        return post(
                TestUser.SECRETARY,
                "/api/v1/decisions",
                Map.of(
                        "roundId",
                        round,
                        "number",
                        number,
                        "title",
                        "Tặng danh hiệu thi đua",
                        "nominationIds",
                        nominations));
    }

    public static ValidatableResponse sign(TestUser user, String decision, long version) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .post("/api/v1/decisions/" + decision + "/sign")
                .then();
    }

    /** Takes a nomination of 2026 through the council to a signed decision. */
    public static String signedDecision(String round, String number, List<String> nominations) {
        String session = session(round, 11);
        nominations.forEach(
                nomination -> vote(session, nomination, 10, 1, "Đủ minh chứng").statusCode(201));
        String decision =
                draft(round, number, nominations).statusCode(201).extract().path("id");
        sign(TestUser.PRINCIPAL, decision, 0).statusCode(200);
        return decision;
    }

    public static long count(String sql) {
        try (var connection = database().getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static AgroalDataSource database() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }

    public static void eventually(String sql, long expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count(sql)).isEqualTo(expected));
    }
}
