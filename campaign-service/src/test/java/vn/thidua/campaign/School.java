package vn.thidua.campaign;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.testkit.RepositoryRoot;
import vn.thidua.testkit.token.TestUser;

/** The sample school, imported the way the administrator does it. */
public final class School {

    private School() {}

    /** Imports units and people and returns when the read model that scopes are computed from has them. */
    public static void open() {
        Organisation organisation = Arc.container().instance(Organisation.class).get();
        if (organisation.unit("NS-TCT-TCQT").isEmpty()) {
            importLists(TestUser.ADMIN, sample("units.csv"), sample("people.csv"))
                    .then()
                    .statusCode(200);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> organisation.peopleOf(List.of("NS-TCT-NNPL")).size() >= 9
                        && organisation.subtrees(List.of("NS-TU")).size() >= 9
                        && organisation.person("CB-062").isPresent()
                        && organisation.workingDays().daysOff().size() > 20);
    }

    public static Response importLists(TestUser user, byte[] units, byte[] people) {
        return as(user).multiPart("units", "units.csv", units, "text/csv")
                .multiPart("people", "people.csv", people, "text/csv")
                .post("/api/v1/organisation/import");
    }

    public static Response upload(TestUser user, String fileName, byte[] bytes) {
        return as(user).header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", fileName, bytes, "application/octet-stream")
                .post("/api/v1/documents");
    }

    public static RequestSpecification as(TestUser user) {
        return given().auth().oauth2(user.token());
    }

    public static byte[] sample(String name) {
        return read(RepositoryRoot.find().resolve("sample").resolve(name));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
