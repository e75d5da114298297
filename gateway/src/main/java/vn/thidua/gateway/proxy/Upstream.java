package vn.thidua.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.logging.Logger;

/** The connections to the services and to Keycloak. */
@ApplicationScoped
class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    /** An upgraded connection would pass by the interceptor, and with it the client's own headers. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final HttpClient client;
    private final ProxyConfig config;

    Upstream(Vertx vertx, ProxyConfig config) {
        this.config = config;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false)
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxHeaderSize(32 * 1024),
                new PoolOptions().setHttp1MaxSize(config.maxConnections()));
    }

    /** A proxy for one request; it holds nothing but the two references, so making it costs nothing. */
    HttpProxy to(URI server, ProxyInterceptor interceptor) {
        return HttpProxy.reverseProxy(OPTIONS, client)
                .origin(_ -> connect(server))
                .addInterceptor(interceptor);
    }

    private Future<HttpClientRequest> connect(URI server) {
        var https = "https".equals(server.getScheme());
        var port = server.getPort() > 0 ? server.getPort() : https ? 443 : 80;
        return client.request(new RequestOptions()
                        .setHost(server.getHost())
                        .setPort(port)
                        .setSsl(https)
                        .setConnectTimeout(config.connectTimeout().toMillis())
                        .setIdleTimeout(config.idleTimeout().toMillis()))
                // a browser that closes a live stream is no error
                .onSuccess(request -> request.exceptionHandler(
                        failure -> LOG.debugf("A request was broken off: %s", failure.getMessage())));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
