package vn.thidua.stack.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.thidua.stack.process.Http;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.Part;

/** A built Quarkus application as a part of the stack. */
public final class ServicePart implements Part {

    /** One machine carries all five: a small heap, few threads of the JVM's own, no second compiler. */
    public static final List<String> JVM = List.of(
            "-Xms48m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-Xss512k",
            "-Duser.timezone=UTC");

    private final Service service;
    private final Path project;
    private final int port;
    private final Map<String, String> environment;
    private final Supplier<List<String>> jvmOptions;

    public ServicePart(
            Service service,
            Path project,
            int port,
            Map<String, String> environment,
            Supplier<List<String>> jvmOptions) {
        this.service = service;
        this.project = project;
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.jvmOptions = jvmOptions;
    }

    public static boolean isBuilt(Service service, Path project) {
        return Files.exists(application(service, project).resolve("quarkus-run.jar"));
    }

    public static Path application(Service service, Path project) {
        return project.resolve(service.module()).resolve("target/quarkus-app");
    }

    @Override
    public String name() {
        return service.part();
    }

    @Override
    public Path directory() {
        return application(service, project);
    }

    @Override
    public void prepare() throws IOException {
        if (!isBuilt(service, project)) {
            throw new IOException(service.module() + " is not built");
        }
        Files.createDirectories(Path.of(environment.getOrDefault("THIDUA_FILES_DIR", ".")));
    }

    @Override
    public List<String> command() {
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(JVM);
        line.addAll(jvmOptions.get());
        line.addAll(List.of("-jar", "quarkus-run.jar"));
        return line;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public boolean isReady() {
        return Http.status("http://127.0.0.1:" + port + "/q/health/ready") == 200;
    }
}
