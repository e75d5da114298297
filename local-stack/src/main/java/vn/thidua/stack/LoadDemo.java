package vn.thidua.stack;

import java.nio.file.Path;
import java.util.Objects;
import vn.thidua.stack.demo.DemoLoader;
import vn.thidua.stack.keycloak.KeycloakClient;

/** Loads the sample school into the containers of docker-compose.yml; addresses and secrets come from the environment. */
public final class LoadDemo {

    private LoadDemo() {}

    @SuppressWarnings("SystemOut") // a person at a terminal is the reader
    public static void main(String[] arguments) throws Exception {
        var keycloak = new KeycloakClient(variable("THIDUA_KEYCLOAK_URL"));
        keycloak.provideDemoUsers(variable("KEYCLOAK_ADMIN_PASSWORD"), variable("THIDUA_DEMO_PASSWORD"));
        new DemoLoader(
                        Path.of("sample"),
                        new DemoLoader.Services(
                                variable("THIDUA_CAMPAIGN_URL"),
                                variable("THIDUA_AWARD_URL"),
                                variable("THIDUA_NOTIFICATION_URL")),
                        () -> keycloak.machineToken("demo-loader", variable("THIDUA_DEMO_LOADER_SECRET")))
                .load();
        System.out.println("Đã nạp dữ liệu mẫu. / The sample school is loaded.");
    }

    private static String variable(String name) {
        var value = Objects.requireNonNullElse(System.getenv(name), "");
        if (value.isBlank()) {
            throw new IllegalStateException(
                    "Thiếu biến môi trường %1$s. / The variable %1$s is not set.".formatted(name));
        }
        return value;
    }
}
