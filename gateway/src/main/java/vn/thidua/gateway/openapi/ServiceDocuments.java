package vn.thidua.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import vn.thidua.gateway.proxy.RouteTable;

/** Asks each service for the description of its interface. */
@ApplicationScoped
class ServiceDocuments {

    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final long TIMEOUT_MILLIS = 3_000;
    private static final String PATH = "/q/openapi?format=json";

    private final RouteTable table;
    private final HttpClient client;

    ServiceDocuments(Vertx vertx, RouteTable table) {
        this.table = table;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000));
    }

    /** What the services said, by name; a service that did not answer has nothing. Never fails. */
    Future<Map<String, Optional<JsonObject>>> fetch() {
        var answers = new TreeMap<String, Optional<JsonObject>>();
        List<Future<Void>> calls = new ArrayList<>();
        table.services()
                .forEach((name, url) -> calls.add(fetch(name, url).map(document -> {
                    answers.put(name, document);
                    return null;
                })));
        return Future.join(calls).map(_ -> answers);
    }

    private Future<Optional<JsonObject>> fetch(String name, URI service) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(service.getHost())
                .setPort(service.getPort() > 0 ? service.getPort() : 80)
                .setURI(PATH)
                .setTimeout(TIMEOUT_MILLIS);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("status " + response.statusCode()))
                .map(body -> Optional.of(new JsonObject(body)))
                .recover(failure -> {
                    LOG.debugf("No API description, service=%s: %s", name, failure.getMessage());
                    return Future.succeededFuture(Optional.empty());
                });
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
