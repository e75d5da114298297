package vn.thidua.stack.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The readable inbox over HTTP: pages for people, JSON for tests. */
final class InboxServer {

    private static final String OWN_PAGES =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
    /** A mail's HTML is a stranger's: no scripts, nothing from elsewhere, an origin of its own. */
    private static final String MAILS =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final HttpServer server;
    private final MailStore store;
    private final ObjectMapper json = new ObjectMapper();

    private InboxServer(HttpServer server, MailStore store) {
        this.server = server;
        this.store = store;
    }

    static InboxServer start(String host, int port, MailStore store) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(host, port), 50);
        var inbox = new InboxServer(server, store);
        server.createContext("/", inbox::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return inbox;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                send(exchange, 405, "text/plain", OWN_PAGES, "Chỉ đọc được thư ở đây.");
                return;
            }
            route(exchange, exchange.getRequestURI().getPath());
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        var to = query(exchange).getOrDefault("to", "");
        if (path.equals("/")) {
            send(exchange, 200, "text/html", OWN_PAGES, InboxPage.list(store.find(to), to));
        } else if (path.equals("/inbox.css")) {
            send(exchange, 200, "text/css", OWN_PAGES, InboxPage.style());
        } else if (path.equals("/health")) {
            send(exchange, 200, "text/plain", OWN_PAGES, "ok");
        } else if (path.equals("/api/messages")) {
            send(exchange, 200, "application/json", OWN_PAGES, jsonList(to));
        } else if (path.startsWith("/api/messages/")) {
            message(exchange, path.substring("/api/messages/".length()), "json");
        } else if (path.startsWith("/messages/") && path.endsWith("/html")) {
            message(exchange, path.substring("/messages/".length(), path.length() - "/html".length()), "html");
        } else if (path.startsWith("/messages/")) {
            message(exchange, path.substring("/messages/".length()), "page");
        } else {
            notFound(exchange);
        }
    }

    private void message(HttpExchange exchange, String id, String form) throws IOException {
        var mail = store.mail(id);
        var body = store.body(id);
        if (mail.isEmpty() || body.isEmpty()) {
            notFound(exchange);
            return;
        }
        switch (form) {
            case "json" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        OWN_PAGES,
                        json.writeValueAsString(whole(mail.get(), body.get())));
            case "html" -> {
                var html = body.get().html();
                // links of a mail open beside the inbox, not inside the small frame
                send(exchange, 200, "text/html", MAILS, "<base target=\"_blank\">" + (html == null ? "" : html));
            }
            default -> send(exchange, 200, "text/html", OWN_PAGES, InboxPage.message(mail.get(), body.get()));
        }
    }

    private String jsonList(String to) throws IOException {
        var answer = json.createObjectNode();
        var items = answer.putArray("items");
        for (var mail : store.find(to)) {
            var body = store.body(mail.id());
            if (body.isPresent()) {
                items.add(whole(mail, body.get()));
            }
        }
        return json.writeValueAsString(answer.put("total", items.size()));
    }

    ObjectNode whole(Mail mail, MailBody body) {
        var node = json.createObjectNode()
                .put("id", mail.id())
                .put("to", mail.to())
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("receivedAt", mail.receivedAt().toString())
                .put("text", body.text())
                .put("html", body.html());
        body.attachments().forEach(node.putArray("attachments")::add);
        var headers = node.putArray("headers");
        body.headers()
                .forEach(line -> headers.addObject().put("name", line.name()).put("value", line.value()));
        return node;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        var to = raw == null
                ? ""
                : java.util.Arrays.stream(raw.split("&", -1))
                        .filter(pair -> pair.startsWith("to="))
                        .map(pair -> decode(pair.substring(3)))
                        .findFirst()
                        .orElse("");
        return Map.of("to", to);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", OWN_PAGES, "Không có thư này.");
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
