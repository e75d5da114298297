package vn.thidua.gateway.world;

import io.quarkus.test.common.QuarkusTestResource;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;

/** What the tests of the gateway share. All run in one gateway, each with sessions of its own. */
@QuarkusTestResource(World.class)
public abstract class GatewayTest {

    protected final Browser browser = new Browser(origin());

    protected static String origin() {
        return setting("thidua.public-url");
    }

    protected static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Tells the OpenID provider how to behave. */
    protected static int issuer(String wish, Object value) {
        var answer = new Browser(setting("test.issuer")).get("/control/" + wish + "?value=" + value);
        return Integer.parseInt(answer.body());
    }

    @AfterEach
    void issuerBehavesAgain() {
        issuer("away", false);
        issuer("lifespan", 300);
    }

    protected static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    protected static String slug(HttpResponse<String> response) {
        return json(response).getString("type").replace("https://thidua.vn/problems/", "");
    }

    protected static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
