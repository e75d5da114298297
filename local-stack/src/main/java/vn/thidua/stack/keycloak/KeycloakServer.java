package vn.thidua.stack.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.thidua.stack.process.Http;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.Part;

/** Keycloak, the keeper of accounts and sign-ins (máy chủ đăng nhập), with the realm of the product. */
public final class KeycloakServer implements Part {

    private static final List<String> THEME = List.of(
            "login/theme.properties",
            "login/messages/messages_vi.properties",
            "login/messages/messages_en.properties",
            "login/resources/css/thidua.css");

    private final KeycloakDistribution distribution;
    private final KeycloakSettings settings;
    private final Supplier<List<String>> jvmOptions;

    public KeycloakServer(
            KeycloakDistribution distribution, KeycloakSettings settings, Supplier<List<String>> jvmOptions) {
        this.distribution = distribution;
        this.settings = settings;
        this.jvmOptions = jvmOptions;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Path directory() {
        return distribution.home();
    }

    /** Keycloak imports the realm once; the secrets in it are read from the environment. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        distribution.build();
        copy("thidua-realm.json", distribution.home().resolve("data/import/thidua-realm.json"));
        for (var file : THEME) {
            copy("theme/" + file, distribution.home().resolve("themes/thidua").resolve(file));
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (var in = KeycloakServer.class.getResourceAsStream("/keycloak/" + resource)) {
            if (in == null) {
                throw new IOException(resource + " is not on the class path");
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The JVM itself, without the script around it: one process that is ours to watch and to stop. */
    @Override
    public List<String> command() {
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m"));
        line.addAll(jvmOptions.get());
        line.addAll(distribution.jvmProperties());
        line.addAll(List.of(
                "-cp",
                distribution.home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.publicUrl() + "/auth",
                // the administration stays on this machine; the gateway passes on the product's realm only
                "--hostname-admin=http://127.0.0.1:" + settings.port() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--cache=local",
                "--db-url=" + settings.databaseUrl(),
                "--db-username=" + settings.databaseUser(),
                "--db-pool-max-size=20",
                // we ask every moment while it starts; its "not yet" is no news
                "--log-level=info,io.smallrye.health:warn"));
        return line;
    }

    @Override
    public Map<String, String> environment() {
        return settings.environment();
    }

    @Override
    public boolean isReady() {
        return Http.status("http://127.0.0.1:" + settings.managementPort() + "/auth/health/ready") == 200;
    }
}
