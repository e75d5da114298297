package vn.thidua.gateway.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.testkit.servers.TestServersResource;

/** What surrounds the gateway: a real PostgreSQL, an OpenID provider, and servers in the place of the services. */
public final class World implements QuarkusTestResourceLifecycleManager {

    private final TestServersResource servers = new TestServersResource();
    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            var port = freePort();
            var config = new HashMap<>(servers.start());
            config.remove("kafka.bootstrap.servers");
            var issuer = new TestIssuer(vertx, port).start();
            config.put("quarkus.http.test-port", Integer.toString(port));
            config.put("quarkus.http.port", Integer.toString(port));
            config.put("thidua.public-url", "http://127.0.0.1:" + port);
            config.put("thidua.session.key", "a-key-for-tests-of-thirty-two-characters");
            config.put("thidua.gateway.secret", TestIssuer.CLIENT_SECRET);
            config.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + issuer + "/auth/realms/thidua");
            config.put("test.issuer", "http://127.0.0.1:" + issuer);
            new EchoServices(vertx).start().forEach((name, servicePort) -> {
                config.put("thidua.routes." + name + ".url", "http://127.0.0.1:" + servicePort);
                config.put("test." + name, "http://127.0.0.1:" + servicePort);
            });
            // the tests sign in more often than a school does, all from one address
            config.put("thidua.limits.login-burst", "5000");
            config.put("thidua.limits.anonymous-burst", "5000");
            config.put("thidua.limits.address-burst", "50000");
            // a service that is configured, and away
            config.put("thidua.routes.absent-service.url", "http://127.0.0.1:" + freePort());
            config.put("thidua.routes.absent-service.segments", "absent");
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        servers.stop();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
