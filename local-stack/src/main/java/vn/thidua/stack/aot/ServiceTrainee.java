package vn.thidua.stack.aot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;
import vn.thidua.stack.service.Service;
import vn.thidua.stack.service.ServicePart;

/** A service, learning its start and a read of each of its lists. */
public final class ServiceTrainee implements AotTrainer.Trainee {

    /** Gets an access token that the service takes. */
    @FunctionalInterface
    public interface Token {
        String get() throws IOException, InterruptedException;
    }

    private final Service service;
    private final Path project;
    private final Map<String, String> environment;
    private final TrainingServers servers;
    private final Token token;
    private final String marker;
    private final int port = Ports.free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public ServiceTrainee(
            Service service,
            Path project,
            Map<String, String> environment,
            TrainingServers servers,
            Token token,
            String marker) {
        this.service = service;
        this.project = project;
        this.environment = environment;
        this.servers = servers;
        this.token = token;
        this.marker = marker;
    }

    @Override
    public String name() {
        return service.part();
    }

    @Override
    public Path application() {
        return ServicePart.application(service, project);
    }

    @Override
    public Part part(String option) {
        try {
            var variables = new HashMap<>(environment);
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            variables.put("QUARKUS_DATASOURCE_JDBC_URL", servers.database(service.part()));
            variables.put("QUARKUS_DATASOURCE_USERNAME", servers.user());
            variables.put("QUARKUS_DATASOURCE_PASSWORD", servers.password());
            variables.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
            return new ServicePart(service, project, port, variables, () -> List.of(option, marker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void exercise() throws IOException, InterruptedException {
        get("/", false);
        for (var path : listsOf(new ObjectMapper().readTree(get("/q/openapi?format=json", false)))) {
            get(path, true);
        }
    }

    /** Whatever can be read without knowing an id. */
    static List<String> listsOf(JsonNode openApi) {
        var paths = new ArrayList<String>();
        for (var path : openApi.path("paths").properties()) {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                paths.add(path.getKey());
            }
        }
        return paths;
    }

    private String get(String path, boolean signedIn) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        if (signedIn) {
            request.header("Authorization", "Bearer " + token.get());
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "{}";
    }
}
