package vn.thidua.gateway.world;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID provider for tests, with the addresses of Keycloak. It checks what Keycloak checks (client secret, PKCE, single
 * use of a code, redirect address) and signs real tokens. Keycloak itself takes half a minute to start.
 */
final class TestIssuer {

    static final String CLIENT_SECRET = "a-client-secret-of-thirty-two-chars";

    private static final String REALM = "/auth/realms/thidua";
    private static final Map<String, JsonObject> USERS = Map.of(
            "can-bo-tdkt",
            user("Nông Thị Ánh Tuyết", "CB-040", List.of("NS-TCT"), "emulation-officer", "member"),
            "giang-vien",
            user("Lò Thị Pâng", "CB-017", List.of("NS-TCT-NNPL"), "member"),
            "so-noi-vu",
            user("Sở Nội vụ", null, List.of("NS-UBND", "NS-TU"), "province-officer"));

    private record Grant(String user, String challenge, String nonce, String redirectUri) {}

    private final Vertx vertx;
    private final int publicPort;
    private final KeyPair keys;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile int lifespan = 300;
    private volatile boolean away;
    private HttpServer server;

    TestIssuer(Vertx vertx, int publicPort) throws Exception {
        this.vertx = vertx;
        this.publicPort = publicPort;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
    }

    int start() {
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create());
        router.route("/control/*").handler(this::control);
        router.route("/auth/*").handler(context -> {
            if (away) {
                context.request().connection().close();
            } else {
                context.next();
            }
        });
        router.get(REALM + "/.well-known/openid-configuration").handler(this::discovery);
        router.get(REALM + "/protocol/openid-connect/auth").handler(this::authorize);
        router.post(REALM + "/protocol/openid-connect/token").handler(this::token);
        router.get(REALM + "/protocol/openid-connect/certs").handler(this::certificates);
        router.post(REALM + "/protocol/openid-connect/logout").handler(this::logout);
        router.route("/auth/*").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Security-Policy", "frame-src 'self'; object-src 'none';")
                .putHeader("Set-Cookie", "AUTH_SESSION_ID=of-keycloak; Path=/auth/realms/thidua/; HttpOnly")
                .end(new JsonObject()
                        .put("path", context.request().path())
                        .put("headers", EchoServices.headers(context.request()))
                        .encode()));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    private void control(RoutingContext context) {
        var wish = context.request().path().substring("/control/".length());
        var value = context.request().getParam("value");
        switch (wish) {
            case "lifespan" -> lifespan = Integer.parseInt(value);
            case "revoke" -> refreshTokens.clear();
            case "away" -> away = Boolean.parseBoolean(value);
            case "refreshes" -> {}
            case "ended" -> {
                context.end(Integer.toString(ended.get()));
                return;
            }
            default -> throw new IllegalArgumentException(wish);
        }
        context.end(Integer.toString(refreshes.get()));
    }

    private void discovery(RoutingContext context) {
        var browser = "http://127.0.0.1:" + publicPort + REALM;
        var back = "http://127.0.0.1:" + server.actualPort() + REALM;
        context.json(new JsonObject()
                .put("issuer", browser)
                .put("authorization_endpoint", browser + "/protocol/openid-connect/auth")
                .put("token_endpoint", back + "/protocol/openid-connect/token")
                .put("jwks_uri", back + "/protocol/openid-connect/certs"));
    }

    private void authorize(RoutingContext context) {
        var request = context.request();
        if (!"gateway".equals(request.getParam("client_id"))
                || !"code".equals(request.getParam("response_type"))
                || !"S256".equals(request.getParam("code_challenge_method"))) {
            context.response().setStatusCode(400).end("not an authorization code request with PKCE");
            return;
        }
        var user = request.getParam("as");
        var redirectUri = request.getParam("redirect_uri");
        var separator = redirectUri.contains("?") ? "&" : "?";
        if (user == null) {
            context.redirect(redirectUri + separator + "error=access_denied&state=" + request.getParam("state"));
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(user, request.getParam("code_challenge"), request.getParam("nonce"), redirectUri));
        context.redirect(redirectUri + separator + "code=" + code + "&state=" + request.getParam("state"));
    }

    private void token(RoutingContext context) {
        var form = context.request().formAttributes();
        var expected = "Basic "
                + Base64.getEncoder().encodeToString(("gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(context.request().getHeader("Authorization"))) {
            refuse(context, "invalid_client");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            var user = refreshTokens.get(form.get("refresh_token"));
            if (user == null) {
                refuse(context, "invalid_grant");
            } else {
                refreshes.incrementAndGet();
                context.json(tokens(user, null));
            }
        } else {
            var grant = codes.remove(form.get("code"));
            if (grant == null
                    || !grant.redirectUri().equals(form.get("redirect_uri"))
                    || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
                refuse(context, "invalid_grant");
            } else {
                context.json(tokens(grant.user(), grant.nonce()));
            }
        }
    }

    /** Keycloak's way to end a session without the browser. */
    private void logout(RoutingContext context) {
        var form = context.request().formAttributes();
        if (!"gateway".equals(form.get("client_id")) || !CLIENT_SECRET.equals(form.get("client_secret"))) {
            refuse(context, "invalid_client");
        } else {
            var user = refreshTokens.remove(form.get("refresh_token"));
            if (user != null) {
                ended.incrementAndGet();
            }
            context.response().setStatusCode(user == null ? 400 : 204).end();
        }
    }

    private JsonObject tokens(String user, String nonce) {
        var id = Jwt.claims()
                .issuer(issuer())
                .subject(user)
                .audience("gateway")
                .claim("preferred_username", user)
                .issuedAt(Instant.now())
                .expiresIn(lifespan);
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        var facts = USERS.get(user);
        var access = Jwt.claims()
                .issuer(issuer())
                .subject(user)
                .audience("thidua-api")
                .claim("jti", UUID.randomUUID().toString())
                .claim("preferred_username", user)
                .claim("name", facts.getString("name"))
                .claim("units", facts.getJsonArray("units").getList())
                .claim(
                        "realm_access",
                        Map.of("roles", facts.getJsonArray("roles").getList()))
                .issuedAt(Instant.now())
                .expiresIn(lifespan);
        if (facts.getString("person") != null) {
            access.claim("person", facts.getString("person"));
        }
        var refresh = Jwt.claims()
                .issuer(issuer())
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(7200)
                .jws()
                .keyId("k1")
                .sign(keys.getPrivate());
        refreshTokens.put(refresh, user);
        return new JsonObject()
                .put("id_token", id.jws().keyId("k1").sign(keys.getPrivate()))
                .put("access_token", access.jws().keyId("k1").sign(keys.getPrivate()))
                .put("refresh_token", refresh)
                .put("expires_in", lifespan)
                .put("token_type", "Bearer");
    }

    private void certificates(RoutingContext context) {
        var key = (RSAPublicKey) keys.getPublic();
        context.json(new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kid", "k1")
                                        .put("kty", "RSA")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", encode(key.getModulus()))
                                        .put("e", encode(key.getPublicExponent())))));
    }

    private String issuer() {
        return "http://127.0.0.1:" + publicPort + REALM;
    }

    private static void refuse(RoutingContext context, String error) {
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("error", error).encode());
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static JsonObject user(String name, String person, List<String> units, String... roles) {
        return new JsonObject()
                .put("name", name)
                .put("person", person)
                .put("units", new JsonArray(units))
                .put("roles", new JsonArray(List.of(roles)));
    }
}
