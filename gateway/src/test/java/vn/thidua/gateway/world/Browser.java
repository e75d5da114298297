package vn.thidua.gateway.world;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as the tests need: it keeps cookies, and follows a redirect only when it is told to. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(String origin) {
        this.origin = origin;
    }

    /** Goes through the whole sign-in; the address it ends at is relative to the origin. */
    public String signIn(String user, String to) {
        var login = get("/login" + (to == null ? "" : "?to=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8)));
        var atIssuer = get(location(login) + "&as=" + user);
        var back = get(location(atIssuer));
        var signedIn = get(location(back));
        return location(signedIn);
    }

    public Browser signedInAs(String user) {
        signIn(user, null);
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    public HttpResponse<InputStream> open(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), headers);
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), BodyHandlers.ofString(), headers);
    }

    public <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        var uri = URI.create(path.startsWith("http") ? path : origin + path);
        var request = HttpRequest.newBuilder(uri).method(method, body).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = CLIENT.send(request.build(), handler);
            response.headers().allValues("Set-Cookie").forEach(this::remember);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonObject me() {
        return new JsonObject(get("/api/v1/me").body());
    }

    public String csrf() {
        return me().getString("csrfToken");
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + response.statusCode() + " " + response.body()));
    }

    private void remember(String line) {
        var pair = line.substring(0, line.contains(";") ? line.indexOf(';') : line.length());
        var name = pair.substring(0, pair.indexOf('='));
        if (line.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
